import { updatedOf, type FeedDocument, type FeedEntry } from './feed.ts'
import { linkTags } from './link-tags.ts'
import { attributesOf, cleanText, emptyTag, escapeXml, textElement } from './xml.ts'

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}

/** A document of a feed as RSS 2.0, with whole content, authors as `dc:creator`, and the way to older entries (RFC 5005). */
export function rssOf(document: FeedDocument): string {
  const { feed, site, entries, archive } = document
  const page = site.absolute(feed.path)
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `<?xml-stylesheet type="text/css" href="${escapeXml(site.style)}"?>\n`,
    `<rss version="2.0"${attributesOf(namespaces)}>\n<channel>\n`,
    textElement('title', feed.title),
    textElement('link', page),
    textElement('description', feed.about),
    textElement('language', site.language),
    textElement('lastBuildDate', rssDate(updatedOf(document))),
    `<image>\n${textElement('url', site.icon)}${textElement('title', feed.title)}${textElement('link', page)}</image>\n`,
    linkTags(document, 'rss', 'atom:link'),
    archive === undefined ? '' : '<fh:archive/>\n',
    ...entries.map(itemOf),
    '</channel>\n</rss>\n',
  ].join('')
}

const written = new WeakMap<FeedEntry, string>()

/** An entry stands in several feeds; it is written once. */
function itemOf(entry: FeedEntry): string {
  const known = written.get(entry)
  if (known !== undefined) return known
  const item = [
    '<item>\n',
    textElement('title', entry.title),
    textElement('link', entry.url),
    `<guid isPermaLink="false">${escapeXml(entry.id)}</guid>\n`,
    textElement('pubDate', rssDate(entry.published)),
    ...entry.authors.map(({ name }) => textElement('dc:creator', name)),
    ...entry.categories.map(({ term, scheme }) => `<category${attributesOf({ domain: scheme })}>${escapeXml(term)}</category>\n`),
    textElement('description', entry.summary),
    `<content:encoded>${escapeXml(entry.html)}</content:encoded>\n`,
    entry.updated === entry.published ? '' : textElement('atom:updated', `${entry.updated}T00:00:00Z`),
    entry.image === undefined ? '' : emptyTag('media:content', { url: cleanText(entry.image), medium: 'image' }),
    '</item>\n',
  ].join('')
  written.set(entry, item)
  return item
}

/** `Thu, 12 Sep 2024 00:00:00 GMT` (RFC 822 with a year of four digits). */
function rssDate(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString()
}
