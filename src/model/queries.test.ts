import { describe, expect, it } from 'vitest'
import { aFeature, aPost, aRelease, aSig, someEntries } from './entries.builder.ts'
import {
  ageInYears, featuresById, featuresGoingOut, featuresReplacedBy, groupSteps, livesOf, postsById, relatedPosts, stageCountsOf, stepsIn, supportedReleases,
} from './queries.ts' // prettier-ignore
import { buildSiteIndex } from './site-index.ts'

const now = '2025-02-01'
const features = [
  aFeature('quiet', { alpha: '1.0', beta: '1.1', stable: '1.2' }),
  aFeature('loud', { stable: '1.0', deprecated: '1.1' }),
  aFeature('tint', { alpha: '1.1', beta: '1.1' }, { sig: 'glass' }),
  aFeature('gone', { deprecated: '1.0', removed: '1.1' }),
]

describe('what changed in a release', () => {
  const index = buildSiteIndex(someEntries({ features }), now)
  it('has a row for every stage that a feature reached', () => {
    expect(stepsIn(index, '1.1').map(({ feature, step }) => `${feature.id} ${step.stage}`)).toEqual([
      'gone removed', 'loud deprecated', 'quiet beta', 'tint alpha', 'tint beta',
    ]) // prettier-ignore
  })
  it('is counted by stage', () => {
    expect(Object.fromEntries(stageCountsOf(index, '1.1'))).toEqual({
      alpha: 1,
      beta: 2,
      stable: 0,
      deprecated: 1,
      disabled: 0,
      removed: 1,
    })
  })
  it('adds up by group', () => {
    const groups = groupSteps(index, stepsIn(index, '1.1'))
    expect(groups.map(({ sig, total }) => [sig.id, total])).toEqual([['wire', 3], ['glass', 1]]) // prettier-ignore
    const cells = groups.flatMap(({ byStage }) => [...byStage.values()]).flat().length
    expect(cells).toBe(stepsIn(index, '1.1').length)
  })
  it('stands in the cell of its group and stage', () => {
    const [wire, glass] = groupSteps(index, stepsIn(index, '1.1'))
    const cells = (row = wire) => [...(row?.byStage ?? [])].map(([stage, some]) => `${stage}: ${some.map(({ id }) => id).join(' ')}`)
    expect(cells()).toEqual(['removed: gone', 'deprecated: loud', 'beta: quiet'])
    expect(cells(glass)).toEqual(['alpha: tint', 'beta: tint'])
  })
  it('has groups with as many features by name, and those with more before them', () => {
    const sigs = ['a', 'b', 'c', 'd'].map((id) => aSig(id, { name: id === 'a' ? 'Z' : id === 'd' ? 'D' : 'B' }))
    const owned = ['a', 'b', 'c', 'd', 'd'].map((sig, n) => aFeature(`f${n}`, { alpha: '1.1' }, { sig }))
    const mixed = buildSiteIndex(someEntries({ sigs, features: owned }), now)
    expect(groupSteps(mixed, stepsIn(mixed, '1.1')).map(({ sig }) => sig.id)).toEqual(['d', 'b', 'c', 'a'])
  })
  it('does not mix what is reached with what is aimed at', () => {
    const stages = [{ stage: 'alpha', release: '1.2' }, { stage: 'beta', release: '1.2', planned: true }] // prettier-ignore
    const planned = buildSiteIndex(someEntries({ features: [aFeature('half', {}, { stages })] }), now)
    expect(stepsIn(planned, '1.2').map(({ step }) => step.stage)).toEqual(['alpha'])
    expect(stepsIn(planned, '1.2', false).map(({ step }) => step.stage)).toEqual(['beta'])
    expect(stageCountsOf(planned, '1.2', false).get('beta')).toBe(1)
  })
  it('is nothing for a release that does not exist', () => {
    expect(stepsIn(index, '9.9')).toEqual([])
    expect(stepsIn(index, '9.9', false)).toEqual([])
  })
})

describe('livesOf', () => {
  const lives = (data: object) => {
    const index = buildSiteIndex(someEntries({ features, posts: [aPost('x', { features: ['quiet'], ...data })] }), now)
    const post = index.posts.get('x')
    return post === undefined ? [] : livesOf(post, index)
  }
  it('compares the release that a post tells of with today', () => {
    expect(lives({ release: '1.0' })[0]).toMatchObject({
      changed: true,
      then: { stage: 'alpha', release: '1.0' },
      now: { stage: 'stable', release: '1.2' },
    })
  })
  it('uses the day of a post that tells of no release', () => expect(lives({ date: '2024-08-01' })[0]?.then?.stage).toBe('beta'))
  it('says nothing of a feature that has reached nothing', () => {
    const index = buildSiteIndex(someEntries({ features: [aFeature('plain')] }), now)
    const [plain] = livesOf({ featureIds: ['plain', 'unknown'], date: '2025-01-01' }, index)
    expect(plain).toStrictEqual({ feature: index.features.get('plain'), changed: false })
    expect(livesOf({ featureIds: ['unknown'], date: '2025-01-01' }, index)).toEqual([])
  })
  it('sees a second release at the same stage as a change', () => {
    const stages = [{ stage: 'beta', release: '1.0' }, { stage: 'beta', release: '1.1' }] // prettier-ignore
    const index = buildSiteIndex(someEntries({ features: [aFeature('twice', {}, { stages })] }), now)
    expect(livesOf({ featureIds: ['twice'], release: '1.0', date: '2025-01-01' }, index)[0]?.changed).toBe(true)
  })
  it('says when nothing changed', () => expect(lives({ release: '1.2' })[0]?.changed).toBe(false))
  it('knows a post that was there before the feature', () => {
    expect(lives({ date: '2023-08-01' })[0]).toMatchObject({ changed: true, now: { stage: 'stable' } })
    expect(lives({ date: '2023-08-01' })[0]?.then).toBeUndefined()
  })
})

describe('ageInYears', () => {
  it('begins after a year and counts from the last update', () => {
    expect(ageInYears({ date: '2024-02-02', evergreen: false }, now)).toBe(1)
    expect(ageInYears({ date: '2024-02-03', evergreen: false }, now)).toBeUndefined()
    expect(ageInYears({ date: '2015-01-01', updated: '2025-01-01', evergreen: false }, now)).toBeUndefined()
  })
  it('is never said of what does not age', () => expect(ageInYears({ date: '2015-01-01', evergreen: true }, now)).toBeUndefined())
})

describe('relatedPosts', () => {
  it('puts shared features before a shared release before shared groups', () => {
    const posts = [
      aPost('me', { features: ['quiet'], release: '1.1' }),
      aPost('group', { sigs: ['wire'] }),
      aPost('release', { release: '1.1' }),
      aPost('feature', { features: ['quiet'] }),
      aPost('stranger', { sigs: ['glass'] }),
    ]
    const index = buildSiteIndex(someEntries({ features, posts }), now)
    const me = index.posts.get('me')
    expect(me && relatedPosts(me, index, 9).map((post) => post.id)).toEqual(['feature', 'release', 'group'])
  })
  it('puts the newer of two that share as much first, and leaves out its own series', () => {
    const posts = [
      aPost('me', { features: ['quiet'], series: { id: 'wires', part: 1 } }),
      aPost('sequel', { features: ['quiet'], series: { id: 'wires', part: 2 } }),
      aPost('older', { features: ['quiet'], date: '2024-01-01' }),
      aPost('newer', { features: ['quiet'], date: '2024-06-01' }),
      aPost('newest-b', { features: ['quiet'], date: '2024-07-01' }),
      aPost('newest-a', { features: ['quiet'], date: '2024-07-01' }),
    ]
    const series = [{ id: 'wires', file: 'series/wires.yaml', data: { title: 'Wires', aliases: [] } }]
    const index = buildSiteIndex(someEntries({ features, posts, series }), now)
    const me = index.posts.get('me')
    expect(me && relatedPosts(me, index).map((post) => post.id)).toEqual(['newest-a', 'newest-b', 'newer'])
  })
})

describe('relatedPosts of a series', () => {
  it('has posts of other series, and of none', () => {
    const posts = [
      aPost('me', { features: ['quiet'], series: { id: 'wires', part: 1 } }),
      aPost('other', { features: ['quiet'], series: { id: 'lamps', part: 1 } }),
      aPost('none', { features: ['quiet'] }),
      aPost('elsewhere', { features: ['tint'] }),
    ]
    const index = buildSiteIndex(someEntries({ features, posts }), now)
    const related = (id: string) => relatedPosts(index.posts.get(id) ?? expect.fail(), index).map((post) => post.id)
    expect(related('me')).toEqual(['none', 'other'])
    expect(related('none')).toEqual(['me', 'other'])
  })
})

it('featuresGoingOut names what is deprecated and not yet removed, the newest announcement first', () => {
  const more = [
    aFeature('b', { disabled: '1.2' }),
    aFeature('a', { deprecated: '1.2' }),
    aFeature('plan'),
    aFeature('old', { deprecated: '1.0' }),
  ]
  const index = buildSiteIndex(someEntries({ features: [...more, ...features] }), now)
  expect(featuresGoingOut(index).map((feature) => feature.id)).toEqual(['a', 'b', 'loud', 'old'])
})

it('supportedReleases are those whose end is known and has not come', () => {
  expect(supportedReleases(buildSiteIndex(someEntries(), now)).map((release) => release.version)).toEqual(['1.1'])
  const releases = [
    aRelease('1.0', { date: '2024-01-10', endOfLife: '2025-02-01' }),
    aRelease('1.1', { date: '2024-01-10' }),
    aRelease('1.2', { endOfLife: '2026-01-01' }),
    aRelease('1.3', { date: '2024-01-10', endOfLife: '2025-01-31' }),
  ]
  expect(supportedReleases(buildSiteIndex(someEntries({ releases }), now)).map((release) => release.version)).toEqual(['1.0'])
})

it('featuresReplacedBy are those in whose place a feature came', () => {
  const index = buildSiteIndex(someEntries({ features: [aFeature('old', {}, { replacedBy: 'quiet' }), ...features] }), now)
  expect(featuresReplacedBy({ id: 'quiet' }, index).map((feature) => feature.id)).toEqual(['old'])
})

it('entries of ids come in the order of the ids, those that do not exist left out', () => {
  const index = buildSiteIndex(someEntries({ features, posts: [aPost('a'), aPost('b')] }), now)
  expect(postsById(index, ['b', 'none', 'a']).map(({ id }) => id)).toEqual(['b', 'a'])
  expect(featuresById(index, ['quiet', 'none', 'gone']).map(({ id }) => id)).toEqual(['quiet', 'gone'])
})
