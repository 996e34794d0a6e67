import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contentFolder } from '../../src/sources/content-folder.builder.ts'
import { beginManifest } from './manifest.ts'

const early = { 'b.txt': 'b', 'B.txt': 'large b', 'a/b.txt': 'a/b', 'a-b.txt': 'a-b', 'é/ß 𐐷.txt': 'é', 'search/index.html': 'search' }
const sums = (dir: string): string => readFileSync(join(dir, 'sha256sums.txt'), 'utf8')

async function manifestOf(files: Record<string, string>): Promise<string> {
  const dir = contentFolder(files)
  const manifest = beginManifest(dir, Object.keys(files))
  mkdirSync(join(dir, 'pagefind'))
  writeFileSync(join(dir, 'pagefind/pagefind.js'), 'engine')
  if ('search/documents.json' in files) writeFileSync(join(dir, 'search/documents.json'), 'with ids')
  await manifest.write()
  await manifest.stop()
  return dir
}

it('lists every file with its digest, by path in code units, those of the search index as they are at the end', async () => {
  const dir = await manifestOf({ ...early, 'search/documents.json': 'without ids' })
  const lines = sums(dir).trimEnd().split('\n')
  expect(lines.map((line) => line.slice(66))).toEqual([
    'B.txt', 'a-b.txt', 'a/b.txt', 'b.txt', 'pagefind/pagefind.js', 'search/documents.json', 'search/index.html', 'é/ß 𐐷.txt',
  ]) // prettier-ignore
  expect(lines[3]).toBe('3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  b.txt')
})

const isLinux = process.platform === 'linux'

it.runIf(isLinux)('is what sha256sum takes, also with names that would break a line', async () => {
  const dir = await manifestOf({ ...early, 'back\\slash.txt': 'b', 'two\nlines.txt': 'l' })
  expect(checked(dir)).toMatchObject({ status: 0, stdout: '', stderr: '' })
  writeFileSync(join(dir, 'b.txt'), 'c')
  expect(checked(dir)).toMatchObject({ status: 1, stdout: 'b.txt: FAILED\n' })
})

it('tells of a file that cannot be read', async () => {
  const manifest = beginManifest(contentFolder({}), ['gone.txt'])
  await expect(manifest.write()).rejects.toThrow('gone.txt')
})

function checked(dir: string) {
  return spawnSync('sha256sum', ['--check', '--strict', '--quiet', 'sha256sums.txt'], { cwd: dir, encoding: 'utf8' })
}
