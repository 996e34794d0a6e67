import { describe, expect, it } from 'vitest'
import { aFeature, aPost, aSeries, someEntries } from './entries.builder.ts'
import type { PostEntry } from './entries.ts'
import { entriesInSight, narrowedIndex, otherEntries } from './narrowed-index.ts'
import { sightOfFeature, sightOfPost, type Sight } from './sight.ts'
import { buildSiteIndex, type SiteIndex } from './site-index.ts'

const features = [
  aFeature('lamp', { alpha: '1.0', beta: '1.1' }, { replacedBy: 'torch', participating: ['glass'] }),
  aFeature('torch', { alpha: '1.1' }),
  aFeature('oil', { alpha: '1.2' }, { sig: 'glass' }),
]
const posts = [
  aPost('told', { features: ['lamp'], date: '2024-06-03', series: { id: 'light', part: 1 } }),
  aPost('part', { series: { id: 'light', part: 2 }, date: '2024-01-02' }),
  aPost('same-feature', { features: ['lamp', 'torch'], date: '2024-02-02' }),
  aPost('after', { date: '2024-06-04' }),
  aPost('apart', { features: ['oil'], date: '2025-03-03' }),
  aPost('note', { kind: 'lead-note', release: '1.1', date: '2024-07-10' }),
]
const indexOf = (more: PostEntry[] = posts): SiteIndex =>
  buildSiteIndex(someEntries({ features, series: [aSeries('light')], posts: more }), '2026-01-01')
const index = indexOf()
const postOf = (id: string, from = index) => from.posts.get(id) ?? expect.fail(`no post ${id}`)
const featureOf = (id: string, from = index) => from.features.get(id) ?? expect.fail(`no feature ${id}`)
const narrowed = (sight: Sight, from = index): SiteIndex => narrowedIndex(from, entriesInSight(from, sight, otherEntries(from)))

describe('the sight of a post', () => {
  const sight = sightOfPost(postOf('told'), index)
  it('is the post, what is related, its neighbours in time and its series, with their features and groups', () => {
    expect(sight.posts.toSorted()).toEqual(['after', 'part', 'same-feature', 'told'])
    expect(sight.features.toSorted()).toEqual(['lamp', 'torch'])
    expect([sight.sigs, sight.people, sight.series]).toEqual([['wire'], ['ada'], ['light']])
    expect(sight.near).toEqual(['same-feature'])
  })
  it('has every feature of a release that the post counts', () => {
    const note = sightOfPost(postOf('note'), index)
    expect(note.features).toEqual(expect.arrayContaining(['lamp', 'torch']))
    expect(note.whole.releases).toEqual(['1.1'])
    expect(narrowed(note).releases.get('1.1')?.featureIds).toEqual(index.releases.get('1.1')?.featureIds)
  })
})

describe('the sight of a post that stands alone', () => {
  it('is the post, and nothing of what it has not', () => {
    const alone = indexOf([aPost('alone')])
    expect(sightOfPost(postOf('alone', alone), alone)).toEqual({
      posts: ['alone'], features: [], sigs: [], people: ['ada'], series: [], near: [], replaced: [],
      whole: { posts: ['alone'], features: [], releases: [] },
    }) // prettier-ignore
  })
})

describe('the sight of a feature', () => {
  it('is all that its page shows, whole where it is the page’s own', () => {
    const index = indexOf([aPost('told', { features: ['torch'] })])
    expect(sightOfFeature(featureOf('torch', index), index)).toEqual({
      posts: ['told'], features: ['torch', 'lamp'], sigs: ['wire'], people: [], series: [], near: ['lamp'], replaced: ['lamp'],
      whole: { posts: [], features: ['torch'], releases: [] },
    }) // prettier-ignore
  })
  it('has what came in its place, of whatever group', () => {
    const index = buildSiteIndex(
      someEntries({ features: [aFeature('lamp', {}, { replacedBy: 'mirror' }), aFeature('mirror', {}, { sig: 'glass' })] }),
      '2026-01-01',
    )
    expect(sightOfFeature(featureOf('lamp', index), index).features).toEqual(['lamp', 'mirror'])
  })
  it('is the feature, its groups, the posts about it, what is near, and what came in its place or before it', () => {
    const sight = sightOfFeature(featureOf('lamp'), index)
    expect(sight.posts).toEqual(['same-feature', 'told'])
    expect(sight.features.toSorted()).toEqual(['lamp', 'torch'])
    expect(sight.sigs.toSorted()).toEqual(['glass', 'wire'])
    expect(sightOfFeature(featureOf('torch'), index).replaced).toEqual(['lamp'])
  })
})

describe('a site seen from a page', () => {
  const seen = narrowed(sightOfPost(postOf('told'), index))
  it('gives what is in sight, and nothing for an id that leads nowhere', () => {
    expect(seen.features.get('lamp')?.title).toBe('lamp')
    expect(seen.features.get('nothing')).toBeUndefined()
    expect(seen.releases.size).toBe(index.releases.size)
  })
  it('throws when something is asked for that is out of sight', () => {
    expect(() => seen.features.get('oil')).toThrow('the feature oil is out of this page’s sight')
    expect(() => seen.posts.has('apart')).toThrow('post apart')
  })
  it('throws when all of something are counted or listed', () => {
    const { posts: some } = seen
    for (const list of [() => some.size, () => some.keys(), () => some.values(), () => some.entries(), () => [...some]])
      expect(list).toThrow('this page sees only some of all (post)')
    expect(() => some.forEach(() => undefined)).toThrow('only some')
  })
  it('throws when the lists of another page’s entry are asked for', () => {
    expect(() => seen.features.get('lamp')?.postIds).toThrow('postIds of an entry that is not the page’s own')
    expect(() => seen.releases.get('1.0')?.featureIds).toThrow('featureIds')
    expect(() => seen.posts.get('part')?.words).toThrow('words')
    expect(seen.posts.get('told')?.words).toBe(440)
  })
})

describe('what a page’s key is made from', () => {
  const shown = (entries: PostEntry[], id = 'told'): string => {
    const made = indexOf(entries)
    return JSON.stringify(entriesInSight(made, sightOfPost(postOf(id, made), made), otherEntries(made)))
  }
  const changed = (id: string, data: object): PostEntry[] =>
    posts.map((post) => (post.id === id ? { ...post, data: { ...post.data, ...data } } : post))
  it('stays when a post changed that is out of sight, or one came to the same feature of another page', () => {
    expect(shown(changed('apart', { title: 'Changed' }))).toBe(shown(posts))
    expect(shown([...posts, aPost('new', { features: ['oil'], date: '2025-05-05' })])).toBe(shown(posts))
  })
  it('changes with a title in sight, and with a post that became a neighbour', () => {
    expect(shown(changed('same-feature', { title: 'Changed' }))).not.toBe(shown(posts))
    expect(shown([...posts, aPost('new', { date: '2024-06-03' })])).not.toBe(shown(posts))
  })
  it('stays when another post in sight has more words, and when its headings move', () => {
    const grown = posts.map((post) => (post.id === 'part' ? { ...post, body: { ...post.body, words: 445 } } : post))
    expect(shown(grown)).toBe(shown(posts))
  })
})
