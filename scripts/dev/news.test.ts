import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/model/problem.ts'
import { newsOf } from './news.ts'

const problem = (message: string, line = 3): Problem => ({
  ...{ code: 'broken-link', severity: 'error', file: 'posts/lamp.mdx', column: 1 },
  ...{ message, line, fix: 'Mend it.' },
})
const [moth, wick] = [problem('No moth.'), problem('No wick.')]
const news = (before: readonly Problem[] | undefined, now: readonly Problem[]): string | undefined => newsOf(before, now, false)

describe('the news of a check', () => {
  it('are all problems the first time, or that there are none', () => {
    expect(news(undefined, [moth])).toBe('posts/lamp.mdx:3:1 error broken-link No moth.\n  Mend it.\nContent checked: 1 error.')
    expect(news(undefined, [])).toBe('Content checked: no problems.')
  })

  it('are what was not there before, with how many there are', () => {
    expect(news([moth], [moth, wick])).toMatch(/^posts\/lamp\.mdx:3:1 error broken-link No wick\.\n.*\nContent checked: 2 errors\.$/)
  })

  it('are how many are left when some are mended', () => {
    expect(news([moth, wick], [wick])).toBe('Content checked: 1 error.')
    expect(news([wick], [])).toBe('Content checked: no problems.')
  })

  it('are nothing where nothing changed, or a problem has moved within its file', () => {
    expect(news([moth], [moth])).toBeUndefined()
    expect(news([], [])).toBeUndefined()
    expect(news([moth], [problem('No moth.', 7)])).toBeUndefined()
  })

  it('are the new one where another was mended at the same time', () => {
    expect(news([moth], [wick])).toMatch(/No wick\.\n.*\nContent checked: 1 error\.$/)
  })
})
