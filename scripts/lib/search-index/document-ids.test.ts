import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { packDocuments } from '../../../src/search/pack-documents.ts'
import { unpackDocuments, type PackedDocuments } from '../../../src/search/packed-documents.ts'
import type { SearchDocument } from '../../../src/search/search-document.ts'
import { writeDocumentIds, type FragmentFile } from './document-ids.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'almanac-ids-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const documents: SearchDocument[] = [
  { id: '', url: '/deep/teams/wire/', type: 'sig', title: 'Team Wire', sig: ['wire'] },
  { id: '', url: '/deep/features/lamp/', type: 'feature', title: 'Lamp', names: ['lamp'], sig: ['wire'] },
  { id: '', url: '/deep/features/unseen/', type: 'feature', title: 'Not indexed' },
]
const list = (): string => join(dir, 'search/documents.json')
beforeEach(() => {
  mkdirSync(join(dir, 'search'), { recursive: true })
  writeFileSync(list(), JSON.stringify(packDocuments(documents)))
})

const fragment = (id: string, url: string, mark = 'pagefind_dcd', content = 'Lamps'): FragmentFile => ({
  path: `fragment/${id}.pf_fragment`,
  content: gzipSync(`${mark}${JSON.stringify({ url, content })}`),
})
const written = (): SearchDocument[] => unpackDocuments(JSON.parse(readFileSync(list(), 'utf8')) as PackedDocuments)

it('gives every document the id of the page that stands at its address, base path and all', () => {
  writeDocumentIds(dir, '/deep/', [
    fragment('en_12ab', '/features/lamp/'),
    { path: 'pagefind.js', content: new Uint8Array() },
    fragment('en_9f', '/teams/wire/'),
  ])
  expect(written().map(({ id, url }) => [id, url])).toEqual([
    ['en_9f', '/deep/teams/wire/'],
    ['en_12ab', '/deep/features/lamp/'],
  ])
})

it('writes the texts of a few words beside the engine', () => {
  writeDocumentIds(dir, '/deep/', [
    fragment('en_1', '/features/lamp/', undefined, 'Lamp. It burns.'),
    fragment('en_2', '/teams/wire/', undefined, 'oil '.repeat(100)),
  ])
  expect(JSON.parse(readFileSync(join(dir, 'search/texts.json'), 'utf8'))).toEqual({ en_1: ' It burns.' })
})

it('takes out what the engine does not know, all of it if it knows nothing', () => {
  writeDocumentIds(dir, '/deep/', [fragment('en_1', '/features/unseen/')])
  expect(written()).toEqual([{ ...documents[2], id: 'en_1' }])
  writeDocumentIds(dir, '/deep/', [])
  expect(written()).toEqual([])
})

it('leaves a site without a list alone, and refuses a fragment that it cannot read', () => {
  expect(() => writeDocumentIds(dir, '/deep/', [fragment('en_1', '/x/', 'something else')])).toThrow('not written as expected')
  rmSync(list())
  writeDocumentIds(dir, '/deep/', [fragment('en_1', '/x/')])
  expect(existsSync(list())).toBe(false)
})
