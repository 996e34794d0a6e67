import { setImmediate as sent } from 'node:timers/promises'
import type { Problem } from '../../src/model/problem.ts'
import { beginPart, timed } from '../../src/site/times.ts'
import { checkDist } from '../checks-of-dist/check-dist.ts'
import { readDist, readPages, type Dist, type ReadPages } from '../checks-of-dist/dist.ts'
import { searchCoverage } from '../checks-of-dist/search-coverage.ts'
import type { SiteFacts } from '../checks-of-dist/site-facts.ts'
import { forgetPages } from './forget.ts'
import { filesOfIndex, isIntact, lastDigest, type LastSite } from './last-site/last-site.ts'
import type { PlacedPages, WholeSite } from './last-site/placed-files.ts'
import { soundSite } from './last-site/sound-site.ts'
import { mostBeside, type SearchIndexing } from './search-index/search-index.ts'
import type { WrittenIndex } from './search-index/written-index.ts'
import { removeUnnamedPictures } from './unnamed-pictures.ts'

/** A site of which all pages are drawn. */
export interface DrawnSite {
  dir: string
  pages: PlacedPages
  facts: SiteFacts
  last: LastSite
  /** Where the pages of the last site are that are no more, or have become others. */
  aside: string
  search: SearchIndexing
  /** Puts all other files in their places. */
  whole: () => Promise<WholeSite>
}

/** The same with all that belongs to it. */
export interface FinishedSite {
  /** Everything that is wrong with it. */
  problems: Problem[]
  /** SHA-256 of most of its files, by path. */
  known: Map<string, string>
  /** The pictures that a page names of those that Astro makes, by its file. */
  pictures: Record<string, string[]>
  /** Files of the pages that the search finds. */
  searched: string[]
  /** Keys of the files that are no pages and have one. */
  keys: ReadonlyMap<string, string>
}

/**
 * Writes the search index of a site and its other files, verifies all of it meanwhile, and takes out the pictures that nothing names.
 */
export async function finishSite(site: DrawnSite, step: (what: string) => void): Promise<FinishedSite> {
  const { dir, facts, last, search } = site
  const indexed = beginPart('search index')
  const sound = facts.drafts ? undefined : soundSite(last, site.aside)
  const { files: placed, known } = site.pages
  let pages: ReadPages | undefined = timed('pages read', () => readPages(dir, { all: placed, digests: known, sound }))
  const { searched, digests } = pages
  const finishIndex = (): (() => Promise<WrittenIndex>) => search.finish({ dir, base: facts.base, searched, digests })
  // Pagefind works in a process of its own; meanwhile this one verifies.
  const begun = facts.sources.size > mostBeside ? undefined : finishIndex()
  await sent()
  const whole = await site.whole()
  const all = whole.files.difference(new Set(filesOfIndex(last)))
  const checked = timed('pages checked', () => check(readDist(dir, pages && { ...pages, all }, sound), facts, last))
  pages = undefined
  forgetPages()
  step(`pages verified${checked.looked < digests.size ? `: ${checked.looked} of ${digests.size} have changed` : ''}`)
  const { documents, given } = await timed('waited for search index', begun ?? finishIndex())
  indexed()
  step(`search index written: ${documents} documents`)
  return {
    problems: [...checked.problems, ...searchCoverage({ dir, searched }, facts.base)],
    known: new Map([...known, ...whole.known, ...digests, ...given.filter((file) => isIntact(last, file)).map((file) => [file, lastDigest(last, file) ?? ''] as const)]), // prettier-ignore
    pictures: checked.pictures,
    searched: [...searched],
    keys: whole.keys,
  }
}

interface CheckedSite extends Pick<FinishedSite, 'problems' | 'pictures'> {
  /** How many pages had to be looked at. */
  looked: number
}

function check(dist: Dist, facts: SiteFacts, last: LastSite): CheckedSite {
  const pictures = picturesOf(dist, last)
  const unnamed = new Set(removeUnnamedPictures(dist.dir, dist.files, new Set(Object.values(pictures).flat())))
  const files = unnamed.size === 0 ? dist.files : dist.files.difference(unnamed)
  return { problems: checkDist({ ...dist, files }, facts), pictures, looked: dist.pages.length }
}

function picturesOf({ pages, files }: Dist, last: LastSite): Record<string, string[]> {
  const looked = new Set(pages.map(({ file }) => file))
  const before = Object.entries(last.pictures).filter(([file]) => files.has(file) && !looked.has(file))
  const now = pages.filter((page) => page.pictures.length > 0).map(({ file, pictures }) => [file, pictures] as const)
  return Object.fromEntries([...before, ...now])
}
