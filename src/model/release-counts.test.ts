import { describe, expect, it } from 'vitest'
import { aFeature, someEntries } from './entries.builder.ts'
import { announcedWords, countedWords, releaseCountsOf } from './release-counts.ts'
import { buildSiteIndex } from './site-index.ts'

const index = buildSiteIndex(
  someEntries({
    features: [
      aFeature('a', { alpha: '1.0', stable: '1.1' }),
      aFeature('b', { alpha: '1.1' }),
      aFeature('c', { alpha: '1.1' }),
      aFeature('d', { beta: '1.10' }),
    ],
  }),
  '2025-02-01',
)

describe('the numbers of a release', () => {
  it('are those of stages that anything reached', () => {
    expect(releaseCountsOf('1.1', index)).toEqual([
      { stage: 'stable', count: 1 },
      { stage: 'alpha', count: 2 },
    ])
    expect(countedWords('1.1', index)).toBe('Counted from the proposals on record here: 3 changes of stage, 1 to stable and 2 to alpha.')
  })
  it('are aims before the release is out', () => {
    expect(countedWords('1.10', index)).toBe('Counted from the proposals on record here: 1 change of stage aimed at it, 1 to beta.')
  })
  it('are told when there are none', () => {
    expect(releaseCountsOf('1.2', index)).toEqual([])
    expect(countedWords('1.2', index)).toBe('No feature on record here changed stage in it.')
  })
})

describe('announcedWords', () => {
  it.each([
    [
      { total: 64, stable: 18, beta: 20, alpha: 24, source: 'the announcement' },
      'Announced at the time: 64 in all, 18 stable, 20 beta, and 24 alpha (the announcement).',
    ],
    [{ total: 28 }, 'Announced at the time: 28 in all.'],
    [{ alpha: 3 }, 'Announced at the time: 3 alpha.'],
    [{}, ''],
  ])('of %j', (announced, words) => expect(announcedWords(announced)).toBe(words))
})
