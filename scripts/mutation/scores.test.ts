import { expect, it } from 'vitest'
import { scoreOf, scoreRow, withRows } from './scores.ts'

const reportOf = (...statuses: string[]) => ({
  files: { 'a.ts': { mutants: statuses.map((status) => ({ status })) }, 'b.ts': { mutants: [] } },
})

it('the score is of the mutants that tests could have met, whether they did or not', () => {
  expect(scoreOf(reportOf('Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError', 'CompileError'))).toEqual({
    files: 1,
    mutants: 7,
    killed: 2,
    timeouts: 1,
    survived: 1,
    uncovered: 1,
    errors: 2,
    percent: 60,
  })
  expect(scoreOf(reportOf('RuntimeError')).percent).toBe(100)
})

it('a score is never told as more than it is', () => {
  expect(scoreRow('rules', scoreOf(reportOf('Killed', 'Killed', 'Survived')), '2026-11-22')).toBe(
    '| rules | 1 | 3 | 2 | 0 | 1 | 0 | 0 | 66.6 % | 2026-11-22 |',
  )
})

it('a row takes the place of the older one of its area, and nothing else changes', () => {
  const text = '| Area | Score |\n|---|---|\n| rules | old |\n| feeds | old |\n\nThe rules.\n'
  expect(withRows(text, new Map([['rules', '| rules | new |']]))).toBe(text.replace('| rules | old |', '| rules | new |'))
})
