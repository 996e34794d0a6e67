import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PagefindIndex } from 'pagefind'
import { writeDocumentIds, type FragmentFile } from './document-ids.ts'
import { giveFile, isIntact, lastDigest, type LastSite } from './last-site/last-site.ts'
import { endPagefind, filesOf, readAgain, readFolder } from './pagefind-index.ts'

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
  /** Lets Pagefind read a site whose pages are drawn, if nothing is known of any before it. */
  begin: (dir: string) => void
  /** Gets the index of a site ready; what it gives writes it into `pagefind/`, or throws what Pagefind reports. */
  finish: (site: SearchedSite) => () => Promise<WrittenIndex>
  stop: () => Promise<void>
}

export interface WrittenIndex {
  documents: number
  /** Those of its files that were taken from the last site. */
  given: readonly string[]
}

/**
 * So many pages Pagefind reads beside other work. It keeps them in memory, as drawing and checking do: of thousands more that is a
 * gigabyte each, so that of a larger site it reads them last.
 */
export const mostBeside = 3_000

/**
 * Begins to make a search index. Reading all pages takes Pagefind about as long as all else in a build after a small change; so, when
 * something `isChanged`, it reads those of the last site at once, and later the ones that have become others. If pages came or went, it
 * reads the new site whole, because their order decides the bytes of the index. An index of the same pages is taken from the last site.
 *
 * The files are written here and not by Pagefind: its `writeFiles` says it is done before the last of them are on the disk, and
 * ending its service then leaves some of them empty. Pages tell Pagefind no filters: the order in which it writes those changes from
 * run to run, and the site's own list of documents counts faster.
 */
export function beginSearchIndex(last: LastSite, isChanged: boolean): SearchIndexing {
  const isKnown = last.searched.length > 0 && last.searched.every((file) => isIntact(last, file))
  const ofLast = isKnown && isChanged && last.searched.length <= mostBeside ? readFolder(last.dir) : undefined
  let ofSite: Promise<PagefindIndex> | undefined
  const indexOf = (site: SearchedSite): Promise<PagefindIndex> => {
    if (ofLast === undefined || !hasSamePages(site, last)) return (ofSite ??= readFolder(site.dir))
    const changed = [...site.searched].filter((file) => site.digests.get(file) !== lastDigest(last, file))
    return ofLast.then((index) => readAgain(index, site.dir, changed))
  }
  return {
    begin(dir) {
      if (!isKnown) ofSite = readFolder(dir)
    },
    finish(site) {
      const files = filesOfIndex(last)
      if (isAsBefore(site, last) && files.every((file) => isIntact(last, file))) return () => Promise.resolve(take(site, last, files))
      const making = indexOf(site).then(filesOf)
      making.catch(() => undefined) // told when it is awaited
      return async () => write(site, await making)
    },
    stop: async () => (ofLast === undefined && ofSite === undefined ? undefined : endPagefind()),
  }
}

function hasSamePages({ searched }: SearchedSite, last: LastSite): boolean {
  return searched.size === last.searched.length && last.searched.every((file) => searched.has(file))
}

function isAsBefore(site: SearchedSite, last: LastSite): boolean {
  return hasSamePages(site, last) && last.searched.every((file) => site.digests.get(file) === lastDigest(last, file))
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
