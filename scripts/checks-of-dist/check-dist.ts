import { compareProblems, type Problem } from '../../src/model/problem.ts'
import { budgets } from './budgets.ts'
import { canonicalLinks } from './canonical-links.ts'
import type { Dist } from './dist.ts'
import { documents } from './documents.ts'
import { duplicateIds } from './duplicate-ids.ts'
import { foreignLoads } from './foreign-loads.ts'
import { headingOrder } from './heading-order.ts'
import { hiddenPosts } from './hidden-posts.ts'
import { inlineCode } from './inline-code.ts'
import { internalLinks } from './internal-links.ts'
import { pageHead } from './page-head.ts'
import type { Page } from './page.ts'
import type { SiteFacts } from './site-facts.ts'
import { textAlternatives } from './text-alternatives.ts'
import { wellFormed } from './well-formed.ts'

/**
 * Everything that is wrong with a finished site, sorted; what its search finds is asked by `searchCoverage`, once that is there.
 * Files are named by their path within the site.
 */
export function checkDist(dist: Dist, facts: SiteFacts): Problem[] {
  return [
    ...internalLinks(dist, facts.base, facts.site),
    ...dist.pages.flatMap((page) => [...pageChecks.flatMap((check) => check(page)), ...canonicalLinks(page, facts)]),
    ...budgets(dist, facts),
    ...documents(dist.dir, dist.files),
    ...hiddenPosts(dist, facts),
  ].sort(compareProblems)
}

/** Checks that look at one page at a time. */
const pageChecks: ((page: Page) => Problem[])[] = [
  wellFormed,
  pageHead,
  headingOrder,
  textAlternatives,
  duplicateIds,
  inlineCode,
  foreignLoads,
]
