import { expect, it } from 'vitest'
import { shortTextOf, wholeTextOf } from './short-texts.ts'

it.each([
  ['A lamp. It burns.', 'A lamp', ' It burns.'],
  ['Who lit it? A hand.', 'Who lit it?', ' A hand.'],
  ['It burns.', 'A lamp', 'It burns.'],
  ['A lamp.', 'A lamp', 'A lamp.'],
  ['', 'A lamp', ''],
])('"%s" under "%s" is "%s", and nothing is lost', (content, title, short) => {
  expect(shortTextOf(content, title)).toBe(short)
  expect(wholeTextOf(short, title)).toBe(content)
})

it('a text of more than sixty words is not short', () => {
  expect(shortTextOf('oil '.repeat(60).trim(), '')).toBeDefined()
  expect(shortTextOf('oil '.repeat(61).trim(), '')).toBeUndefined()
})
