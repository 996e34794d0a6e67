import { calendarOf } from './calendar.ts'
import { headersOf, openSearchOf, redirectRulesOf, robotsOf, securityOf } from './host-files.ts'
import type { FeedSource } from './feed-source.ts'
import { sitemapFiles } from './sitemap.ts'

/** Files at the root of a site that are for programs, by path. */
export function rootFiles(source: FeedSource): Map<string, string> {
  return new Map([
    ['releases.ics', calendarOf(source)],
    ['robots.txt', robotsOf(source)],
    ['opensearch.xml', openSearchOf(source)],
    ['_redirects', redirectRulesOf(source)],
    ['_headers', headersOf(source)],
    ['.well-known/security.txt', securityOf(source)],
    ...sitemapFiles(source),
  ])
}
