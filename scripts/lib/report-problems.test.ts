import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/model/problem.ts'
import { fromWorkingDirectory, hasErrors, jsonReport, prettyReport, totalOf } from './report-problems.ts'

const error: Problem = { code: 'unknown-sig', severity: 'error', file: 'posts/x.mdx', line: 4, column: 10, message: '"wier" is not in sigs/.', fix: 'Did you mean "wire"?' } // prettier-ignore
const warning: Problem = { ...error, code: 'repeated-owner', severity: 'warning', line: 9 }

describe('prettyReport', () => {
  it('tells each problem in two lines and the total', () => {
    expect(prettyReport([error, warning], false)).toBe(
      [
        'posts/x.mdx:4:10 error unknown-sig "wier" is not in sigs/.',
        '  Did you mean "wire"?',
        'posts/x.mdx:9:10 warning repeated-owner "wier" is not in sigs/.',
        '  Did you mean "wire"?',
        '',
        '1 error, 1 warning.',
        '',
      ].join('\n'),
    )
  })

  it('shows the line of the file with a caret, where there is one', () => {
    const lineOf = (_file: string, line: number) => (line === 4 ? 'sigs: [ wier]' : undefined)
    expect(
      prettyReport([{ ...error, column: 9 }, warning], false, lineOf)
        .split('\n')
        .slice(0, 5),
    ).toEqual([
      'posts/x.mdx:4:9 error unknown-sig "wier" is not in sigs/.',
      '    4 | sigs: [ wier]',
      '      |         ^',
      '  Did you mean "wire"?',
      'posts/x.mdx:9:10 warning repeated-owner "wier" is not in sigs/.',
    ])
  })

  it('says so when there is nothing to tell', () => expect(prettyReport([], false)).toBe('No problems.\n'))

  it('gives a terminal no commands from the content', () => {
    expect(prettyReport([{ ...error, file: 'posts/\u001b[2J.mdx', message: 'a\nb' }], false)).toMatch(
      /^posts\/ \[2J\.mdx:4:10 error unknown-sig a b\n/,
    )
  })
})

describe('jsonReport', () => {
  it('is the document of the contract', () => {
    expect(JSON.parse(jsonReport([error]))).toEqual({ problems: [error] })
    expect(Object.keys(JSON.parse(jsonReport([error])).problems[0])).toEqual([
      'code',
      'severity',
      'file',
      'line',
      'column',
      'message',
      'fix',
    ])
    expect(jsonReport([])).toBe('{\n  "problems": []\n}\n')
  })
})

describe('totals', () => {
  it.each([
    [[], 'No problems.'],
    [[error, error], '2 errors.'],
    [[error, warning, { ...error, severity: 'advice' as const }], '1 error, 1 warning, 1 piece of advice.'],
  ])('of %#', (problems, total) => expect(totalOf(problems)).toBe(total))

  it('count errors alone as reasons to stop', () => expect([hasErrors([warning]), hasErrors([warning, error])]).toEqual([false, true]))
})

describe('fromWorkingDirectory', () => {
  it('names files as the person would', () => {
    expect(fromWorkingDirectory([error], resolve('content'))[0]?.file).toBe('content/posts/x.mdx')
    expect(fromWorkingDirectory([error], resolve('.'))[0]?.file).toBe('posts/x.mdx')
    expect(fromWorkingDirectory([error], resolve('../other'))[0]?.file).toBe('../other/posts/x.mdx')
  })
})
