import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contentFolder } from '../../src/sources/content-folder.builder.ts'
import { writeManifest } from './manifest.ts'

const files = { 'b.txt': 'b', 'B.txt': 'large b', 'a/b.txt': 'a/b', 'a-b.txt': 'a-b', 'é/ß 𐐷.txt': 'é', 'search/index.html': 'search' }
const digestOfB = '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d'
const sums = (dir: string): string => readFileSync(join(dir, 'sha256sums.txt'), 'utf8')

it('lists every file with its digest, by path in code units, and gives what it lists', () => {
  const dir = contentFolder(files)
  const digests = writeManifest(dir, new Map())
  const lines = sums(dir).trimEnd().split('\n')
  expect(lines.map((line) => line.slice(66))).toEqual(['B.txt', 'a-b.txt', 'a/b.txt', 'b.txt', 'search/index.html', 'é/ß 𐐷.txt'])
  expect(lines[3]).toBe(`${digestOfB}  b.txt`)
  expect(digests.get('b.txt')).toBe(digestOfB)
  expect(digests.size).toBe(lines.length)
})

it('reads no file whose digest is known', () => {
  const dir = contentFolder(files)
  writeManifest(dir, new Map([['b.txt', 'known']]))
  expect(sums(dir)).toContain('\nknown  b.txt\n')
})

const isLinux = process.platform === 'linux'

it.runIf(isLinux)('is what sha256sum takes, also with names that would break a line', () => {
  const dir = contentFolder({ ...files, 'back\\slash.txt': 'b', 'two\nlines.txt': 'l' })
  writeManifest(dir, new Map())
  expect(checked(dir)).toMatchObject({ status: 0, stdout: '', stderr: '' })
  writeFileSync(join(dir, 'b.txt'), 'c')
  expect(checked(dir)).toMatchObject({ status: 1, stdout: 'b.txt: FAILED\n' })
})

function checked(dir: string) {
  return spawnSync('sha256sum', ['--check', '--strict', '--quiet', 'sha256sums.txt'], { cwd: dir, encoding: 'utf8' })
}
