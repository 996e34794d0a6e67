import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aPicture } from '../../src/sources/content-folder.builder.ts'
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
  const folder = (): string => {
    const dir = mkdtempSync(join(tmpdir(), 'almanac-lines-'))
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
    return dir
  }

  it('gives lines without their ends, and none of what cannot be read', () => {
    const dir = folder()
    writeFileSync(join(dir, 'a.yaml'), '\uFEFFone\r\ntwo\n')
    const lineOf = linesOnDisk(dir)
    expect([1, 2, 4].map((line) => lineOf(join(dir, 'a.yaml'), line))).toEqual(['one', 'two', undefined])
    expect(lineOf(join(dir, 'none.yaml'), 1)).toBeUndefined()
  })

  it('reads no other place that a link leads to, and nothing without an end', () => {
    const [dir, elsewhere] = [folder(), folder()]
    writeFileSync(join(elsewhere, 'secret'), 'secret')
    symlinkSync(join(elsewhere, 'secret'), join(dir, 'file'))
    symlinkSync(elsewhere, join(dir, 'folder'))
    symlinkSync('/dev/zero', join(dir, 'zero'))
    const lineOf = linesOnDisk(dir)
    expect(['file', 'folder/secret', 'zero', '../secret'].map((name) => lineOf(join(dir, name), 1) ?? 'nothing')).toEqual(
      Array<string>(4).fill('nothing'),
    )
  })

  it('finds the files of a folder to which a link leads itself', () => {
    const [dir, other] = [folder(), folder()]
    writeFileSync(join(dir, 'a.yaml'), 'one')
    symlinkSync(dir, join(other, 'content'))
    expect(linesOnDisk(join(other, 'content'))(join(other, 'content/a.yaml'), 1)).toBe('one')
  })

  it('shows no pictures, and nothing of huge files', () => {
    const dir = folder()
    writeFileSync(join(dir, 'a.png'), aPicture)
    writeFileSync(join(dir, 'b.md'), 'a'.repeat(2 * 1024 * 1024 + 1))
    expect(['a.png', 'b.md'].map((name) => excerptOf(linesOnDisk(dir)(join(dir, name), 1), { line: 1, column: 1 }))).toEqual([[], []])
  })
})
