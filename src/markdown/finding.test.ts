import { describe, expect, it } from 'vitest'
import { placesOf, problemList } from './finding.ts'

const finding = { code: 'expression', message: 'A message.', fix: 'A fix.' } as const

describe('the problems of a file', () => {
  it('are errors unless they say otherwise, and name the file', () => {
    const { problems, tell } = problemList('a.md')
    tell({ line: 2, column: 3 }, finding)
    tell({ line: 4, column: 1 }, { ...finding, severity: 'advice' })
    expect(problems).toEqual([
      { ...finding, severity: 'error', file: 'a.md', line: 2, column: 3 },
      { ...finding, severity: 'advice', file: 'a.md', line: 4, column: 1 },
    ])
  })

  it('are at most fifty of one kind', () => {
    const { problems, tell } = problemList('a.md')
    for (let line = 1; line <= 60; line += 1) tell({ line, column: 1 }, finding)
    tell({ line: 61, column: 1 }, { ...finding, code: 'esm' })
    expect(problems.map(({ line }) => line)).toEqual([...Array.from({ length: 50 }, (_, index) => index + 1), 61])
  })

  it('show what cannot be seen', () => {
    const { problems, tell } = problemList('a.md')
    tell({ line: 1, column: 1 }, { ...finding, message: 'a\u202Eb\n\u2028', fix: 'c\u0007\u200B\uD800d é' })
    expect(problems[0]).toMatchObject({ message: 'a\\u202eb\\u000a\\u2028', fix: 'c\\u0007\\u200b\\ud800d é' })
  })
})

describe('placesOf', () => {
  const text = 'one\n\nthree\nfour'
  it.each([
    [0, 7, 1], [3, 7, 4], [4, 8, 1], [5, 9, 1], [9, 9, 5], [10, 9, 6], [11, 10, 1], [14, 10, 4],
  ])('offset %i is line %i, column %i', (offset, line, column) => expect(placesOf(text, 7)(offset)).toEqual({ line, column })) // prettier-ignore
})
