import { compareProblems, type Problem } from '../../src/model/problem.ts'
import { readDist } from './dist.ts'
import { duplicateIds } from './duplicate-ids.ts'
import { foreignLoads } from './foreign-loads.ts'
import { inlineCode } from './inline-code.ts'
import { internalLinks } from './internal-links.ts'
import { pageHead } from './page-head.ts'
import type { Page } from './page.ts'
import { wellFormed } from './well-formed.ts'

/**
 * Everything that is wrong with a finished site, sorted. Files are named by their path within it. `base` is the base path with
 * slashes at both ends; without the address of the `site`, links that name it in full are taken for those of others.
 */
export function checkDist(dir: string, base: string, site?: string): Problem[] {
  const dist = readDist(dir)
  return [...internalLinks(dist, base, site), ...dist.pages.flatMap((page) => pageChecks.flatMap((check) => check(page)))].sort(
    compareProblems,
  )
}

/** Checks that look at one page at a time. */
const pageChecks: ((page: Page) => Problem[])[] = [wellFormed, pageHead, duplicateIds, inlineCode, foreignLoads]
