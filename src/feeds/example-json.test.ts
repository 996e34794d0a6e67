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
