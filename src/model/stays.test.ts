import { describe, expect, it } from 'vitest'
import { aFeature, someEntries } from './entries.builder.ts'
import { buildSiteIndex } from './site-index.ts'
import { stayQuantile, staysOf, type StayQuery } from './stays.ts'

// 1.0 is of 10 January 2024, 1.1 of 10 July 2024, 1.2 of 10 January 2025; 1.10 is to come.
const features = [
  aFeature('quick', { alpha: '1.0', beta: '1.1', stable: '1.2' }),
  aFeature('slow', { alpha: '1.0', beta: '1.2' }),
  aFeature('straight', { alpha: '1.0', stable: '1.1' }, { sig: 'glass' }),
  aFeature('both', { alpha: '1.1', beta: '1.1' }),
  aFeature('waits', { alpha: '1.1' }),
  aFeature('gone', { alpha: '1.0', deprecated: '1.1' }),
  aFeature('swapped', { alpha: '1.0' }, { status: 'replaced' }),
  aFeature('dropped', { alpha: '1.0', beta: '1.1' }, { status: 'withdrawn' }),
  aFeature('unsure', {}, {
    stages: [
      { stage: 'alpha', release: '1.0' },
      { stage: 'beta', release: '1.2', planned: true },
    ],
  }),
] // prettier-ignore
const index = buildSiteIndex(someEntries({ features }), '2025-02-01')
const stays = (query: StayQuery) =>
  staysOf(query, index).map(({ feature, ended, days }) => `${feature.id} ${days} ${ended?.stage ?? 'still'}`)

describe('stays at a stage', () => {
  it('last from release day to release day, to whatever came next, or until today', () => {
    expect(stays({ stage: 'alpha' })).toEqual([
      'slow 366 beta',
      'waits 206 still',
      'gone 182 deprecated',
      'quick 182 beta',
      'straight 182 stable',
      'unsure 182 still',
    ])
  })

  it('may be those on the way to one stage: who went past it does not wait', () => {
    expect(stays({ stage: 'alpha', next: 'beta' })).toEqual(['slow 366 beta', 'waits 206 still', 'quick 182 beta', 'unsure 182 still'])
    expect(stays({ stage: 'beta', next: 'stable' })).toEqual(['both 206 still', 'quick 184 stable', 'slow 22 still'])
  })

  it('may be those of one group, or begun in some releases', () => {
    expect(stays({ stage: 'alpha', sig: 'glass' })).toEqual(['straight 182 stable'])
    expect(stays({ stage: 'alpha', from: '1.0', to: '1.2' })).toEqual(['waits 206 still'])
    expect(stays({ stage: 'alpha', to: '1.0', sig: 'wire' })).not.toContain('waits 206 still')
  })
})

describe('the length after which a share had moved on', () => {
  const ended = { stage: 'beta', release: '1.1', reached: true, date: '2024-07-10' }
  const some = (...lengths: [days: number, isEnded?: boolean][]) =>
    lengths.map(([days, isEnded = true]) => (isEnded ? { days, ended } : { days }))

  it('is the length itself where all did', () => {
    expect(stayQuantile(some([10], [20], [30], [40]), 0.5)).toBe(20)
    expect(stayQuantile(some([10], [20], [30], [40]), 0.25)).toBe(10)
    expect(stayQuantile(some([10], [20], [30]), 0.5)).toBe(20)
  })

  it('grows with those that are still there for long, and not with those that have only come', () => {
    expect(stayQuantile(some([10], [20], [30], [90, false], [90, false], [90, false]), 0.5)).toBe(30)
    expect(stayQuantile(some([10], [20], [30], [5, false], [5, false], [5, false]), 0.5)).toBe(20)
  })

  it('is not known while fewer have moved on', () => {
    expect(stayQuantile(some([10], [90, false], [90, false]), 0.5)).toBeUndefined()
    expect(stayQuantile([], 0.5)).toBeUndefined()
  })
})
