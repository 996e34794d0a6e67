import { linksOf, type FeedDocument } from './feed.ts'
import { emptyTag } from './xml.ts'
import type { FeedFormat } from '../model/paths.ts'

/** Where a document of a feed and those beside it are (RFC 4287, RFC 5005), as elements of a name. */
export function linkTags(document: FeedDocument, format: Exclude<FeedFormat, 'json'>, name: string): string {
  const { self, current, older, newer } = linksOf(document, format)
  const links: [rel: string, href: string | undefined][] = [
    ['self', self],
    ['current', current],
    ['next', older],
    ['prev-archive', older],
    ['previous', newer],
    ['next-archive', newer === current ? undefined : newer],
  ]
  return links.map(([rel, href]) => (href === undefined ? '' : emptyTag(name, { rel, href, type: `application/${format}+xml` }))).join('')
}
