import { expect, it } from 'vitest'
import { contentsOf } from './contents.ts'

const heading = (depth: 1 | 2 | 3 | 4, id: string) => ({ depth, id, text: id.toUpperCase() })

it('puts the third level below the second and leaves out the rest', () => {
  expect(
    contentsOf([heading(2, 'a'), heading(3, 'b'), heading(4, 'c'), heading(2, 'd'), heading(1, 'e'), heading(2, 'footnote-label')]),
  ).toEqual([
    { id: 'a', text: 'A', below: [{ id: 'b', text: 'B' }] },
    { id: 'd', text: 'D', below: [] },
  ])
})

it('keeps a third-level heading that stands before the first section', () => {
  expect(contentsOf([heading(3, 'a'), heading(2, 'b')]).map(({ id }) => id)).toEqual(['a', 'b'])
})
