import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { packDocuments } from '../../src/search/pack-documents.ts'
import { unpackDocuments, type PackedDocuments } from '../../src/search/packed-documents.ts'

/** One file of the engine's index: what it tells of one page. */
export interface FragmentFile {
  path: string
  content: Uint8Array
}

/** What stands before the JSON in a fragment once it is unpacked. */
const fragmentMark = 'pagefind_dcd'

/**
 * Gives the site's list of documents the ids by which the engine answers, so that what it finds can be counted without asking for
 * each of them. Documents that the engine does not know are taken out. A site without a list stays without one.
 */
export function writeDocumentIds(dir: string, base: string, files: readonly FragmentFile[]): void {
  const list = join(dir, 'search/documents.json')
  if (!existsSync(list)) return
  const ids = new Map(files.flatMap(({ path, content }) => {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1]
    return id === undefined ? [] : [[`${base}${addressOf(content).replace(/^\//, '')}`, id] as const]
  })) // prettier-ignore
  const packed = JSON.parse(readFileSync(list, 'utf8')) as PackedDocuments // written by the same build
  const known = unpackDocuments(packed).flatMap((document) => {
    const id = ids.get(document.url)
    return id === undefined ? [] : [{ ...document, id }]
  })
  writeFileSync(list, `${JSON.stringify(packDocuments(known))}\n`)
}

function addressOf(content: Uint8Array): string {
  const text = gunzipSync(content).toString('utf8')
  if (!text.startsWith(fragmentMark)) throw new Error('A fragment of the search index is not written as expected.')
  const { url } = JSON.parse(text.slice(fragmentMark.length)) as { url: string } // Pagefind 1.5's own form
  return url
}
