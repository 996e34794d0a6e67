import { afterEach, expect, it } from 'vitest'
import { withEdits } from './edits.ts'
import { handover } from './handover.ts'

afterEach(() => delete handover().edits)

const post = { collection: 'posts', id: 'a', digest: '1', data: { title: 'A', pictures: { 'a.png': { width: 1 } } } }
const sig = { collection: 'sigs', id: 'a', digest: '1', data: { name: 'A' } }

it('leaves entries as they are where nothing is edited', () => {
  expect(withEdits([post])).toEqual([post])
  handover().edits = new Map()
  expect(withEdits([post])).toEqual([post])
})

it('gives an entry the values that were written into it, and leaves it the pictures that Astro has found', () => {
  handover().edits = new Map([['posts/a', { digest: '2', data: { title: 'B', pictures: { 'a.png': 'a mark for Astro' } } }]])
  expect(withEdits([post])).toEqual([{ ...post, digest: '2', data: { title: 'B', pictures: { 'a.png': { width: 1 } } } }])
  expect(withEdits([sig])).toEqual([sig])
})

it('gives no pictures to an entry that cannot have any', () => {
  handover().edits = new Map([['sigs/a', { digest: '2', data: { name: 'B' } }]])
  expect(withEdits([sig])).toEqual([{ ...sig, digest: '2', data: { name: 'B' } }])
})
