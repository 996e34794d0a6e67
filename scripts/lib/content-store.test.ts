import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openContentStore, sealContentStore, unsealContentStore } from './content-store.ts'

let dir = ''
const store = (): string => join(dir, 'data-store.json')
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'almanac-store-'))
  mkdirSync(join(dir, 'texts'))
  for (const file of ['data-store.json', 'texts/lamp.json']) writeFileSync(join(dir, file), 'whole')
  sealContentStore(dir)
})
afterEach(() => rmSync(dir, { recursive: true }))

it('is kept as a finished build left it', () => {
  expect(openContentStore(dir)).toBe(true)
  expect(existsSync(store())).toBe(true)
})

it('is not kept of a build that did not come to its end', () => {
  openContentStore(dir)
  unsealContentStore(dir)
  expect(openContentStore(dir)).toBe(false)
  expect(existsSync(store())).toBe(false)
})

it('is kept after a build that wrote nothing into it', () => {
  openContentStore(dir)
  expect(openContentStore(dir)).toBe(true)
})

it.each([
  ['cut short', () => truncateSync(store(), 2)],
  ['gone', () => rmSync(store())],
  ['without its seal', () => rmSync(join(dir, 'seal.txt'))],
])('is not kept when it is %s; what others keep there is', (_, damage) => {
  damage()
  expect(openContentStore(dir)).toBe(false)
  expect(existsSync(store())).toBe(false)
  expect(existsSync(join(dir, 'texts/lamp.json'))).toBe(true)
})

it('opens where there was no build yet', () => expect(openContentStore(join(dir, 'none'))).toBe(false))
