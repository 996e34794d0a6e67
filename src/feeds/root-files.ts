import { calendarOf } from './calendar.ts'
import { headersOf, openSearchOf, redirectRulesOf, robotsOf, securityOf } from './host-files.ts'
import type { FeedSource } from './feed-source.ts'
import { sitemapFiles } from './sitemap.ts'

/** Files at the root of a site that are for programs, by path. */
export function rootFiles(source: FeedSource): Map<string, string> {
  const security = securityOf(source)
  return new Map([
    ['releases.ics', calendarOf(source)],
    ['robots.txt', robotsOf(source)],
    ['opensearch.xml', openSearchOf(source)],
    ['_redirects', redirectRulesOf(source)],
    ['_headers', headersOf(source)],
    ...sitemapFiles(source),
    ...(security === undefined ? [] : [['.well-known/security.txt', security] as const]),
  ])
}
