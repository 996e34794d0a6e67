import type { LoaderContext } from 'astro/loaders'
import { z } from 'astro/zod'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { collections, type Collection } from '../model/source-entries.ts'
import { listContent } from '../sources/content-files.ts'
import { readContent } from '../sources/read-content.ts'
import { schemas } from '../sources/read-entry.ts'
import { projectDir } from './config.ts'

const cache = mkdtempSync(join(tmpdir(), 'almanac-agreement-'))
afterAll(() => rmSync(cache, { recursive: true, force: true }))
vi.stubEnv('ALMANAC_CACHE', cache)
// Colors of code are no part of what is accepted.
vi.mock('../markdown/highlight.ts', () => ({ highlightBody: (body: unknown) => Promise.resolve(body), listingsOf: () => new Map() }))
const { contentLoader } = await import('./content-loader.ts')

type LoadedCollection = Exclude<Collection, 'pages'>
const loaded = collections.filter((collection): collection is LoadedCollection => collection !== 'pages')

/** What the build's loader takes from a folder, by collection, and what it says of the rest; each file is read anew. */
async function loadWith(collection: LoadedCollection, dir: string) {
  const entries = new Map<string, unknown>()
  const told: string[] = []
  const schema = schemas[collection].extend({ pictures: z.record(z.string(), z.string()).default({}) })
  const context = {
    store: {
      get: () => undefined,
      set: ({ id, data }: { id: string; data: unknown }) => entries.set(id, data),
      keys: () => [],
      delete: () => undefined,
    },
    parseData: ({ data }: { data: unknown }) => Promise.resolve(schema.parse(data)),
    generateDigest: () => 'digest',
    logger: { error: (text: string) => told.push(text), warn: () => undefined },
  } as unknown as LoaderContext // as much of it as the loader uses
  await contentLoader(collection, dir).load(context)
  return { ids: [...entries.keys()].sort(), told, entries }
}

describe.each(['e2e/fixtures/broken', 'e2e/fixtures/hostile', 'e2e/fixtures/lantern', 'content'])(
  'check and build agree on %s:',
  (folder) => {
    const dir = join(projectDir, folder)
    const { sources, problems } = readContent(dir)

    it.each(loaded)('the build takes those %s that the check takes, and no others', async (collection) => {
      const { ids, told, entries } = await loadWith(collection, dir)
      const read = sources[collection]
      expect(ids).toEqual([...new Set(read.map(({ id }) => id))].sort())
      for (const { id, data } of read) expect(JSON.stringify(entries.get(id))).toContain(JSON.stringify(data).slice(1, -1))
      const files = new Set(
        listContent(dir)
          .entries.filter((entry) => entry.collection === collection)
          .map(({ file }) => file),
      )
      const errors = problems.filter(({ file, severity }) => severity === 'error' && files.has(file))
      expect(told.map((text) => text.replace(/ error.*/, '')).sort()).toEqual(
        errors.map(({ file, line, column }) => `${file}:${line}:${column}`).sort(),
      )
    })
  },
)
