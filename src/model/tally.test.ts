import { describe, expect, it } from 'vitest'
import { aFeature, aRelease, someEntries } from './entries.builder.ts'
import { buildSiteIndex } from './site-index.ts'
import { newestTallies, tallyOf, type Tally } from './tally.ts'

const features = [
  aFeature('quiet', { alpha: '1.0', beta: '1.1' }),
  aFeature('loud', { stable: '1.0', deprecated: '1.1' }),
  aFeature('swift', { alpha: '1.1', stable: '1.1' }),
  aFeature('later', {}, { stages: [{ stage: 'alpha', release: '1.1', planned: true }] }),
]

function tally(announced?: object): Tally | undefined {
  const releases = [aRelease('1.0', { date: '2024-01-10' }), aRelease('1.1', { date: '2024-07-10', announced }), aRelease('1.2')]
  const index = buildSiteIndex(someEntries({ features, releases }), '2025-01-01')
  const release = index.releases.get('1.1')
  return release && tallyOf(index, release)
}

describe('tallyOf', () => {
  it('counts what changed by stage, arrivals first settled then tried, and what leaves apart', () => {
    expect(tally()).toMatchObject({
      arriving: [{ stage: 'stable', count: 1 }, { stage: 'beta', count: 1 }, { stage: 'alpha', count: 1 }],
      leaving: [{ stage: 'deprecated', count: 1 }], total: 4, aimed: 1, aims: [{ stage: 'alpha', count: 1 }],
    }) // prettier-ignore
    expect(tally()?.announced).toBeUndefined()
  })
  it('keeps what was announced, and what its stages leave open', () => {
    expect(tally({ total: 64, alpha: 24, beta: 20, stable: 18, source: 'press' })?.announced).toEqual({
      total: 64, counts: [{ stage: 'stable', count: 18 }, { stage: 'beta', count: 20 }, { stage: 'alpha', count: 24 }], unknown: 2, source: 'press',
    }) // prettier-ignore
    expect(tally({ total: 49 })?.announced).toEqual({ total: 49, counts: [], unknown: 49 })
  })
  it('adds up an announcement without a total, and takes one without numbers for none', () => {
    expect(tally({ alpha: 2, beta: 1 })?.announced).toMatchObject({ total: 3, unknown: 0 })
    expect(tally({ source: 'press' })?.announced).toBeUndefined()
  })
})

describe('newestTallies', () => {
  it('are the newest releases, oldest first', () => {
    const index = buildSiteIndex(someEntries({ features }), '2025-01-01')
    expect(newestTallies(index, 2).map(({ version, released, total }) => [version, released, total])).toEqual([['1.1', true, 4], ['1.2', false, 0]]) // prettier-ignore
    expect(newestTallies(buildSiteIndex(someEntries({ releases: [] }), '2025-01-01'), 12)).toEqual([])
  })
})
