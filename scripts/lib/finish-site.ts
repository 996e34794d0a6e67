import { setImmediate as sent } from 'node:timers/promises'
import type { Problem } from '../../src/model/problem.ts'
import { beginPart, timed } from '../../src/site/times.ts'
import { checkDist } from '../checks-of-dist/check-dist.ts'
import { readDist, readPages, type Dist, type ReadPages } from '../checks-of-dist/dist.ts'
import { searchCoverage } from '../checks-of-dist/search-coverage.ts'
import type { SiteFacts } from '../checks-of-dist/site-facts.ts'
import { forgetPages } from './forget.ts'
import { lastDigest, type LastSite } from './last-site/last-site.ts'
import { soundSite } from './last-site/sound-site.ts'
import { mostBeside, type SearchIndexing, type WrittenIndex } from './search-index/search-index.ts'
import { removeUnnamedPictures } from './unnamed-pictures.ts'

/** A site of which all pages are drawn. */
export interface DrawnSite {
  dir: string
  facts: SiteFacts
  last: LastSite
  /** SHA-256 of the files of which it is known already, by path. */
  known: ReadonlyMap<string, string>
  search: SearchIndexing
  /** Writes all other files, and gives the SHA-256 of those that are known. */
  others: () => Promise<ReadonlyMap<string, string>>
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
}

/**
 * Writes the search index of a site and its other files, verifies all of it meanwhile, and takes out the pictures that nothing names.
 */
export async function finishSite(site: DrawnSite, step: (what: string) => void): Promise<FinishedSite> {
  const { dir, facts, last, search } = site
  // Pagefind works in a process of its own; meanwhile this one verifies.
  const indexed = beginPart('search index')
  const isLarge = facts.sources.size > mostBeside
  const sound = facts.drafts ? undefined : soundSite(last)
  let pages: ReadPages | undefined = timed('pages read', () => readPages(dir, site.known, sound))
  const { searched, digests } = pages
  const finishIndex = (): (() => Promise<WrittenIndex>) => search.finish({ dir, base: facts.base, searched, digests })
  const begun = isLarge ? undefined : finishIndex()
  await sent()
  const others = await site.others()
  const checked = timed('pages checked', () => check(readDist(dir, pages, sound), facts, last))
  pages = undefined
  forgetPages()
  step(`pages verified${checked.looked < digests.size ? `: ${checked.looked} of ${digests.size} have changed` : ''}`)
  const { documents, given } = await timed('waited for search index', begun ?? finishIndex())
  indexed()
  step(`search index written: ${documents} documents`)
  return {
    problems: [...checked.problems, ...searchCoverage({ dir, searched }, facts.base)],
    known: new Map([...site.known, ...others, ...digests, ...given.map((file) => [file, lastDigest(last, file) ?? ''] as const)]),
    pictures: checked.pictures,
    searched: [...searched],
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
