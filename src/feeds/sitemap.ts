import { addressOf, type FeedSource } from './feed-source.ts'
import { sitePagesOf, type SitePage } from './site-pages.ts'
import { textElement } from './xml.ts'

/** Addresses in one file; the protocol allows 50,000. */
const mostAddresses = 40_000
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The index of the sitemap and its files, by name. Every address has the day of its last change. */
export function sitemapFiles(source: FeedSource): Map<string, string> {
  const pages = sitePagesOf(source.index)
  const parts = Array.from({ length: Math.ceil(pages.length / mostAddresses) }, (_, at) =>
    pages.slice(at * mostAddresses, (at + 1) * mostAddresses),
  )
  const files = parts.map((some, at) => ({ name: `sitemap-${at}.xml`, some }))
  const index = files.map(({ name, some }) => `<sitemap>\n${entry(`/${name}`, newestIn(some), source)}</sitemap>\n`)
  return new Map([
    ['sitemap-index.xml', documentOf('sitemapindex', index)],
    ...files.map(({ name, some }): [string, string] => [
      name,
      documentOf('urlset', some.map(({ path, changed }) => `<url>\n${entry(path, changed, source)}</url>\n`)),
    ]),
  ]) // prettier-ignore
}

function documentOf(name: string, items: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<${name} xmlns="${namespace}">\n${items.join('')}</${name}>\n`
}

function entry(path: string, changed: string, source: FeedSource): string {
  return `${textElement('loc', addressOf(source, path))}${textElement('lastmod', changed)}`
}

function newestIn(pages: readonly SitePage[]): string {
  return pages.reduce((newest, { changed }) => (changed > newest ? changed : newest), '')
}
