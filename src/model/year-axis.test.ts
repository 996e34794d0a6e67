import { expect, test } from 'vitest'
import { yearAxis } from './year-axis.ts'

test('an axis of years begins with a year and ends with a day', () => {
  const { ticks, placeOf } = yearAxis('2024-03-01', '2025-12-31')
  expect(ticks.map(({ label }) => label)).toEqual(['2024', '2025'])
  expect(ticks.map(({ at }) => at.toFixed(2))).toEqual(['0.00', '0.50'])
  expect([placeOf('2025-12-31'), placeOf('2030-01-01'), placeOf('2000-01-01')]).toEqual([1, 1, 0])
})

test('a long axis has a tick for some of its years, and a short one for its only year', () => {
  expect(yearAxis('2014-06-01', '2026-11-22').ticks.map(({ label }) => label)).toEqual([
    '2014',
    '2016',
    '2018',
    '2020',
    '2022',
    '2024',
    '2026',
  ])
  expect(yearAxis('2026-01-01', '2026-01-01').ticks).toEqual([{ at: 0, label: '2026' }])
})
