import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { handover } from './handover.ts'
import type { StoredText } from './text-store.ts'

const cache = mkdtempSync(join(tmpdir(), 'almanac-texts-'))
vi.stubEnv('ALMANAC_CACHE', cache)
const { textStore } = await import('./text-store.ts')
afterAll(() => rmSync(cache, { recursive: true }))

const lamp: StoredText = {
  body: { nodes: [{ kind: 'html', html: '<p>Lamp</p>' }], headings: [], links: [], images: [], text: 'Lamp', words: 1 } as never,
  drawings: { './lamp.svg': '<svg/>' },
}
const fileOfLamp = join(cache, 'texts/posts/lamp.json')
const nextProcess = (): void => void (handover().texts = undefined)

beforeEach(() => {
  nextProcess()
  textStore.keep('posts/lamp', 'digest-1', lamp)
})

it('gives a text to this process at once, and to the next one by its digest', () => {
  expect(textStore.get('posts/lamp')).toBe(lamp)
  nextProcess()
  expect(textStore.get('posts/lamp')).toBeUndefined()
  expect(textStore.recall('posts/lamp', 'digest-1')).toEqual(lamp)
  expect(textStore.get('posts/lamp')).toEqual(lamp)
})

it('gives the text that was kept before under another digest, but not what another program has kept', () => {
  nextProcess()
  expect(textStore.before('posts/lamp')).toEqual(lamp)
  expect(textStore.before('posts/none')).toBeUndefined()
  writeFileSync(fileOfLamp, readFileSync(fileOfLamp, 'utf8').replace(/^digest-1 \w+/, 'digest-1 another'))
  expect(textStore.before('posts/lamp')).toBeUndefined()
  expect(textStore.recall('posts/lamp', 'digest-1')).toEqual(lamp)
})

it('knows which texts the same program has kept', () => {
  const edit = (from: RegExp, to: string): void => writeFileSync(fileOfLamp, readFileSync(fileOfLamp, 'utf8').replace(from, to))
  expect([textStore.isKept('posts/lamp'), textStore.isKept('posts/none')]).toEqual([true, false])
  edit(/^digest-1/, 'digest-2')
  expect(textStore.isKept('posts/lamp')).toBe(true)
  edit(/^digest-2 \w+/, 'digest-2 another')
  expect(textStore.isKept('posts/lamp')).toBe(false)
})

it('recalls no text of another digest, and none from a damaged file', () => {
  expect(textStore.recall('posts/lamp', 'digest-2')).toBeUndefined()
  writeFileSync(fileOfLamp, 'digest-1\n{"body":')
  expect(textStore.recall('posts/lamp', 'digest-1')).toBeUndefined()
  writeFileSync(fileOfLamp, '')
  expect(textStore.recall('posts/lamp', 'digest-1')).toBeUndefined()
})

it('leaves nothing of a text that is dropped, and no draft beside one that is kept', () => {
  expect(readdirSync(join(cache, 'texts/posts'))).toEqual(['lamp.json'])
  textStore.drop('posts/lamp')
  expect(textStore.get('posts/lamp')).toBeUndefined()
  expect(readdirSync(join(cache, 'texts/posts'))).toEqual([])
})
