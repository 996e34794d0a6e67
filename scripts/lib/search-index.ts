import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeDocumentIds, type FragmentFile } from './document-ids.ts'
import { giveFile, isIntact, lastDigest, type LastSite } from './last-site/last-site.ts'
import { startIndex, type StartedIndex } from './pagefind-writer.ts'

/** The pages that a search is to find. */
export interface ExpectedPages {
  /** Language of the site. */
  language: string
  /** Their files, sorted. */
  files: readonly string[]
}

/** Pages of a finished site that mark their text with `data-pagefind-body`. */
export interface SearchedSite {
  dir: string
  base: string
  /** Their files. */
  searched: ReadonlySet<string>
  /** SHA-256 of every page. */
  digests: ReadonlyMap<string, string>
}

/** A search index in the making, beside what this process does. */
export interface SearchIndexing {
  /** Takes a page that was drawn. */
  add: (file: string, html: string) => void
  /** Gets the index of a site ready; what it gives writes it into `pagefind/`, or throws what Pagefind reports. */
  finish: (site: SearchedSite) => () => Promise<WrittenIndex>
  stop: () => Promise<void>
}

export interface WrittenIndex {
  documents: number
  /** Those of its files that were taken from the last site. */
  given: readonly string[]
}

/** Pagefind keeps what it has read in memory; of more pages it reads all at the end, when drawing has given back its own. */
const mostWhileDrawing = 3_000

/**
 * Begins to make the search index of pages that are expected. Reading them takes Pagefind about as long as all else in a build after a
 * small change; so, when something `isChanged`, it has the pages of the last site at once, and each page that is drawn as it comes. An
 * index of the same pages is taken from the last site.
 *
 * The files are written here and not by Pagefind: its `writeFiles` says it is done before the last of them are on the disk, and
 * ending its service then leaves some of them empty. Pages tell Pagefind no filters: the order in which it writes those changes from
 * run to run, and the site's own list of documents counts faster.
 */
export function beginSearchIndex(expected: ExpectedPages, last: LastSite, isChanged: boolean): SearchIndexing {
  const isExpected = new Set(expected.files)
  const known = last.searched.filter((file) => isExpected.has(file) && isIntact(last, file))
  /** What the index has of each page. */
  const read = new Map(known.map((file) => [file, lastDigest(last, file)]))
  const isEarly = isChanged && isExpected.size > 0 && isExpected.size <= mostWhileDrawing
  let index = isEarly ? startIndex({ ...expected, from: { dir: last.dir, files: new Set(known) } }) : undefined
  const indexOf = async ({ dir, searched, digests }: SearchedSite): Promise<StartedIndex> => {
    if (index !== undefined && searched.size === isExpected.size && searched.isSubsetOf(isExpected)) {
      for (const file of searched) if (read.get(file) !== digests.get(file)) index.add(file, readFileSync(join(dir, file), 'utf8'))
      return index
    }
    await index?.stop()
    return (index = startIndex({ ...expected, files: [...searched].sort(), from: { dir, files: searched } }))
  }
  return {
    add(file, html) {
      if (index === undefined || !isExpected.has(file)) return
      index.add(file, html)
      read.set(file, hash('sha256', html))
    },
    finish(site) {
      const files = filesOfIndex(last)
      if (isAsBefore(site, last) && files.every((file) => isIntact(last, file))) return () => Promise.resolve(take(site, last, files))
      const making = indexOf(site).then((started) => started.files())
      making.catch(() => undefined) // told when it is awaited
      return async () => write(site, await making)
    },
    stop: async () => void (await index?.stop()),
  }
}

function isAsBefore({ searched, digests }: SearchedSite, last: LastSite): boolean {
  return searched.size === last.searched.length && last.searched.every((file) => digests.get(file) === lastDigest(last, file))
}

/** What Pagefind has made of the last site. */
function filesOfIndex(last: LastSite): string[] {
  return Object.keys(last.files).filter((file) => file.startsWith('pagefind/'))
}

function take({ dir, base }: SearchedSite, last: LastSite, given: readonly string[]): WrittenIndex {
  for (const file of given) giveFile(last, file, dir)
  const index = given.map((file) => ({ path: file.slice('pagefind/'.length), content: readFileSync(join(dir, file)) }))
  writeDocumentIds(dir, base, index)
  return { documents: documentsOf(index), given }
}

function write({ dir, base }: SearchedSite, files: readonly FragmentFile[]): WrittenIndex {
  for (const { path, content } of files) {
    const target = join(dir, 'pagefind', path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
  writeDocumentIds(dir, base, files)
  return { documents: documentsOf(files), given: [] }
}

interface EntryFile {
  languages: Record<string, { page_count: number }>
}

/** How many documents the index holds in all languages, by its own table of contents. */
function documentsOf(files: readonly FragmentFile[]): number {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')
  if (entry === undefined) throw new Error('The search index has no table of contents.')
  const { languages } = JSON.parse(new TextDecoder().decode(entry.content)) as EntryFile // written by Pagefind 1.5
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0)
}
