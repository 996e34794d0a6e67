import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../../../src/model/problem.ts'
import { filesOfIndex, isIntact, lastDigest, type LastSite } from '../last-site/last-site.ts'
import { openIndexWriter, type IndexWriter } from './index-writer.ts'
import { tellDocuments, type WrittenIndex } from './written-index.ts'

/** Pages of a finished site that mark their text with `data-pagefind-body`. */
export interface SearchedSite {
  dir: string
  base: string
  /** Their files. */
  searched: ReadonlySet<string>
  /** SHA-256 of every page. */
  digests: ReadonlyMap<string, string>
}

/** Pages of a site that is about to be drawn. */
export interface ComingPages {
  /** Their files. */
  files: readonly string[]
  /** Those of them that stay as they are in the last site. */
  given: ReadonlySet<string>
}

/** A search index in the making, beside what this process does. */
export interface SearchIndexing {
  /** Tells which pages come; gives who takes each that is drawn, or undefined when none need be told. */
  expect: (pages: ComingPages) => DrawnPageTaker | undefined
  /** Tells that no page comes any more: the index of those that were taken is put together while their site is verified. */
  assemble: () => void
  /** Gets the index of a site ready; what it gives writes it into `pagefind/`, or throws what Pagefind reports. */
  finish: (site: SearchedSite) => () => Promise<WrittenIndex>
  stop: () => Promise<void>
}

/** Wants to have pages as they are drawn. */
export interface DrawnPageTaker {
  /** Takes one: its file, and its text in UTF-8, which is gone then; nothing of one that has no text. */
  take: (file: string, html: Uint8Array<ArrayBuffer>) => void
  /** The order of two files in which their pages are best drawn. */
  order: (a: string, b: string) => number
}

/**
 * So many pages Pagefind gets beside other work. It keeps them in memory, as drawing and checking do: of thousands more that is a
 * gigabyte each, so that those of a larger site come last.
 */
export const mostBeside = 3_000

/**
 * Begins to make a search index. Reading pages takes Pagefind about as long as drawing them takes Astro, so it gets each as soon as it
 * is drawn. After a small change it gets the pages of the last site at once, when something `isChanged`, and then those that are drawn
 * again, which come first. An index of the same pages is taken from the last site.
 *
 * Pages come in the order of their files, whatever the order in which they are drawn or a folder tells them: it decides the bytes of the
 * index. They tell Pagefind no filters: the order in which it writes those changes from run to run, and the site's own list of
 * documents counts faster.
 */
export function beginSearchIndex(last: LastSite, isChanged: boolean): SearchIndexing {
  const writer = openIndexWriter()
  let isTaking = false
  const isKnown = last.searched.length > 0 && last.searched.every((file) => isIntact(last, file))
  if (isKnown && isChanged && last.searched.length <= mostBeside) {
    writer.begin([...last.searched].sort())
    writer.read(last.dir, last.searched)
  }
  return {
    expect(pages) {
      if ((isKnown && !isChanged) || pages.files.length > mostBeside) return undefined
      const isMostlyTheLast = isKnown && pages.given.size > pages.files.length / 2 && !hasOtherFiles(pages, last)
      if (isMostlyTheLast) return takeChanges(writer, new Set(last.searched.filter((file) => !pages.given.has(file))))
      writer.begin([...pages.files].sort())
      writer.read(last.dir, [...pages.given])
      isTaking = true
      return { take: writer.take, order: compareText }
    },
    assemble() {
      if (isTaking) writer.assemble()
    },
    finish(site) {
      const files = filesOfIndex(last)
      if (isAsBefore(site, last) && files.every((file) => isIntact(last, file))) return () => Promise.resolve(take(site, files))
      const { dir, base, searched, digests } = site
      writer.finish({ dir, base, pages: new Map([...searched].map((file) => [file, digests.get(file) ?? ''])) })
      return writer.write
    },
    stop: writer.stop,
  }
}

/** Takes some pages of which older ones were handed over, and has the index put together as soon as it has them, while others are drawn. */
function takeChanges(writer: IndexWriter, awaited: Set<string>): DrawnPageTaker {
  const first = new Set(awaited)
  if (awaited.size === 0) writer.assemble()
  return {
    take(file, html) {
      if (!awaited.delete(file)) return
      writer.change(file, html)
      if (awaited.size === 0) writer.assemble()
    },
    order: (a, b) => Number(first.has(b)) - Number(first.has(a)) || compareText(a, b),
  }
}

/** Whether pages came since the last site, or some that the search finds have gone. */
function hasOtherFiles({ files }: ComingPages, last: LastSite): boolean {
  const coming = new Set(files)
  return files.some((file) => last.files[file] === undefined) || last.searched.some((file) => !coming.has(file))
}

function isAsBefore({ searched, digests }: SearchedSite, last: LastSite): boolean {
  const isSame = (file: string): boolean => searched.has(file) && digests.get(file) === lastDigest(last, file)
  return searched.size === last.searched.length && last.searched.every(isSame)
}

function take({ dir, base }: SearchedSite, given: readonly string[]): WrittenIndex {
  const index = given.map((file) => ({ path: file.slice('pagefind/'.length), content: readFileSync(join(dir, file)) }))
  return { documents: tellDocuments(dir, base, index), given }
}
