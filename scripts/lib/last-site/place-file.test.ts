import type * as fileSystem from 'node:fs'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { contentFolder } from '../../../src/sources/content-folder.builder.ts'
import { placeFile } from './place-file.ts'

const refusal = vi.hoisted(() => ({ code: '' }))
vi.mock('node:fs', async (importActual) => {
  const fs = await importActual<typeof fileSystem>()
  const linkSync: typeof fs.linkSync = (from, to) => {
    if (refusal.code !== '') throw Object.assign(new Error('no second name'), { code: refusal.code })
    fs.linkSync(from, to)
  }
  return { ...fs, linkSync }
})

const numberOf = (path: string): number => statSync(path).ino

it('gives a file a second name, in a folder that is made for it', () => {
  const dir = contentFolder({ 'a.txt': 'a' })
  placeFile(join(dir, 'a.txt'), join(dir, 'b/c/a.txt'))
  expect(numberOf(join(dir, 'b/c/a.txt'))).toBe(numberOf(join(dir, 'a.txt')))
})

it.each(['EXDEV', 'EPERM', 'EMLINK'])('copies where the system says %s', (code) => {
  const dir = contentFolder({ 'a.txt': 'a' })
  refusal.code = code
  placeFile(join(dir, 'a.txt'), join(dir, 'b/a.txt'))
  refusal.code = ''
  expect(readFileSync(join(dir, 'b/a.txt'), 'utf8')).toBe('a')
  expect(numberOf(join(dir, 'b/a.txt'))).not.toBe(numberOf(join(dir, 'a.txt')))
})

it.each(['', 'EXDEV'])('takes the place of nothing (%s)', (code) => {
  const dir = contentFolder({ 'a.txt': 'a', 'b.txt': 'b' })
  refusal.code = code
  expect(() => placeFile(join(dir, 'a.txt'), join(dir, 'b.txt'))).toThrow('EEXIST')
  refusal.code = ''
  expect(readFileSync(join(dir, 'b.txt'), 'utf8')).toBe('b')
})

it('tells what else the system refuses', () => {
  const dir = contentFolder({ 'a.txt': 'a' })
  mkdirSync(join(dir, 'b'))
  writeFileSync(join(dir, 'b/file'), '')
  expect(() => placeFile(join(dir, 'a.txt'), join(dir, 'b/file/a.txt'))).toThrow('ENOTDIR')
  expect(() => placeFile(join(dir, 'gone.txt'), join(dir, 'c.txt'))).toThrow('ENOENT')
})
