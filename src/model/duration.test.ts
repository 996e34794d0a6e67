import { expect, test } from 'vitest'
import { durationInWords } from './duration.ts'

test.each([
  [-4, '0 days'],
  [0, '0 days'],
  [1, '1 day'],
  [13, '13 days'],
  [14, '2 weeks'],
  [55, '8 weeks'],
  [56, '2 months'],
  [497, '16 months'],
  [700, '23 months'],
  [731, '2 years'],
  [761, '2 years and 1 month'],
  [1220, '3 years and 4 months'],
])('%d days are %s', (days, words) => {
  expect(durationInWords(days)).toBe(words)
})
