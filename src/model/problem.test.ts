import { describe, expect, it } from 'vitest'
import { compareProblems, compareText, fileStart, problemAt } from './problem.ts'

const finding = { message: 'It leads nowhere.', fix: 'Mend it.' }

describe('a problem', () => {
  it('is an error unless its finding says otherwise', () => {
    expect(problemAt('a.mdx', { line: 3, column: 7 }, { ...finding, code: 'yaml-syntax' })).toEqual({
      file: 'a.mdx', line: 3, column: 7, code: 'yaml-syntax', severity: 'error', message: 'It leads nowhere.', fix: 'Mend it.',
    }) // prettier-ignore
    expect(problemAt('a.mdx', fileStart, { ...finding, code: 'yaml-syntax', severity: 'advice' }).severity).toBe('advice')
  })

  it('with a file as a whole is on its first character', () => expect(fileStart).toEqual({ line: 1, column: 1 }))
})

describe('the order of problems', () => {
  const problem = { file: 'b', line: 2, column: 2, code: 'm', message: 'm' }
  it.each([
    ['file', { file: 'a', line: 9, column: 9, code: 'z', message: 'z' }],
    ['line', { line: 1, column: 9, code: 'z', message: 'z' }],
    ['column', { column: 1, code: 'z', message: 'z' }],
    ['code', { code: 'l', message: 'z' }],
    ['message', { message: 'l' }],
  ])('goes by %s before what follows it', (_by, first) => {
    expect(compareProblems({ ...problem, ...first }, problem)).toBeLessThan(0)
    expect(compareProblems(problem, { ...problem, ...first })).toBeGreaterThan(0)
  })

  it('has no first of two that are the same', () => expect(compareProblems(problem, { ...problem })).toBe(0))
})

it('texts stand by their code units in every locale', () =>
  expect(['ä', 'b', 'a', 'Z', 'a'].sort(compareText)).toEqual(['Z', 'a', 'a', 'b', 'ä']))
