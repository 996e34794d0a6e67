import { expect, test } from 'vitest'
import { titleSizeOf } from './title-size.ts'

/** Every letter is half as wide as it is high. */
const letters = (): number => 0.5
const room = { width: 1000, height: 250, letters }
const sizes = [100, 50, 25]

test.each([
  ['short', 100],
  ['three words here that take two lines', 100],
  ['a title of quite some words that does not fit in large letters on its two lines', 50],
])('"%s" stands at %i', (text, size) => expect(titleSizeOf(text, room, sizes).size).toBe(size))

test('what fits in no size is cut where the room ends', () => {
  expect(titleSizeOf('word '.repeat(300), room, sizes)).toEqual({ size: 25, lines: 8, width: 1000 })
})
test('no word stands alone on the last line', () => {
  const { width } = titleSizeOf('eleven more letters one', room, sizes)
  expect(width).toBeLessThan(800)
  expect(width).toBeGreaterThan(500)
})
test('a word that no line holds is broken, and so are texts without spaces', () => {
  expect(titleSizeOf('x'.repeat(45), room, sizes).size).toBe(50)
  expect(titleSizeOf('静'.repeat(50), { ...room, letters: () => 1 }, sizes).size).toBe(50)
})
