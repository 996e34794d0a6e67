import { describe, expect, it } from 'vitest'
import { aPostFile, problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

const dated = (date: string, keys = '', text = 'Words.'): string => aPostFile(keys, text).replace('2025-01-01', date)
const linking = '[it](/posts/later/#top)'

describe('a link of a live post', () => {
  it('may lead to a live post', () => expect(toldOf({ 'posts/x.mdx': aPostFile('', linking), 'posts/later.mdx': aPostFile() })).toEqual([]))

  it.each([
    ['a draft', aPostFile('draft: true'), '/posts/later/ is a draft.'],
    ['a scheduled post', dated('2025-06-02'), '/posts/later/ is not published before 2025-06-02.'],
    ['a post that is held', aPostFile('hold: "1.2"'), '/posts/later/ is held until release 1.2 is out.'],
  ])('may not lead to %s', (_what, later, message) => {
    const problems = problemsWith({ 'posts/x.mdx': aPostFile('', linking), 'posts/later.mdx': later })
    expect(problems).toMatchObject([{ code: 'link-to-unpublished', severity: 'error', file: 'posts/x.mdx', line: 7, column: 1, message }])
    expect(problems[0]?.fix).toBe('Publish that post first, or leave the link out until then.')
  })

  it('may not lead to it by a former address', () => {
    expect(toldOf({ 'posts/x.mdx': aPostFile('', '[it](/old/)'), 'posts/later.mdx': aPostFile('draft: true\naliases: [/old/]') })).toEqual([
      'posts/x.mdx:7:1 link-to-unpublished',
    ])
  })

  it('nor may that of a feature', () => {
    expect(
      toldOf({ 'features/glow.mdx': `---\ntitle: G\nsig: wire\n---\n${linking}\n`, 'posts/later.mdx': aPostFile('draft: true') }),
    ).toEqual(['features/glow.mdx:5:1 link-to-unpublished'])
  })
})

describe('a link of a post that waits', () => {
  const from = (own: string, later: string): string[] =>
    problemsWith({ 'posts/x.mdx': own, 'posts/later.mdx': later }).map(({ severity, code, fix }) => {
      expect(fix).toBe('Publish that post first, or publish this one with it.')
      return `${severity} ${code}`
    })

  it('may lead to one that comes no later', () => {
    expect(from(dated('2025-07-02', '', linking), dated('2025-07-02'))).toEqual([])
    expect(from(aPostFile('draft: true', linking), dated('2025-07-02'))).toEqual([])
    expect(from(aPostFile('hold: "1.2"', linking), aPostFile('hold: "1.2"'))).toEqual([])
  })

  it('is a warning if it leads to one that comes later', () => {
    expect(from(dated('2025-07-02', '', linking), dated('2025-07-03'))).toEqual(['warning link-to-unpublished'])
    expect(from(dated('2025-07-02', '', linking), aPostFile('draft: true'))).toEqual(['warning link-to-unpublished'])
    expect(from(dated('2025-07-02', '', linking), aPostFile('hold: "1.2"'))).toEqual(['warning link-to-unpublished'])
  })
})
