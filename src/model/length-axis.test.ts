import { expect, test } from 'vitest'
import { lengthAxis } from './length-axis.ts'

test.each([
  [0, '0, 1 mo'],
  [170, '0, 1 mo, 2 mo, 3 mo, 4 mo, 5 mo, 6 mo'],
  [30.436_875 * 6, '0, 1 mo, 2 mo, 3 mo, 4 mo, 5 mo, 6 mo'],
  [420, '0, 3 mo, 6 mo, 9 mo, 1 y, 15 mo'],
  [368, '0, 3 mo, 6 mo, 9 mo, 1 y'],
  [1000, '0, 6 mo, 1 y, 18 mo, 2 y, 30 mo, 3 y'],
  [30.436_875 * 720, '0, 10 y, 20 y, 30 y, 40 y, 50 y, 60 y'],
  [30.436_875 * 1440, '0, 20 y, 40 y, 60 y, 80 y, 100 y, 120 y'],
  [2900, '0, 2 y, 4 y, 6 y, 8 y'],
])('an axis for %i days has ticks at %s', (days, labels) => {
  const axis = lengthAxis(days)
  expect(axis.ticks.map(({ label }) => label).join(', ')).toBe(labels)
  expect(axis.end).toBeGreaterThanOrEqual(days)
  const distances = axis.ticks.map(({ at }, index, all) => at - (all[index - 1]?.at ?? 0)).slice(1)
  expect(Math.max(...distances) - Math.min(...distances)).toBeLessThan(1e-9)
  expect(axis.ticks.at(-1)?.at).toBeLessThanOrEqual(1)
  expect(axis.ticks.at(-1)?.at).toBeGreaterThan(0.9)
})
