import { describe, expect, it } from 'vitest'
import { milestonesOf, stageAtRelease, stageOnDay } from './feature.ts'
import { someSite } from './entries.builder.ts'

const releases = new Map([
  ['1.0', { date: '2024-01-10' }],
  ['1.1', { date: '2024-07-10' }],
  ['1.2', { date: '2025-01-10' }],
  ['1.10', {}],
])
const life = [
  { stage: 'stable', release: '1.10' },
  { stage: 'beta', release: '1.1' },
  { stage: 'alpha', release: '1.0' },
]
const milestones = (stages = life, status?: Parameters<typeof milestonesOf>[0]['status']) =>
  milestonesOf({ stages, status }, releases, someSite.stages, '2024-08-01')

describe('milestonesOf', () => {
  it('puts them in the order of releases and gives their days', () => {
    expect(milestones()).toEqual([
      { stage: 'alpha', release: '1.0', reached: true, date: '2024-01-10' },
      { stage: 'beta', release: '1.1', reached: true, date: '2024-07-10' },
      { stage: 'stable', release: '1.10', reached: false },
    ])
  })
  it('keeps two stages in one release in the order of stages', () => {
    const both = [
      { stage: 'beta', release: '1.0' },
      { stage: 'alpha', release: '1.0' },
    ]
    expect(milestones(both).map((step) => step.stage)).toEqual(['alpha', 'beta'])
  })
  it.each(['provisional', 'deferred', 'rejected', 'withdrawn'] as const)(
    'counts nothing as reached for a proposal that is %s',
    (status) => {
      expect(milestones(life, status).some((step) => step.reached)).toBe(false)
    },
  )
  it('counts what is out for a proposal that was accepted', () => expect(milestones(life, 'implementable')).toEqual(milestones()))
  it('counts a plan as not reached even when its release is out', () => {
    const planned = milestonesOf({ stages: [{ stage: 'alpha', release: '1.0', planned: true }] }, releases, someSite.stages, '2024-08-01')
    expect(planned[0]?.reached).toBe(false)
  })
})

describe('where a feature stood', () => {
  const feature = { milestones: milestones() }
  it('at a release', () => {
    expect(stageAtRelease(feature, '1.0')?.stage).toBe('alpha')
    expect(stageAtRelease(feature, '1.2')?.stage).toBe('beta')
    expect(stageAtRelease(feature, '0.9')).toBeUndefined()
  })
  it('on a day', () => {
    expect(stageOnDay(feature, '2024-07-09')?.stage).toBe('alpha')
    expect(stageOnDay(feature, '2024-07-10')?.stage).toBe('beta')
    expect(stageOnDay(feature, '2024-01-09')).toBeUndefined()
  })
  it('on a day, without what was only planned for a release that was out', () => {
    const planned = milestonesOf({ stages: [{ stage: 'beta', release: '1.0', planned: true }] }, releases, someSite.stages, '2024-08-01')
    expect(stageOnDay({ milestones: planned }, '2024-08-01')).toBeUndefined()
  })
})
