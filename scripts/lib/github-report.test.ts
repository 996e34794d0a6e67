import { describe, expect, it } from 'vitest'
import type { Problem, Severity } from '../../src/model/problem.ts'
import { githubReport } from './github-report.ts'

const error: Problem = { code: 'unknown-sig', severity: 'error', file: 'posts/x.mdx', line: 4, column: 10, message: '"wier" is not in sigs/.', fix: 'Did you mean "wire"?' } // prettier-ignore

function many(count: number, severity: Severity): Problem[] {
  return Array.from({ length: count }, (_, index) => ({ ...error, severity, line: index + 1 }))
}

describe('githubReport', () => {
  it('makes an annotation of each problem and ends with the total', () => {
    expect(githubReport([error, { ...error, severity: 'warning' }, { ...error, severity: 'advice' }])).toBe(
      [
        '::error file=posts/x.mdx,line=4,col=10,title=unknown-sig::"wier" is not in sigs/.%0ADid you mean "wire"?',
        '::warning file=posts/x.mdx,line=4,col=10,title=unknown-sig::"wier" is not in sigs/.%0ADid you mean "wire"?',
        '::notice file=posts/x.mdx,line=4,col=10,title=unknown-sig::"wier" is not in sigs/.%0ADid you mean "wire"?',
        '1 error, 1 warning, 1 piece of advice.',
        '',
      ].join('\n'),
    )
  })

  it('says so when there is nothing to tell', () => expect(githubReport([])).toBe('No problems.\n'))

  it('annotates no more than GitHub shows, and lists the rest', () => {
    const lines = githubReport([...many(12, 'error'), ...many(11, 'warning')])
      .trimEnd()
      .split('\n')
    const count = (start: string) => lines.filter((line) => line.startsWith(start)).length
    expect([count('::error '), count('::warning '), count('- ')]).toEqual([10, 10, 3])
    expect(lines.at(-1)).toBe('12 errors, 11 warnings. 3 of them are listed above without an annotation.')
  })

  it('lets no text of the content end its annotation or begin a line', () => {
    const hostile: Problem = { ...error, file: 'posts/a,line=1::b%\n.mdx', message: '100%\r\n::set-output name=x::y', fix: '##[error]z' }
    expect(githubReport([hostile]).split('\n')).toEqual([
      '::error file=posts/a%2Cline=1%3A%3Ab%25%0A.mdx,line=4,col=10,title=unknown-sig::100%25%0D%0A::set-output name=x::y%0A##[error]z',
      '1 error.',
      '',
    ])
    const rest = githubReport([...many(10, 'error'), hostile])
      .split('\n')
      .at(10)
    expect(rest).toBe('- posts/a,line=1::b% .mdx:4:10 error unknown-sig 100% ::set-output name=x::y # # [error]z')
  })
})
