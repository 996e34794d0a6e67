import { describe, expect, it } from 'vitest'
import { aFeature, aPost, someEntries } from './entries.builder.ts'
import { hasMoved, lifecycleInShort, lifecycleOf, looksBack, movedWords } from './lifecycle.ts'
import { buildSiteIndex } from './site-index.ts'

const features = [
  aFeature('calm', { stable: '1.0' }),
  aFeature('quick', { alpha: '1.0', stable: '1.1' }),
  aFeature('late', { alpha: '1.1' }),
  aFeature('plan', { alpha: '1.10' }),
  aFeature('twice', {}, { stages: [{ stage: 'beta', release: '1.0' }, { stage: 'beta', release: '1.1' }] }),
] // prettier-ignore

function read(data: object) {
  const index = buildSiteIndex(someEntries({ features, posts: [aPost('x', data)] }), '2025-02-01')
  const post = index.posts.get('x')
  if (post === undefined) throw new Error('the post is not live')
  return { post, lifecycle: lifecycleOf(post, index) }
}

describe('lifecycleOf', () => {
  it('keeps the order of the post and knows what moved on', () => {
    const { lifecycle } = read({ features: ['calm', 'quick', 'plan', 'late'], release: '1.0' })
    expect(lifecycle?.lives.map((life) => `${life.feature.id} ${hasMoved(life)}`)).toEqual([
      'calm false', 'quick true', 'plan false', 'late true',
    ]) // prettier-ignore
    expect(lifecycle?.moved).toBe(2)
  })
  it('does not call a second release at the same stage a move', () => {
    expect(read({ features: ['twice'], release: '1.0' }).lifecycle?.moved).toBe(0)
  })
  it('is nothing for a post without features', () => expect(read({}).lifecycle).toBeUndefined())
})

describe('lifecycleInShort', () => {
  const shortOf = (...some: string[]) => {
    const { lifecycle } = read({ features: some, release: '1.0' })
    return lifecycle && lifecycleInShort(lifecycle)
  }
  it('counts, and says how many moved on', () => expect(shortOf('calm', 'quick', 'late')).toBe('3 features, 2 moved on'))
  it('only counts where nothing did', () => expect(shortOf('calm', 'plan')).toBe('2 features'))
})

describe('looksBack', () => {
  it.each([
    ['before the move', { release: '1.0', date: '2024-06-01' }, false],
    ['after the move, about a release before it', { release: '1.0', date: '2024-08-01' }, true],
    ['on the day of the move, about a release before it', { release: '1.0', date: '2024-07-10' }, true],
    ['after the move, about no release', { date: '2024-08-01' }, false],
  ])('a post written %s', (_, data, back) => {
    const { post, lifecycle } = read({ features: ['quick'], ...data })
    expect(lifecycle?.lives.map((life) => looksBack(post, life))).toEqual([back])
  })
})

describe('movedWords', () => {
  it.each([
    [['calm', 'plan', 'twice'], 'All three features are where they were in 1.0'],
    [['calm', 'plan'], 'Both features are where they were in 1.0'],
    [['quick', 'late'], 'Both features of this piece have moved on since 1.0'],
    [['quick', 'calm', 'plan'], 'One of its three features has moved on since 1.0'],
    [['quick', 'late', 'calm'], 'Two of its three features have moved on since 1.0'],
  ])('tells %j', (ids, words) => {
    const { post, lifecycle } = read({ features: ids, release: '1.0' })
    expect(lifecycle === undefined ? '' : movedWords(lifecycle, post)).toBe(words)
  })
  it('counts from the day of a post that tells of no release', () => {
    const { post, lifecycle } = read({ features: ['quick', 'calm'], date: '2024-03-01' })
    expect(lifecycle === undefined ? '' : movedWords(lifecycle, post)).toBe('One of its two features has moved on since this was written')
    const still = read({ features: ['calm', 'plan'], date: '2024-03-01' })
    expect(still.lifecycle && movedWords(still.lifecycle, still.post)).toBe('Both features are where they were when this was written')
  })
})
