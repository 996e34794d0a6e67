import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decoded } from '../../../src/model/rules/post-addresses.ts'
import { packDocuments } from '../../../src/search/pack-documents.ts'
import { unpackDocuments, type PackedDocuments } from '../../../src/search/packed-documents.ts'
import { shortTextOf, type ShortTexts } from '../../../src/search/short-texts.ts'

/** One file of the engine's index: what it tells of one page. */
export interface FragmentFile {
  path: string
  content: Uint8Array
}

/** Texts of documents that are short, and stand together. */
export const textsFile = 'search/texts.json'

/** What stands before the JSON in a fragment once it is unpacked. */
const fragmentMark = 'pagefind_dcd'

/**
 * Gives the site's list of documents the ids by which the engine answers, so that what it finds can be counted without asking for
 * each of them. Documents that the engine does not know are taken out. Beside the list it writes their short texts. A site without
 * a list stays without both.
 */
export function writeDocumentIds(dir: string, base: string, files: readonly FragmentFile[]): void {
  const list = join(dir, 'search/documents.json')
  if (!existsSync(list)) return
  const fragments = new Map(files.flatMap(({ path, content }) => {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1]
    if (id === undefined) return []
    const fragment = fragmentOf(content)
    return [[decoded(`${base}${fragment.url.replace(/^\//, '')}`), { ...fragment, id }] as const]
  })) // prettier-ignore
  const packed = JSON.parse(readFileSync(list, 'utf8')) as PackedDocuments // written by the same build
  const short: ShortTexts = {}
  const known = unpackDocuments(packed).flatMap((document) => {
    const fragment = fragments.get(decoded(document.url))
    if (fragment === undefined) return []
    const text = shortTextOf(fragment.content, document.title)
    if (text !== undefined) short[fragment.id] = text
    return [{ ...document, id: fragment.id }]
  })
  // Never into a file: another site may have it under a second name.
  rmSync(list)
  writeFileSync(list, `${JSON.stringify(packDocuments(known))}\n`)
  rmSync(join(dir, textsFile), { force: true })
  writeFileSync(join(dir, textsFile), `${JSON.stringify(short)}\n`)
}

/** Pagefind 1.5's own form. */
interface Fragment {
  url: string
  content: string
}

function fragmentOf(content: Uint8Array): Fragment {
  const text = gunzipSync(content).toString('utf8')
  if (!text.startsWith(fragmentMark)) throw new Error('A fragment of the search index is not written as expected.')
  return JSON.parse(text.slice(fragmentMark.length)) as Fragment
}
