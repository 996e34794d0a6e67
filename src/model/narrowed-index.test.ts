import { describe, expect, it } from 'vitest'
import { aFeature, aPost, aSeries, someEntries } from './entries.builder.ts'
import { entriesInSight, narrowedIndex, otherEntries, type SeenEntries } from './narrowed-index.ts'
import type { Sight } from './sight.ts'
import { buildSiteIndex, type SiteIndex } from './site-index.ts'

const post = aPost('told', { features: ['lamp'], release: '1.1', series: { id: 'light', part: 1 } })
const headings = [{ id: 'first', text: 'First', depth: 2 as const, line: 7, column: 3 }]
const index = buildSiteIndex(
  someEntries({
    features: [aFeature('lamp', { alpha: '1.0' }, { proposal: 7, participating: ['glass'] }), aFeature('oil')],
    posts: [{ ...post, body: { ...post.body, headings } }],
    series: [aSeries('light')],
  }),
  '2026-01-01',
)
const nothing: Sight = {
  posts: [], features: [], sigs: [], people: [], series: [], near: [], replaced: [],
  whole: { posts: [], features: [], releases: [] },
} // prettier-ignore
const inSight = (sight: Partial<Sight>): SeenEntries => entriesInSight(index, { ...nothing, ...sight }, otherEntries(index))
const seen = (sight: Partial<Sight>): SiteIndex => narrowedIndex(index, inSight(sight))

describe('an entry of another page', () => {
  const others = otherEntries(index)
  it.each([
    ['a post', others.post('told'), ['words']],
    ['a feature', others.feature('lamp'), ['postIds']],
    ['a release', others.release('1.0'), ['featureIds', 'plannedFeatureIds', 'postIds']],
    ['a group', others.sig('wire'), ['featureIds', 'participatingIds', 'postIds']],
    ['a person', others.person('ada'), ['releaseIds', 'postIds']],
  ])('hides of %s what belongs to it', (_what, entry, names) => {
    for (const name of names) {
      expect(() => (entry as unknown as Record<string, unknown>)[name]).toThrow(`${name} of an entry that is not the page’s own`)
      expect(Object.keys(entry ?? {})).not.toContain(name)
    }
  })

  it('is otherwise as it is', () => {
    expect(others.post('told')).toMatchObject({ title: 'told', featureIds: ['lamp'] })
    expect(others.sig('glass')).toMatchObject({ fullName: 'SIG glass' })
  })

  it('has headings without their places, which move with every line before them', () =>
    expect(others.post('told')?.headings).toEqual([{ id: 'first', text: 'First', depth: 2, line: 0, column: 0 }]))

  it('is made once, and is none where there is none', () => {
    expect(others.feature('lamp')).toBe(others.feature('lamp'))
    expect([others.post('x'), others.feature('x'), others.release('x'), others.sig('x'), others.person('x')]).toEqual(
      Array(5).fill(undefined),
    )
  })
})

describe('entries in sight', () => {
  it('are whole where the sight says so', () => {
    const whole = { posts: ['told'], features: ['lamp'], releases: ['1.1'] }
    const { posts, features, releases } = inSight({ posts: ['told'], features: ['lamp', 'oil'], whole })
    expect(posts.map(([id, { words }]) => [id, words])).toEqual([['told', 440]])
    expect(features[0]?.[1].postIds).toEqual(['told'])
    expect(() => features[1]?.[1].postIds).toThrow('postIds')
    expect(new Map(releases).get('1.1')?.postIds).toEqual(['told'])
    expect(() => new Map(releases).get('1.0')?.postIds).toThrow('postIds')
  })

  it('are those of its ids that there are, and all releases', () => {
    const { sigs, people, series, releases } = inSight({ sigs: ['glass', 'gone'], people: ['ada'], series: ['light', 'gone'] })
    expect([sigs, people, series, releases].map((some) => some.map(([id]) => id))).toEqual([['glass'], ['ada'], ['light'], ['1.0', '1.1', '1.2', '1.10']]) // prettier-ignore
  })
})

describe('a narrowed index', () => {
  const narrow = seen({})
  it.each([
    ['post', () => narrow.posts.get('told')],
    ['feature', () => narrow.features.get('lamp')],
    ['group', () => narrow.sigs.get('wire')],
    ['person', () => narrow.people.get('ada')],
    ['series', () => narrow.series.get('light')],
    ['proposal', () => narrow.featuresByProposal.get(7)],
  ])('throws for a %s out of sight', (what, ask) => expect(ask).toThrow(`the ${what} `))

  it('has what is in sight, and nothing of what is nowhere', () => {
    const { features, posts } = seen({ features: ['lamp'] })
    expect([features.has('lamp'), features.has('nowhere'), posts.has('nowhere'), posts.get('nowhere')]).toEqual([
      true,
      false,
      false,
      undefined,
    ])
  })
})
