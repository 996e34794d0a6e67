import { expect, it } from 'vitest'
import { deedsOf, shortDeedsOf } from './person-words.ts'

it.each([
  [['1.33'], ['a', 'b'], 'Led Lantern 1.33 and wrote two pieces.', 'led 1.33 · two pieces'],
  [['1.8', '1.9'], ['a'], 'Led Lantern 1.8 and 1.9, and wrote one piece.', 'led 1.8, 1.9 · one piece'],
  [['1.33'], [], 'Led Lantern 1.33.', 'led 1.33'],
  [[], ['a'], 'Wrote one piece.', 'one piece'],
  [[], [], '', ''],
])('releases %j and posts %j', (releaseIds, postIds, sentence, row) => {
  expect(deedsOf({ releaseIds, postIds }, 'Lantern')).toBe(sentence)
  expect(shortDeedsOf({ releaseIds, postIds })).toBe(row)
})
