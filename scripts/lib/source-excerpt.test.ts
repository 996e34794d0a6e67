import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { excerptOf, linesOnDisk, visible } from './source-excerpt.ts'

/** The column of the terminal, counted from the margin, below which the caret stands. */
function caretBelow(line: string, column: number): string {
  const [, caret = ''] = excerptOf(line, { line: 7, column })
  return caret
}

describe('excerptOf', () => {
  it('puts a caret below the column', () => {
    expect(excerptOf('kind: essy', { line: 12, column: 7 })).toEqual(['   12 | kind: essy', '      |       ^'])
  })

  it.each([
    ['a tab is one space', '\tx', 2, '      |  ^'],
    ['a character of East Asia is two columns wide', '春x', 2, '      |   ^'],
    ['an emoji of two code units is two columns wide', '😀x', 3, '      |   ^'],
    ['an accent of its own takes no column', 'e\u0301x', 3, '      |  ^'],
    ['a column past the end stands at the end', 'ab', 99, '      |   ^'],
  ])('counts as terminals do: %s', (_what, line, column, caret) => expect(caretBelow(line, column)).toBe(caret))

  it('cuts a long line around the column', () => {
    const line = `${'a'.repeat(300)}X${'b'.repeat(300)}`
    const [source = '', caret = ''] = excerptOf(line, { line: 1, column: 301 })
    expect(source.length).toBeLessThan(120)
    expect(source[caret.indexOf('^')]).toBe('X')
  })

  it('shows nothing where there is nothing to see', () => {
    expect(excerptOf(undefined, { line: 1, column: 1 })).toEqual([])
    expect(excerptOf('  ', { line: 1, column: 1 })).toEqual([])
  })
})

describe('visible', () => {
  it('leaves no commands and no turns of direction for a terminal', () => {
    expect(visible('a\u001b[2J\u009bb\u202Ec')).toBe('a [2J b\uFFFDc')
  })
})

describe('linesOnDisk', () => {
  it('gives lines without their ends, and none of what cannot be read', () => {
    const dir = mkdtempSync(join(tmpdir(), 'almanac-lines-'))
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
    writeFileSync(join(dir, 'a.yaml'), '\uFEFFone\r\ntwo\n')
    const lineOf = linesOnDisk()
    expect([1, 2, 4].map((line) => lineOf(join(dir, 'a.yaml'), line))).toEqual(['one', 'two', undefined])
    expect(lineOf(join(dir, 'none.yaml'), 1)).toBeUndefined()
  })
})
