import { describe, expect, it } from 'vitest'
import { aFeature, aPost, someEntries } from './entries.builder.ts'
import { hasMoved, lifecycleInShort, lifecycleOf, looksBack, movedWords } from './lifecycle.ts'
import { buildSiteIndex } from './site-index.ts'

const features = [
  aFeature('calm', { stable: '1.0' }),
  aFeature('quick', { alpha: '1.0', stable: '1.1' }),
  aFeature('late', { alpha: '1.1' }),
  aFeature('plan', { alpha: '1.10' }),
  aFeature('newer', { alpha: '1.0', beta: '1.1', stable: '1.2' }),
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

describe('what moved before a post was written', () => {
  // 1.1 came on 2024-07-10, 1.2 on 2025-01-10.
  const later = { release: '1.0', date: '2024-08-01' }
  const told = (...ids: string[]) => {
    const { post, lifecycle } = read({ features: ids, ...later })
    if (lifecycle === undefined) throw new Error('a post with features')
    return { ...lifecycle, words: movedWords(lifecycle, post), short: lifecycleInShort(lifecycle) }
  }

  it.each([
    [['quick', 'calm', 'plan'], 'This piece tells of 1.0; one of its three features is at another stage now', '3 features'],
    [['quick', 'late', 'calm'], 'This piece tells of 1.0; two of its three features are at other stages now', '3 features'],
    [['quick', 'late'], 'This piece tells of 1.0; both of its features are at other stages now', '2 features'],
  ])('is not told as news: %j', (ids, words, short) => expect(told(...ids)).toMatchObject({ words, short, moved: 0 }))

  it('is not counted with what moved since', () => {
    const words = 'One of its three features has moved on since this was written'
    expect(told('quick', 'newer', 'calm')).toMatchObject({ words, short: '3 features, 1 moved on', elsewhere: 2, moved: 1 })
  })
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
  it('also where its feature moved again since', () => {
    const { post, lifecycle } = read({ features: ['newer'], release: '1.0', date: '2024-08-01' })
    expect(lifecycle?.lives.map((life) => looksBack(post, life))).toEqual([true])
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
