import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '../lib/list-files.ts'
import { textsFile } from '../lib/search-index/document-ids.ts'
import { readPage, type Page } from './page.ts'

/** A finished site. */
export interface Dist {
  /** The folder that it is in. */
  dir: string
  /** The pages that have to be looked at: all, or those that an earlier look does not answer for. */
  pages: Page[]
  /** Any page, by its path. */
  pageAt: (path: string) => Page | undefined
  /** Every file of the site, by path. */
  files: ReadonlySet<string>
  /** Files of the pages that the site's own search finds. */
  searched: ReadonlySet<string>
  /** SHA-256 of every page. */
  digests: ReadonlyMap<string, string>
}

/** A site with which nothing was wrong. */
export interface SoundSite {
  files: ReadonlySet<string>
  /** SHA-256 of a file. */
  digestOf: (file: string) => string | undefined
  /** Text of a file; undefined when it is not there any more as it was. */
  read: (file: string) => string | undefined
  searched: ReadonlySet<string>
}

/** The pages of a site, of which not all have been read. */
export interface ReadPages {
  /** Every file of the site. */
  all: ReadonlySet<string>
  /** Those of its pages. */
  files: readonly string[]
  /** SHA-256 of each. */
  digests: ReadonlyMap<string, string>
  /** Those that are others than in a site with which nothing was wrong. */
  changed: readonly Page[]
  searched: ReadonlySet<string>
  /** Any of them. */
  pageIn: (file: string) => Page
}

/** What is known of a site before it is read. */
export interface KnownOfSite {
  /** Its files, by path. */
  all?: ReadonlySet<string>
  /** SHA-256 of some of them. */
  digests?: ReadonlyMap<string, string>
  /** The last one, if nothing was wrong with it. */
  sound?: SoundSite | undefined
}

/**
 * Reads the pages of a site; Pagefind's own are none of them. Those whose digest is known already, and was that in a site with which
 * nothing was wrong, are not looked at.
 */
export function readPages(dir: string, { all = new Set(listFiles(dir)), digests: known = new Map(), sound }: KnownOfSite = {}): ReadPages {
  const files = [...all].filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/')).sort()
  const digests = new Map<string, string>()
  const parsed = new Map<string, Page>()
  const read = (file: string): string => readFileSync(join(dir, file), 'utf8')
  const pageIn = (file: string, text?: string): Page => {
    const page = parsed.get(file) ?? readPage(file, text ?? read(file), () => read(file))
    parsed.set(file, page)
    return page
  }
  const changed = files.flatMap((file) => {
    const text = known.has(file) ? undefined : read(file)
    const digest = known.get(file) ?? hash('sha256', text ?? '')
    digests.set(file, digest)
    return digest === sound?.digestOf(file) ? [] : [pageIn(file, text)]
  })
  const isSearched = (file: string): boolean => parsed.get(file)?.isSearched ?? sound?.searched.has(file) ?? false
  return { all, files, digests, changed, searched: new Set(files.filter(isSearched)), pageIn }
}

/**
 * A finished site of these pages. A page that was in a site with which nothing was wrong is right but for where it leads, and that
 * still is there as long as no file has gone, and no id of a page; then only the changed ones have to be looked at.
 */
export function readDist(dir: string, pages: ReadPages = readPages(dir), sound?: SoundSite): Dist {
  const isAll = sound === undefined || !leadsAsBefore(pages.all, pages.changed, sound)
  const all = new Set(pages.files)
  const pageAt = (path: string): Page | undefined => {
    const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)
    return all.has(file) ? pages.pageIn(file) : undefined
  }
  const { all: files, searched, digests } = pages
  return { dir, pages: isAll ? pages.files.map((file) => pages.pageIn(file)) : [...pages.changed], pageAt, files, searched, digests }
}

/** Whether everything is still there to which a page of a sound site may lead. The search is made anew at every build. */
function leadsAsBefore(files: ReadonlySet<string>, changed: readonly Page[], sound: SoundSite): boolean {
  const areThere = [...sound.files].every((file) => files.has(file) || isOfSearch(file))
  return areThere && changed.every(({ file, ids }) => {
    if (!sound.files.has(file)) return true
    const before = sound.read(file)
    return before !== undefined && readPage(file, before).ids.isSubsetOf(ids)
  }) // prettier-ignore
}

/** Whether a file is written after the pages were looked at; no page leads to one. */
function isOfSearch(file: string): boolean {
  return file.startsWith('pagefind/') || file === textsFile
}
