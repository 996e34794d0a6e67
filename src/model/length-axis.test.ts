import { expect, test } from 'vitest'
import { lengthAxis } from './length-axis.ts'

test.each([
  [0, '0, 1 mo'],
  [170, '0, 1 mo, 2 mo, 3 mo, 4 mo, 5 mo, 6 mo'],
  [420, '0, 3 mo, 6 mo, 9 mo, 1 y, 15 mo'],
  [368, '0, 3 mo, 6 mo, 9 mo, 1 y'],
  [1000, '0, 6 mo, 1 y, 18 mo, 2 y, 30 mo, 3 y'],
  [2900, '0, 2 y, 4 y, 6 y, 8 y'],
])('an axis for %i days has ticks at %s', (days, labels) => {
  const axis = lengthAxis(days)
  expect(axis.ticks.map(({ label }) => label).join(', ')).toBe(labels)
  expect(axis.end).toBeGreaterThanOrEqual(days)
  expect(axis.ticks.at(-1)?.at).toBeLessThanOrEqual(1)
})
