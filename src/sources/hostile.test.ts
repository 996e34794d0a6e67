import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../model/problem.ts'
import { projectDir } from '../site/config.ts'
import { checkContent } from './check-content.ts'
import { hugeDrawings, hugeFacts, hugeTexts } from './huge-files.builder.ts'
import { listContent } from './content-files.ts'

/*
 * A collection of files that mean harm, or look as if: code in every corner of MDX, Markdown, HTML and SVG, addresses in disguise,
 * encodings, tricks of YAML, texts that parsers break down on. All of them lie in one content folder and are checked at once.
 */

const fixtures = join(projectDir, 'e2e/fixtures')
const expected = new Map(
  readFileSync(join(fixtures, 'hostile.txt'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, file, told] = /^([^#:]+): (.+)$/.exec(line) ?? []
      return file === undefined || told === undefined ? [] : [[file, told] as const]
    }),
)
const honest = [...expected].filter(([, told]) => told === 'nothing').map(([file]) => file)
const huge = [...hugeTexts, ...hugeFacts, ...hugeDrawings]

let dir: string
let problems: Problem[]

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'almanac-hostile-'))
  cpSync(join(fixtures, 'hostile'), dir, { recursive: true })
  for (const { file, text } of huge) writeFileSync(join(dir, file), text)
  problems = checkContent(dir, '2025-06-01').problems
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

function toldOf(file: string): string {
  const own = problems.filter((problem) => problem.file === file)
  const words = own.map(({ line, column, severity, code }) => `${line}:${column} ${severity === 'error' ? '' : `${severity} `}${code}`)
  return words.length === 0 ? 'nothing' : words.slice(0, 4).join(', ')
}

describe('the hostile collection', () => {
  it('is all there', () => {
    const committed = listContent(join(fixtures, 'hostile')).files
    expect([...expected.keys()].sort()).toEqual([...committed].sort())
    expect(expected.size - honest.length).toBeGreaterThan(200)
  })

  it('has a few honest files, which stay unharmed by their company', () => {
    expect(honest.filter((file) => file.startsWith('posts/'))).toEqual([
      'posts/drawings/index.mdx',
      'posts/honest-half-tag.md',
      'posts/honest-text.md',
      'posts/honest.mdx',
    ])
  })

  it.each([...expected])('%s: %s', (file, told) => expect(toldOf(file)).toBe(told))

  it.each(huge.map(({ file, told, what }) => [what, told, file] as const))('%s: %s', (_what, told, file) => expect(toldOf(file)).toBe(told))

  it('tells no reader of the problems a character that acts', () => {
    const texts = problems.flatMap(({ message, fix }) => [message, fix])
    expect(texts.filter((text) => /[\p{Cc}\p{Bidi_Control}]/u.test(text))).toEqual([])
  })
})
