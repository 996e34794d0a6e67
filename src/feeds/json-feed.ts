import { linksOf, type FeedDocument, type FeedEntry } from './feed.ts'
import { cleanText } from './xml.ts'

/** A document of a feed as JSON Feed 1.1, with whole content; `next_url` leads to older entries. */
export function jsonFeedOf(document: FeedDocument): string {
  const { feed, site, entries } = document
  const { self, older } = linksOf(document, 'json')
  const head = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: cleanText(feed.title),
    home_page_url: site.absolute(feed.path),
    feed_url: self,
    description: cleanText(feed.about),
    ...(older === undefined ? {} : { next_url: older }),
    icon: site.icon,
    favicon: site.icon,
    authors: [{ name: cleanText(site.title), url: site.absolute('/') }],
    language: site.language,
  })
  return `${head.slice(0, -1)},"items":[${entries.map(itemOf).join(',')}]}\n`
}

const written = new WeakMap<FeedEntry, string>()

/** An entry stands in several feeds; it is written once. */
function itemOf(entry: FeedEntry): string {
  const known = written.get(entry)
  if (known !== undefined) return known
  const text = JSON.stringify({
    id: cleanText(entry.id),
    url: cleanText(entry.url),
    title: cleanText(entry.title),
    content_html: cleanText(entry.html),
    ...(entry.summary === undefined ? {} : { summary: cleanText(entry.summary) }),
    ...(entry.image === undefined ? {} : { image: entry.image }),
    date_published: `${entry.published}T00:00:00Z`,
    date_modified: `${entry.updated}T00:00:00Z`,
    ...(entry.authors.length === 0 ? {} : { authors: entry.authors.map(({ name, url }) => ({ name: cleanText(name), ...(url === undefined ? {} : { url }) })) }), // prettier-ignore
    tags: [...new Set(entry.categories.map(({ term }) => cleanText(term)))],
  })
  written.set(entry, text)
  return text
}
