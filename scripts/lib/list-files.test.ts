import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contentFolder } from '../../src/sources/content-folder.builder.ts'
import { listFiles } from './list-files.ts'

it('gives every file, those in folders by their path, in one order', () => {
  const dir = contentFolder({ 'b/c/d.txt': '', 'a.txt': '', 'b/a.txt': '', 'b-a.txt': '', 'é/ü.txt': '' })
  mkdirSync(join(dir, 'empty'))
  symlinkSync(join(dir, 'a.txt'), join(dir, 'link.txt'))
  expect(listFiles(dir)).toEqual(['a.txt', 'b-a.txt', 'b/a.txt', 'b/c/d.txt', 'é/ü.txt'])
})

it('throws when there is no such folder', () => {
  expect(() => listFiles(join(contentFolder({}), 'gone'))).toThrow('ENOENT')
})
