import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openPageCache, sealPageCache } from './page-cache.ts'

let dir = ''
const page = (): string => join(dir, 'dist/posts/lamp/index.html')
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'almanac-pages-'))
  mkdirSync(join(dir, 'dist/posts/lamp'), { recursive: true })
  mkdirSync(join(dir, 'texts'))
  for (const file of ['dist/posts/lamp/index.html', 'incremental-build.json', 'data-store.json', 'texts/lamp.json'])
    writeFileSync(join(dir, file), 'whole')
  sealPageCache(dir)
})
afterEach(() => rmSync(dir, { recursive: true }))

it('keeps what a finished build left', () => {
  expect(openPageCache(dir)).toBe(true)
  expect(existsSync(page())).toBe(true)
})

it('keeps nothing of a build that did not come to its end', () => {
  openPageCache(dir)
  expect(openPageCache(dir)).toBe(false)
  expect(existsSync(page())).toBe(false)
  expect(existsSync(join(dir, 'incremental-build.json'))).toBe(false)
})

it.each([
  ['cut short', () => truncateSync(page(), 2)],
  ['gone', () => rmSync(page())],
  ['one too many', () => writeFileSync(join(dir, 'dist/new.html'), 'new')],
  ['a damaged list', () => truncateSync(join(dir, 'incremental-build.json'), 1)],
])('keeps nothing when a file is %s, but what others keep there', (_, damage) => {
  damage()
  expect(openPageCache(dir)).toBe(false)
  expect(existsSync(join(dir, 'data-store.json'))).toBe(false)
  expect(existsSync(join(dir, 'texts/lamp.json'))).toBe(true)
})

it('opens where there was no build yet', () => expect(openPageCache(join(dir, 'none'))).toBe(false))
