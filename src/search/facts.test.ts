import { describe, expect, it } from 'vitest'
import { aFeature, aPost, someEntries } from '../model/entries.builder.ts'
import { buildSiteIndex } from '../model/site-index.ts'
import { factsOfFeature, factsOfPost, factsOfRelease, factsOfSig } from './facts.ts'

const index = buildSiteIndex(
  someEntries({
    features: [
      aFeature(
        'lamp-proxy',
        { alpha: '1.0', beta: '1.1' },
        {
          title: 'A lamp proxy', shortTitle: 'Lamp proxy', proposal: 42, participating: ['glass'], gates: ['LampProxyMode'],
          stages: [{ stage: 'alpha', release: '1.0' }, { stage: 'beta', release: '1.1' }, { stage: 'stable', release: '1.10', planned: true }],
        }, // prettier-ignore
      ),
      aFeature('unborn'),
    ],
    posts: [aPost('story', { kind: 'deep-dive', features: [42], sigs: ['glass'], release: '1.0', date: '2024-06-01' })],
  }),
  '2026-01-01',
)

function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error('not in the index')
  return item
}

describe('what a search can narrow by', () => {
  it('is for a feature its owner, the releases in which it changed, and its stage now', () => {
    expect(factsOfFeature(found(index.features.get('lamp-proxy')), index).filters).toEqual({
      sig: ['wire'], release: ['1.0', '1.1'], stage: ['beta'],
    }) // prettier-ignore
    expect(factsOfFeature(found(index.features.get('unborn')), index).filters).toEqual({ sig: ['wire'], release: [], stage: [] })
  })
  it('is for a post its groups, release, kind, authors and year', () => {
    expect(factsOfPost(found(index.posts.get('story')), index).filters).toEqual({
      sig: ['glass', 'wire'], release: ['1.0'], kind: ['deep-dive'], author: ['ada'], year: ['2024'],
    }) // prettier-ignore
  })
  it('is for a release itself and its year, for a group itself', () => {
    expect(factsOfRelease(found(index.releases.get('1.1')), index).filters).toEqual({ release: ['1.1'], year: ['2024'] })
    expect(factsOfRelease(found(index.releases.get('1.10')), index).filters).toEqual({ release: ['1.10'], year: [] })
    expect(factsOfSig(found(index.sigs.get('wire')), index).filters).toEqual({ sig: ['wire'] })
  })
})

describe('what a result shows', () => {
  it('is the stage now and the way there, and then for a post whose feature moved on', () => {
    expect(factsOfFeature(found(index.features.get('lamp-proxy')), index)).toMatchObject({
      note: 'KEP-42 · SIG wire', now: { stage: 'beta', release: '1.1' }, way: [{ stage: 'alpha', release: '1.0' }, { stage: 'beta', release: '1.1' }],
    }) // prettier-ignore
    expect(factsOfPost(found(index.posts.get('story')), index)).toMatchObject({
      date: '2024-06-01', note: 'Deep-dive · 1 Jun 2024', then: { stage: 'alpha', release: '1.0' }, now: { stage: 'beta', release: '1.1' },
    }) // prettier-ignore
  })
})

describe('what stands in place of a stage', () => {
  const plan = { stages: [{ stage: 'alpha', release: '1.0' }] }
  const more = buildSiteIndex(
    someEntries({
      features: [
        aFeature('put-off', {}, { ...plan, status: 'deferred' }),
        aFeature('a', { alpha: '1.0' }),
        aFeature('b', { alpha: '1.0' }),
      ],
      posts: [aPost('of-two', { features: ['a', 'b'] }), aPost('of-one', { features: ['a'] })],
    }),
    '2026-01-01',
  )
  it('is what became of a proposal that nobody plans any more', () => {
    const facts = factsOfFeature(found(more.features.get('put-off')), more)
    expect([facts.now, facts.standing]).toEqual([undefined, 'put off for now'])
  })
  it('is how many features a post tells of, and the stage of one', () => {
    const [two, one] = ['of-two', 'of-one'].map((id) => factsOfPost(found(more.posts.get(id)), more))
    expect([two?.now, two?.then, two?.standing]).toEqual([undefined, undefined, '2 features'])
    expect([one?.now?.stage, one?.standing]).toEqual(['alpha', undefined])
  })
})

describe('other names', () => {
  it('of a feature are its number, short title, id and gates, in words too', () => {
    expect(factsOfFeature(found(index.features.get('lamp-proxy')), index).aliases).toEqual([
      'KEP-42', '42', 'Lamp proxy', 'lamp-proxy', 'lamp proxy', 'LampProxyMode', 'Lamp Proxy Mode',
    ]) // prettier-ignore
  })
  it('of a release are its version with a v and who led it', () => {
    expect(factsOfRelease(found(index.releases.get('1.1')), index).aliases).toEqual(['v1.1', '1.1', 'ada'])
  })
})
