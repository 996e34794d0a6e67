import { expect, test } from 'vitest'
import { mergeValues, sameValue } from './imported-values.ts'

test('what nobody touched follows the source', () => {
  expect(mergeValues({ title: 'New' }, { title: 'Old' }, { title: 'Old' })).toEqual({
    changes: [{ piece: 'title', value: 'New' }],
    kept: [],
  })
})

test('what a person changed stays, and is news when the source changed it too', () => {
  const source = { 'stages/alpha': { release: '1.34' } }
  const here = { 'stages/alpha': { release: '1.33' } }
  const merge = mergeValues(source, here, { 'stages/alpha': { release: '1.32' } })
  expect(merge.changes).toEqual([])
  expect(merge.kept).toEqual([{ piece: 'stages/alpha', here: { release: '1.33' }, there: { release: '1.34' }, isNews: true }])
  expect(mergeValues(source, here, source).kept[0]?.isNews).toBe(false)
})

test('what a person took out stays out; what the source has new comes in', () => {
  const { changes, kept } = mergeValues({ a: 1, b: 2 }, {}, { a: 1 })
  expect(changes).toEqual([{ piece: 'b', value: 2 }])
  expect(kept.map(({ piece }) => piece)).toEqual(['a'])
})

test('what the source drops goes, unless a person changed it', () => {
  expect(mergeValues({}, { a: 1 }, { a: 1 }).changes).toEqual([{ piece: 'a', value: undefined }])
  expect(mergeValues({}, { a: 2 }, { a: 1 })).toEqual({ changes: [], kept: [] })
})

test('without memory everything in the file is a person’s, and gaps are filled', () => {
  const { changes, kept } = mergeValues({ a: 1, b: 2 }, { a: 5 }, undefined)
  expect(changes).toEqual([{ piece: 'b', value: 2 }])
  expect(kept.map(({ piece }) => piece)).toEqual(['a'])
})

test('values are the same whatever the order of keys, not whatever the order of items', () => {
  expect(sameValue({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true)
  expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(false)
  expect(sameValue(undefined, undefined)).toBe(true)
})
