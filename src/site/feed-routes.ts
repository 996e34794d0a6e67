import { feedDocuments } from '../feeds/feeds.ts'
import type { FeedDocument } from '../feeds/feed.ts'
import type { FeedFormat } from '../model/paths.ts'
import { atomOf } from '../feeds/atom.ts'
import { jsonFeedOf } from '../feeds/json-feed.ts'
import { rssOf } from '../feeds/rss.ts'
import { loadFeedSource } from './feed-source.ts'
import { loadSite } from './load.ts'
import { paramOf } from './routes.ts'
import type { FeedSource } from '../feeds/feed-source.ts'

interface FeedRoute {
  cacheKey: string
  params: { folder: string | undefined; archive: string }
  props: { key: string }
}

/** The addresses of the newest documents, or of the pages of archives, for `getStaticPaths`. */
export async function feedRoutes(part: 'newest' | 'archive'): Promise<FeedRoute[]> {
  const { digest: cacheKey } = await loadSite()
  return [...(await documents()).entries()]
    .filter(([, { archive }]) => (archive === undefined) === (part === 'newest'))
    .map(([key, { feed, archive }]) => ({
      cacheKey,
      params: { folder: paramOf(feed.folder) || undefined, archive: String(archive ?? '') },
      props: { key },
    }))
}

/** A document of a feed, written. */
export async function feedResponse(key: string, format: FeedFormat): Promise<Response> {
  const document = (await documents()).get(key)
  if (document === undefined) throw new Error(`no feed ${key}`)
  const type = format === 'json' ? 'application/feed+json' : 'application/xml'
  return new Response(writers[format](document), { headers: { 'content-type': `${type}; charset=utf-8` } })
}

const writers: Record<FeedFormat, (document: FeedDocument) => string> = { rss: rssOf, atom: atomOf, json: jsonFeedOf }

let made: { source: FeedSource; documents: Map<string, FeedDocument> } | undefined

async function documents(): Promise<Map<string, FeedDocument>> {
  const source = await loadFeedSource()
  if (made?.source !== source) {
    made = { source, documents: new Map(feedDocuments(source).map((document) => [`${document.feed.folder}${document.archive ?? ''}`, document])) } // prettier-ignore
  }
  return made.documents
}
