import { describe, expect, it } from 'vitest'
import { addDays, dayOf, daysBetween, formatDay, isDay, isDayOrMoment, monthOf, weekdayOf } from './day.ts'

describe('isDay', () => {
  it.each(['2024-02-29', '1999-12-31'])('accepts %s', (text) => expect(isDay(text)).toBe(true))
  it.each(['2023-02-29', '2026-XX-XX', '2026-1-2', '2026-04-31', '26-04-01', '', '2026-04-01T00:00:00Z'])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false)
  })
})

describe('isDayOrMoment', () => {
  it.each([
    '2024-02-29',
    '2024-02-29T10:00:00Z',
    '2024-02-29T10:00:00.25+02:00',
    '2024-02-29 10:00',
    '2024-02-29T10:00Z',
    '2024-02-29T10:00+0200',
    '2024-02-29T23:59:60Z',
  ])('accepts %s', (text) => {
    expect(isDayOrMoment(text)).toBe(true)
  })
  it.each([
    '2024-02-30T10:00:00Z',
    '2024-02-29T24:00:00Z',
    '2024-02-29T10:60:00Z',
    '2024-02-29T10:00:61Z',
    'tomorrow',
    '2024-02-29T10',
    '2024-02-29T10:00:00Z, noon',
    '2024-02-29T10:00:00 Zulu',
  ])('refuses %s', (text) => {
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
  it('of every month and weekday have their names', () => {
    const months = Array.from({ length: 12 }, (_, at) => monthOf(`2025-${String(at + 1).padStart(2, '0')}-01`))
    expect(months.join(' ')).toBe('January February March April May June July August September October November December')
    const week = Array.from({ length: 7 }, (_, at) => weekdayOf(addDays('2025-04-20', at)))
    expect(week.join(' ')).toBe('Sunday Monday Tuesday Wednesday Thursday Friday Saturday')
  })
})
