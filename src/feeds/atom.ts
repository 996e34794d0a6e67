import { linksOf, updatedOf, type FeedDocument, type FeedEntry } from './feed.ts'
import { linkTags } from './link-tags.ts'
import { attributesOf, emptyTag, escapeXml, textElement } from './xml.ts'

/** A document of a feed as Atom 1.0 (RFC 4287), with whole content and the way to older entries (RFC 5005). */
export function atomOf(document: FeedDocument): string {
  const { feed, site, entries, archive } = document
  const { self, current = self } = linksOf(document, 'atom')
  const page = site.absolute(feed.path)
  const namespaces = {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xmlns:fh': 'http://purl.org/syndication/history/1.0',
    'xml:lang': site.language,
  }
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `<?xml-stylesheet type="text/css" href="${escapeXml(site.style)}"?>\n`,
    `<feed${attributesOf(namespaces)}>\n`,
    textElement('title', feed.title),
    textElement('subtitle', feed.about),
    // All documents of one feed have one id: the address of the newest.
    textElement('id', current),
    textElement('updated', moment(updatedOf(document))),
    textElement('icon', site.icon),
    textElement('logo', site.icon),
    // Entries whose authors are not known take the feed's.
    `<author>\n${textElement('name', site.title)}${textElement('uri', site.absolute('/'))}</author>\n`,
    emptyTag('link', { rel: 'alternate', type: 'text/html', href: page }),
    linkTags(document, 'atom', 'link'),
    archive === undefined ? '' : '<fh:archive/>\n',
    ...entries.map(entryOf),
    '</feed>\n',
  ].join('')
}

const written = new WeakMap<FeedEntry, string>()

/** An entry stands in several feeds; it is written once. */
function entryOf(entry: FeedEntry): string {
  const known = written.get(entry)
  if (known !== undefined) return known
  const text = [
    '<entry>\n',
    textElement('title', entry.title),
    textElement('id', entry.id),
    emptyTag('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    entry.image === undefined ? '' : emptyTag('link', { rel: 'related', href: entry.image }),
    textElement('published', moment(entry.published)),
    textElement('updated', moment(entry.updated)),
    ...entry.authors.map(({ name, url }) => `<author>\n${textElement('name', name)}${textElement('uri', url)}</author>\n`),
    ...entry.categories.map(({ term, scheme }) => emptyTag('category', { term, scheme })),
    textElement('summary', entry.summary),
    `<content type="html">${escapeXml(entry.html)}</content>\n`,
    '</entry>\n',
  ].join('')
  written.set(entry, text)
  return text
}

/** RFC 3339; a day is known, its hour is not. */
function moment(day: string): string {
  return `${day}T00:00:00Z`
}
