import { securityPolicy } from '../layouts/security-policy.ts'
import { addDays } from '../model/day.ts'
import { paths } from '../model/paths.ts'
import { routesOf } from '../site/routes.ts'
import { addressOf, type FeedSource } from './feed-source.ts'
import { cleanText, emptyTag, textElement } from './xml.ts'

/** Rules that hosts take; the pages that lead elsewhere exist in any case. */
const mostRules = 2_000
const daysOfSecurity = 365

/** The list of all files of a site with their SHA-256, for hosts; the last file that a build writes. */
export const manifestName = 'sha256sums.txt'

/** `robots.txt`: everything may be read; the sitemap is named. */
export function robotsOf(source: FeedSource): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${addressOf(source, '/sitemap-index.xml')}\n`
}

/** `opensearch.xml`, with which browsers take up the site's search. */
export function openSearchOf(source: FeedSource): string {
  const { site } = source.index
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n',
    textElement('ShortName', cleanText(site.title).slice(0, 16)),
    textElement('Description', `Search ${site.title}: releases, features and writing about ${site.project}`.slice(0, 1024)),
    textElement('InputEncoding', 'UTF-8'),
    emptyTag('Image', { width: '180', height: '180', type: 'image/png' }).replace('/>', `>${addressOf(source, '/touch-icon.png')}</Image>`),
    emptyTag('Url', { type: 'text/html', template: `${addressOf(source, paths.search())}?q={searchTerms}` }),
    '</OpenSearchDescription>\n',
  ].join('')
}

/** `security.txt` (RFC 9116), good for a year from the build. A site that names nobody for it leads to its repository, or to itself. */
export function securityOf(source: FeedSource): string {
  const { site, now } = source.index
  const address = site.security ?? site.repository ?? addressOf(source, paths.home())
  const contact = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `mailto:${address}`
  return [
    `Contact: ${contact}`,
    `Expires: ${addDays(now, daysOfSecurity)}T00:00:00Z`,
    `Preferred-Languages: ${site.language}`,
    `Canonical: ${addressOf(source, '/.well-known/security.txt')}`,
    '',
  ].join('\n')
}

/** `_redirects` of Netlify and Cloudflare Pages: a rule for each former address, the first of two for one address. */
export function redirectRulesOf({ index, urls }: FeedSource): string {
  const rules = new Map<string, string>()
  for (const route of routesOf(index)) {
    if (route.kind !== 'redirect') continue
    const from = encoded(urls.href(route.path))
    if (!rules.has(from)) rules.set(from, encoded(urls.href(route.target)))
  }
  const temporary = urls.href(paths.latestRelease())
  return [...rules]
    .slice(0, mostRules)
    .map(([from, to]) => `${from} ${to} ${from === temporary ? 302 : 301}\n`)
    .join('')
}

/** `_headers` of Netlify and Cloudflare Pages: the security policy, how long files may be kept, and types they do not know. */
export function headersOf({ urls }: Pick<FeedSource, 'urls'>): string {
  return [
    '/*',
    `  Content-Security-Policy: ${securityPolicy}; frame-ancestors 'none'`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    urls.href('/_astro/*'),
    '  Cache-Control: public, max-age=31536000, immutable',
    urls.href('/releases.ics'),
    '  Content-Type: text/calendar; charset=utf-8',
    urls.href('/opensearch.xml'),
    '  Content-Type: application/opensearchdescription+xml; charset=utf-8',
    urls.href(`/${manifestName}`),
    '  X-Robots-Tag: noindex',
    '',
  ].join('\n')
}

function encoded(path: string): string {
  return URL.parse(path, 'http://site')?.pathname ?? path
}
