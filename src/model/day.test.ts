import { describe, expect, it } from 'vitest'
import { addDays, dayOf, daysBetween, formatDay, isDay, isDayOrMoment, monthOf, weekdayOf } from './day.ts'

describe('isDay', () => {
  it.each(['2024-02-29', '1999-12-31'])('accepts %s', (text) => expect(isDay(text)).toBe(true))
  it.each(['2023-02-29', '2026-XX-XX', '2026-1-2', '2026-04-31', '26-04-01', '', '2026-04-01T00:00:00Z'])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false)
  })
})

describe('isDayOrMoment', () => {
  it.each(['2024-02-29', '2024-02-29T10:00:00Z', '2024-02-29T10:00:00.5+02:00', '2024-02-29 10:00'])('accepts %s', (text) => {
    expect(isDayOrMoment(text)).toBe(true)
  })
  it.each(['2024-02-30T10:00:00Z', '2024-02-29T25:00:00Z', 'tomorrow', '2024-02-29T10'])('refuses %s', (text) => {
    expect(isDayOrMoment(text)).toBe(false)
  })
})

describe('days', () => {
  it('keep the day at the written offset', () => expect(dayOf('2024-03-01T00:30:00+09:00')).toBe('2024-03-01'))
  it('are counted across a leap day', () => expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2))
  it('are counted backwards as negative', () => expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2))
  it('can be added over the end of a year', () => expect(addDays('2024-12-31', 1)).toBe('2025-01-01'))
  it('are written in full and short', () => {
    expect(formatDay('2025-04-03')).toBe('3 April 2025')
    expect(formatDay('2025-04-03', true)).toBe('3 Apr 2025')
  })
  it('know their month and weekday', () => {
    expect(monthOf('2025-04-23')).toBe('April')
    expect(weekdayOf('2025-04-23')).toBe('Wednesday')
  })
})
