import { describe, expect, it } from 'vitest'
import { aFeature, aRelease, someEntries } from './entries.builder.ts'
import { announcedWords, countedWords, releaseCountsOf } from './release-counts.ts'
import { buildSiteIndex } from './site-index.ts'
import { tallyOf, type Tally } from './tally.ts'

const features = [
  aFeature('a', { alpha: '1.0', stable: '1.1' }),
  aFeature('b', { alpha: '1.1' }, { proposal: 12 }),
  aFeature('c', { alpha: '1.1' }),
  aFeature('d', { beta: '1.10' }),
]

function tally(version: string, announced?: object): Tally {
  const base = someEntries({ features })
  const releases = base.releases.map((release) => (release.id === version ? aRelease(version, { ...release.data, announced }) : release))
  const index = buildSiteIndex({ ...base, releases }, '2025-02-01')
  const release = index.releases.get(version)
  if (release === undefined) throw new Error(`there is no ${version}`)
  return tallyOf(index, release)
}

describe('the numbers of a release', () => {
  it('are those of stages that anything reached', () => {
    expect(releaseCountsOf(tally('1.1'))).toEqual([
      { stage: 'stable', count: 1 },
      { stage: 'alpha', count: 2 },
    ])
    expect(countedWords(tally('1.1'))).toBe('Counted from the proposals on record here: 3 changes of stage, 1 to stable and 2 to alpha.')
  })
  it('are aims before the release is out', () => {
    expect(countedWords(tally('1.10'))).toBe('Counted from the proposals on record here: 1 change of stage aimed at it, 1 to beta.')
  })
  it('are of features where no feature has a proposal', () => {
    expect(countedWords({ ...tally('1.10'), ofProposals: false })).toMatch(/^Counted from the features on record here: 1 change/)
  })
  it('are told when there are none', () => {
    expect(releaseCountsOf(tally('1.2'))).toEqual([])
    expect(countedWords({ ...tally('1.2'), released: false })).toBe('No feature on record here is aimed at it so far.')
    expect(countedWords(tally('1.2'))).toBe('No feature on record here changed stage in it.')
  })
})

describe('announcedWords', () => {
  it.each([
    [
      { total: 64, stable: 18, beta: 20, alpha: 24, source: 'the announcement' },
      'Announced at the time: 64 in all, 18 stable, 20 beta, and 24 alpha. Source: the announcement.',
    ],
    [{ total: 28 }, 'Announced at the time: 28 in all.'],
    [undefined, ''],
  ])('of %j', (announced, words) => expect(announcedWords(tally('1.1', announced))).toBe(words))
})
