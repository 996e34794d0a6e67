import { describe, expect, it } from 'vitest'
import { aFeature, aPerson, aPost, aRelease, aSeries, aSig, someEntries } from './entries.builder.ts'
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

  it('orders groups by kind, active before archived, then by name, whatever its case', () => {
    const sigs = [
      aSig('z', { kind: 'committee' }),
      aSig('y', { kind: 'ug' }),
      aSig('x', { kind: 'wg' }),
      aSig('gone', { name: 'Almost', status: 'archived' }),
      aSig('two', { name: 'same' }),
      aSig('one', { name: 'Same' }),
      aSig('b', { name: 'beam' }),
      aSig('c', { name: 'Cone' }),
    ]
    expect([...buildSiteIndex(someEntries({ sigs }), now).sigs.keys()]).toEqual(['b', 'c', 'one', 'two', 'gone', 'x', 'y', 'z'])
  })

  it('orders features, people, series and pages', () => {
    const entries = someEntries({
      features: [aFeature('2', {}, { title: 'lamp' }), aFeature('1', {}, { title: 'Lamp' }), aFeature('0', {}, { title: 'Oil' })],
      people: [aPerson('zoe'), aPerson('Ada'), aPerson('bo')],
      series: [aSeries('b'), aSeries('A')],
      pages: ['b', 'a'].map((id) => ({ id, file: `pages/${id}.mdx`, data: { title: `Page ${id}`, aliases: [] } })),
    })
    const { features, people, series, pages } = buildSiteIndex(entries, now)
    expect([features, people, series, pages].map((some) => [...some.keys()])).toEqual([['1', '2', '0'], ['Ada', 'bo', 'zoe'], ['A', 'b'], ['a', 'b']]) // prettier-ignore
    expect(pages.get('a')).toEqual({ id: 'a', file: 'pages/a.mdx', title: 'Page a', aliases: [] })
    expect(people.get('bo')).toMatchObject({ file: 'people/bo.yaml', releaseIds: [], postIds: [] })
    expect(series.get('b')).toMatchObject({ title: 'b', file: 'series/b.yaml', postIds: [] })
  })

  it('says of a feature how it is called at short, whether it has a text, and nothing of stages that it has not', () => {
    const features = [
      aFeature('long', {}, { shortTitle: 'Short' }),
      { ...aFeature('told', { alpha: '1.0' }), body: { words: 3, headings: [] } },
    ]
    const { features: all } = buildSiteIndex(someEntries({ features }), now)
    expect(all.get('long')).toMatchObject({ shortTitle: 'Short', hasBody: false })
    expect(all.get('told')).toMatchObject({ shortTitle: 'told', hasBody: true })
    expect(all.get('long')).not.toHaveProperty('now')
    expect(all.get('told')).not.toHaveProperty('ahead')
    expect(all.get('told')).not.toHaveProperty('stages')
  })

  it('gives groups the features that they own, and those in which they take part besides', () => {
    const features = [aFeature('mine', {}, { participating: ['wire', 'glass'] }), aFeature('theirs', {}, { sig: 'glass' })]
    const { sigs, featuresByProposal } = buildSiteIndex(someEntries({ features }), now)
    expect(sigs.get('wire')).toMatchObject({ fullName: 'SIG wire', featureIds: ['mine'], participatingIds: [] })
    expect(sigs.get('glass')).toMatchObject({ featureIds: ['theirs'], participatingIds: ['mine'] })
    expect([...featuresByProposal]).toEqual([])
  })

  it('counts a feature once in a release, and not for a stage that the site does not know', () => {
    const features = [
      aFeature('both', { alpha: '1.1', beta: '1.1' }),
      aFeature('odd', { dimmed: '1.1' }),
      aFeature('lost', { alpha: '9.9' }),
    ]
    expect(buildSiteIndex(someEntries({ features }), now).releases.get('1.1')).toMatchObject({
      featureIds: ['both'],
      plannedFeatureIds: [],
    })
  })

  it('leaves out what leads nowhere', () => {
    const releases = [aRelease('1.0', { date: '2024-01-10', leads: ['nobody', 'ada'] })]
    const lost = {
      features: ['gone', 'quiet'],
      sigs: ['gone'],
      authors: ['nobody', 'ada', 'ada'],
      release: '9.9',
      series: { id: 'gone', part: 1 },
    }
    const entries = someEntries({ releases, features: [aFeature('quiet', {}, { sig: 'gone' })], posts: [aPost('one', { ...lost, features: [99, ...lost.features] })] }) // prettier-ignore
    const index = buildSiteIndex(entries, now)
    expect(index.posts.get('one')).toMatchObject({ featureIds: ['quiet'], sigIds: [] })
    expect(index.people.get('ada')).toMatchObject({ releaseIds: ['1.0'], postIds: ['one'] })
  })

  it('keeps the parts of a series in their order, and the posts about a feature from the first', () => {
    const part = (id: string, number: number, date: string) =>
      aPost(id, { date, features: ['quiet'], series: { id: 'story', part: number } })
    const posts = [part('c', 2, '2024-02-01'), part('b', 1, '2024-03-01'), part('a', 2, '2024-01-01'), aPost('apart')]
    const index = buildSiteIndex(someEntries({ features: [aFeature('quiet')], series: [aSeries('story')], posts }), now)
    expect(index.series.get('story')?.postIds).toEqual(['b', 'a', 'c'])
    expect(index.features.get('quiet')?.postIds).toEqual(['a', 'c', 'b'])
    expect(index.sigs.get('wire')?.postIds).toEqual(['b', 'c', 'a'])
  })

  it('has no neighbour before the first and after the last', () => {
    const { releases, posts } = buildSiteIndex(someEntries({ posts: [aPost('only', { updated: '2024-07-01T10:00:00Z' })] }), now)
    expect(releases.get('1.0')).not.toHaveProperty('previous')
    expect(releases.get('1.10')).not.toHaveProperty('next')
    for (const name of ['previousId', 'nextId']) expect(posts.get('only')).not.toHaveProperty(name)
    expect(posts.get('only')).toMatchObject({ updated: '2024-07-01' })
    expect(buildSiteIndex(someEntries({ posts: [aPost('only')] }), now).posts.get('only')).not.toHaveProperty('updated')
  })
})
