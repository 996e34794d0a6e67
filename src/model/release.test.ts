import { describe, expect, it } from 'vitest'
import { compareVersions, isReleased, supportPhaseOf } from './release.ts'

describe('compareVersions', () => {
  it('orders by number, not by letter', () => {
    expect(['1.10', '1.9', '1.2', '2.0', '1.2.1'].sort(compareVersions)).toEqual(['1.2', '1.2.1', '1.9', '1.10', '2.0'])
  })
  it('puts what has more parts behind, and letters by the alphabet', () => {
    expect(['1.0-rc.2', '1.0-beta', '1.0', '1.0-rc.10', '1.1', '1.01'].sort(compareVersions)).toEqual(['1.0', '1.0-beta', '1.0-rc.2', '1.0-rc.10', '1.01', '1.1']) // prettier-ignore
  })
  it('says that a version equals itself', () => expect(compareVersions('1.33', '1.33')).toBe(0))
})

describe('a release', () => {
  it('is out from its day on', () => {
    expect(isReleased({ date: '2024-01-10' }, '2024-01-09')).toBe(false)
    expect(isReleased({ date: '2024-01-10' }, '2024-01-10')).toBe(true)
  })
  it('without a date is upcoming', () => expect(supportPhaseOf({}, '2030-01-01')).toBe('upcoming'))
  it.each([
    ['2024-01-01', 'upcoming'],
    ['2024-02-01', 'supported'],
    ['2024-09-01', 'maintenance'],
    ['2025-01-10', 'maintenance'],
    ['2025-01-11', 'ended'],
  ])('on %s is %s', (now, phase) => {
    expect(supportPhaseOf({ date: '2024-01-10', maintenance: '2024-09-01', endOfLife: '2025-01-10' }, now)).toBe(phase)
  })
  it('says nothing of its support when its end is not known', () => {
    expect(supportPhaseOf({ date: '2015-01-10' }, '2026-01-01')).toBeUndefined()
  })
})
