import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clearPlace, preparePlace, replaceFolder } from './replace-folder.ts'

let scratch = ''
const target = (): string => join(scratch, 'place/dist')
const next = (): string => join(scratch, 'place/.dist-next')
const old = (): string => join(scratch, 'place/.dist-next-old')
const make = (folder: string, text: string): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'page'), text)
}
const page = (): string => readFileSync(join(target(), 'page'), 'utf8')
beforeEach(() => void (scratch = mkdtempSync(join(tmpdir(), 'almanac-replace-'))))
afterEach(() => rmSync(scratch, { recursive: true }))

it('puts the finished folder in the place of the old one, or where there was none, and leaves the old one beside it', () => {
  for (const text of ['first', 'second']) {
    make(join(scratch, 'finished'), text)
    preparePlace(target())
    const before = replaceFolder(target(), join(scratch, 'finished'))
    expect(page()).toBe(text)
    expect(before).toBe(text === 'first' ? undefined : old())
    if (before !== undefined) expect(readFileSync(join(before, 'page'), 'utf8')).toBe('first')
    clearPlace(target())
    expect(readdirSync(join(scratch, 'place'))).toEqual(['dist'])
  }
})

it('clears away what did not take the place', () => {
  make(target(), 'old')
  make(next(), 'half')
  clearPlace(target())
  expect(readdirSync(join(scratch, 'place'))).toEqual(['dist'])
})

describe('after a process was ended', () => {
  it('between the two renames, the old folder is back', () => {
    make(target(), 'old')
    make(next(), 'new')
    renameSync(target(), old())
    preparePlace(target())
    expect(page()).toBe('old')
    expect(readdirSync(join(scratch, 'place'))).toEqual(['dist'])
  })
  it('after them, the new folder stays', () => {
    make(target(), 'new')
    make(old(), 'old')
    preparePlace(target())
    expect(page()).toBe('new')
    expect(readdirSync(join(scratch, 'place'))).toEqual(['dist'])
  })
  it('before them, the old folder stays and what was being made goes', () => {
    make(target(), 'old')
    make(next(), 'half')
    preparePlace(target())
    expect(page()).toBe('old')
    expect(readdirSync(join(scratch, 'place'))).toEqual(['dist'])
  })
})
