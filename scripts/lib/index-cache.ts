import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { cacheDirOf } from '../../src/site/config.ts'
import type { FragmentFile } from './document-ids.ts'

/** Digest of every page of a finished site that marks its text for the search, and of what decides how it is indexed. */
export function digestOfPages(dir: string, settings: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
  for (const page of pages) {
    const html = readFileSync(join(dir, page))
    if (html.includes('data-pagefind-body')) hash.update(`${page}\0`).update(html).update('\0')
  }
  return hash.digest('hex')
}

/** The files of the last index, if it was made from pages of this digest; undefined also when its cache is damaged. */
export function keptIndex(digest: string): FragmentFile[] | undefined {
  try {
    const kept = readFileSync(cacheFile())
    const checksum = kept.subarray(0, checksumLength)
    const rest = kept.subarray(checksumLength)
    if (!checksum.equals(checksumOf(rest))) return undefined
    const last = deserialize(rest) as KeptIndex // written by `keepIndex`, as the checksum says
    return last.digest === digest ? last.files : undefined
  } catch {
    return undefined
  }
}

/** Keeps the files of an index for the next build. */
export function keepIndex(digest: string, files: readonly FragmentFile[]): void {
  const kept: KeptIndex = { digest, files: files.map(({ path, content }) => ({ path, content })) }
  const rest = serialize(kept)
  const file = cacheFile()
  const draft = `${file}.${process.pid}`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(draft, Buffer.concat([checksumOf(rest), rest]))
  renameSync(draft, file)
}

interface KeptIndex {
  digest: string
  files: FragmentFile[]
}

const checksumLength = 32

function checksumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

function cacheFile(): string {
  return join(cacheDirOf(process.env), 'search-index.bin')
}
