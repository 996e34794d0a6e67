import { describe, expect, it } from 'vitest'
import { aFeature, aPost, aRelease, aSeries, aSig, someEntries } from './entries.builder.ts'
import { buildSiteIndex } from './site-index.ts'

const now = '2025-02-01'

describe('buildSiteIndex', () => {
  it('orders releases by version and links the neighbours', () => {
    const { releases, newestReleased } = buildSiteIndex(someEntries(), now)
    expect([...releases.keys()]).toEqual(['1.0', '1.1', '1.2', '1.10'])
    expect(releases.get('1.1')).toMatchObject({ previous: '1.0', next: '1.2', released: true })
    expect(releases.get('1.10')).toMatchObject({ released: false })
    expect(newestReleased).toBe('1.2')
  })

  it('moves with the clock', () => {
    expect(buildSiteIndex(someEntries(), '2024-07-10').newestReleased).toBe('1.1')
    expect(buildSiteIndex(someEntries(), '2023-01-01').newestReleased).toBeUndefined()
  })

  it('keeps only live posts, unless drafts are asked for', () => {
    const posts = [aPost('live'), aPost('draft', { draft: true }), aPost('later', { date: '2025-02-02' }), aPost('held', { hold: '1.10' })]
    const entries = someEntries({ posts })
    expect([...buildSiteIndex(entries, now).posts.keys()]).toEqual(['live'])
    const all = buildSiteIndex(entries, now, { drafts: true })
    expect([...all.posts.values()].map((post) => post.state).sort()).toEqual(['draft', 'held', 'live', 'scheduled'])
  })

  it('does not let a hidden post show in any list', () => {
    const entries = someEntries({
      features: [aFeature('quiet', { alpha: '1.0' })],
      series: [aSeries('story')],
      posts: [aPost('draft', { draft: true, release: '1.0', features: ['quiet'], series: { id: 'story', part: 1 } })],
    })
    expect(JSON.stringify([...Object.values(buildSiteIndex(entries, now)).map((value) => (value instanceof Map ? [...value.values()] : value))]))
      .not.toContain('"draft"') // prettier-ignore
  })

  it('gives a post the groups that own its features and links it from everywhere', () => {
    const entries = someEntries({
      features: [aFeature('quiet', { alpha: '1.0' }, { proposal: 12 }), aFeature('tint', {}, { sig: 'glass' })],
      series: [aSeries('story')],
      posts: [aPost('one', { features: [12, 'tint'], sigs: ['glass'], release: '1.0', series: { id: 'story', part: 1 } })],
    })
    const index = buildSiteIndex(entries, now)
    expect(index.posts.get('one')).toMatchObject({
      featureIds: ['quiet', 'tint'],
      sigIds: ['glass', 'wire'],
      path: '/posts/one/',
      readingMinutes: 2,
    })
    expect(index.features.get('quiet')?.postIds).toEqual(['one'])
    expect(index.sigs.get('wire')?.postIds).toEqual(['one'])
    expect(index.releases.get('1.0')?.postIds).toEqual(['one'])
    expect(index.people.get('ada')).toMatchObject({ postIds: ['one'], releaseIds: ['1.1'] })
    expect(index.series.get('story')?.postIds).toEqual(['one'])
  })

  it('takes a feature that has a section of its own for told of', () => {
    const features = [aFeature('quiet'), aFeature('tint', {}, { sig: 'glass' })]
    const posts = [aPost('one', { features: ['quiet'], sections: { tint: 'of-many-colours', quiet: 'quiet', gone: 'x' } })]
    const index = buildSiteIndex(someEntries({ features, posts }), now)
    expect(index.posts.get('one')).toMatchObject({ featureIds: ['quiet', 'tint'], sigIds: ['wire', 'glass'] })
    expect(index.features.get('tint')?.postIds).toEqual(['one'])
  })

  it('tells both features of a shared proposal number', () => {
    const features = [aFeature('a', {}, { proposal: 7 }), aFeature('b', {}, { proposal: 7 })]
    expect(buildSiteIndex(someEntries({ features }), now).featuresByProposal.get(7)).toEqual(['a', 'b'])
  })

  it('separates what a release brought from what is aimed at it', () => {
    const features = [
      aFeature('done', { alpha: '1.0', beta: '1.1' }),
      aFeature('plan', {}, { stages: [{ stage: 'alpha', release: '1.1', planned: true }] }),
      aFeature('proposed', { alpha: '1.1' }, { status: 'provisional' }),
      aFeature('ahead', { alpha: '1.10' }),
    ]
    const { releases, features: all } = buildSiteIndex(someEntries({ features }), now)
    expect(releases.get('1.1')).toMatchObject({ featureIds: ['done'], plannedFeatureIds: ['plan', 'proposed'] })
    expect(releases.get('1.10')?.plannedFeatureIds).toEqual(['ahead'])
    expect(all.get('done')?.now).toMatchObject({ stage: 'beta', release: '1.1' })
    expect(all.get('proposed')?.now).toBeUndefined()
    expect(all.get('ahead')?.ahead).toMatchObject({ stage: 'alpha' })
  })

  it('orders posts by day and then by id, and links neighbours in time', () => {
    const posts = [aPost('b'), aPost('a'), aPost('newest', { date: '2024-12-01' })]
    const index = buildSiteIndex(someEntries({ posts }), now)
    expect([...index.posts.keys()]).toEqual(['newest', 'a', 'b'])
    expect(index.posts.get('a')).toMatchObject({ nextId: 'newest', previousId: 'b' })
  })

  it('does not depend on the order of the files', () => {
    const entries = someEntries({
      releases: [aRelease('1.10'), aRelease('1.2', { date: '2024-02-01' })],
      sigs: [aSig('b'), aSig('a'), aSig('old', { status: 'archived' }), aSig('chair', { kind: 'committee' })],
      features: [aFeature('z', { alpha: '1.2' }), aFeature('a')],
      posts: [aPost('x'), aPost('y')],
    })
    const reversed = {
      ...entries,
      releases: entries.releases.toReversed(),
      sigs: entries.sigs.toReversed(),
      features: entries.features.toReversed(),
      posts: entries.posts.toReversed(),
    }
    const plain = (index: object): unknown => Object.values(index).map((value) => (value instanceof Map ? [...value] : (value as unknown)))
    expect(plain(buildSiteIndex(reversed, now))).toEqual(plain(buildSiteIndex(entries, now)))
    expect([...buildSiteIndex(entries, now).sigs.keys()]).toEqual(['a', 'b', 'old', 'chair'])
  })
})
