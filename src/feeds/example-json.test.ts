import { expect, it } from 'vitest'
import { exampleJson } from './example-json.ts'

it('keeps in one line what fits', () => {
  expect(exampleJson({ a: [1, 'x'], b: {}, c: null })).toBe('{ "a": [1, "x"], "b": {}, "c": null }')
})

it('breaks what does not fit, level by level', () => {
  const long = 'x'.repeat(80)
  expect(exampleJson({ rows: [{ a: 1, b: true }], long })).toBe(`{\n  "rows": [{ "a": 1, "b": true }],\n  "long": "${long}"\n}`)
})

it('reads back as it was', () => {
  const value = { list: Array.from({ length: 40 }, (_, place) => ({ place, words: ['"quoted"', 'a\nb'] })) }
  expect(JSON.parse(exampleJson(value))).toEqual(value)
})

it('keeps a word that is wider than a line, and fills a line of 92 characters', () => {
  const long = 'x'.repeat(100)
  expect(exampleJson(long)).toBe(`"${long}"`)
  expect(exampleJson([null, long])).toBe(`[\n  null,\n  "${long}"\n]`)
  expect(exampleJson(['x'.repeat(88)])).toBe(`["${'x'.repeat(88)}"]`)
  expect(exampleJson(['x'.repeat(89)])).toBe(`[\n  "${'x'.repeat(89)}"\n]`)
})
