import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentFolder } from '../../src/sources/content-folder.builder.ts'
import { writeFilesWhole } from './whole-files.ts'

describe('writeFilesWhole', () => {
  it('writes files and the folders they need', () => {
    const dir = contentFolder({ 'a.txt': 'old' })
    writeFilesWhole([
      { path: join(dir, 'a.txt'), text: 'new' },
      { path: join(dir, 'b/c.txt'), text: 'c' },
    ])
    expect([readFileSync(join(dir, 'a.txt'), 'utf8'), readFileSync(join(dir, 'b/c.txt'), 'utf8')]).toEqual(['new', 'c'])
    expect(readdirSync(dir)).toEqual(['a.txt', 'b'])
  })

  it('changes nothing when one of them cannot be written', () => {
    const dir = contentFolder({ 'a.txt': 'old', file: '' })
    const files = [
      { path: join(dir, 'a.txt'), text: 'new' },
      { path: join(dir, 'file/b.txt'), text: 'b' },
    ]
    expect(() => writeFilesWhole(files)).toThrow()
    expect(readFileSync(join(dir, 'a.txt'), 'utf8')).toBe('old')
    expect(readdirSync(dir)).toEqual(['a.txt', 'file'])
    expect(existsSync(join(dir, 'file/b.txt'))).toBe(false)
  })
})
