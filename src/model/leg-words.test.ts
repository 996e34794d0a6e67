import { expect, test } from 'vitest'
import { legWords } from './leg-words.ts'

const step = { stage: 'beta', release: '1.2', reached: true }

test.each([
  [{ ...step, from: 'alpha', days: 244 }, { upcoming: false, gate: 'on' }, '8 months after alpha; gate on.'],
  [{ ...step, from: 'alpha', days: 0 }, { upcoming: false }, 'Together with alpha.'],
  [step, { upcoming: false, gate: 'off' }, 'Gate off.'],
  [step, { upcoming: false }, ''],
  [{ ...step, from: 'alpha' }, { upcoming: false }, ''],
  [{ ...step, reached: false }, { upcoming: true, gate: 'on' }, 'Aimed at 1.2.'],
  [{ ...step, reached: false }, { upcoming: false }, 'Aimed at; not recorded as reached.'],
])('%#: a step is told in a few words', (leg, context, words) => {
  expect(legWords(leg, context)).toBe(words)
})
