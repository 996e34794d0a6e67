import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileStart, problemAt, type Problem } from '../../src/model/problem.ts'
import { unpackDocuments, type PackedDocuments } from '../../src/search/packed-documents.ts'
import type { Dist } from './dist.ts'
import { pathOf } from './page.ts'

const listFile = 'search/documents.json'

/**
 * The search finds every page that says it is to be found, and nothing else: the list of documents has just those pages, and the
 * engine has as many. Asked once the index is written.
 */
export function searchCoverage({ dir, searched: marked }: Pick<Dist, 'dir' | 'searched'>, base: string): Problem[] {
  const tell = (file: string, message: string): Problem => {
    const fix = 'See that the page marks its text and that the list of documents has its address.'
    return problemAt(file, fileStart, { code: 'dist-search', message, fix })
  }
  const searched = new Map([...marked].map((file) => [base.slice(0, -1) + pathOf(file), file]))
  const listed = addressesIn(join(dir, listFile))
  const missing = [...searched].filter(([path]) => !listed.has(path)).map(([, file]) => tell(file, 'The search does not find the page.'))
  const unmarked = [...listed].filter((path) => !searched.has(path)).sort().map((path) => tell(listFile, `The search finds "${path}", which is no page for it.`)) // prettier-ignore
  const known = fragmentsIn(join(dir, 'pagefind/fragment'))
  if (known === searched.size) return [...missing, ...unmarked]
  return [...missing, ...unmarked, tell('pagefind', `The index has ${known} documents; ${searched.size} pages are to be found.`)]
}

function addressesIn(path: string): Set<string> {
  if (!existsSync(path)) return new Set()
  const packed = JSON.parse(readFileSync(path, 'utf8')) as PackedDocuments // written by the same build
  return new Set(unpackDocuments(packed).map(({ url }) => decodeURI(url)))
}

function fragmentsIn(folder: string): number {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pf_fragment')).length : 0
}
