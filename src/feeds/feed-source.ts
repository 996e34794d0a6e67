import type { Body } from '../model/body.ts'
import type { Day } from '../model/day.ts'
import { paths } from '../model/paths.ts'
import type { Post } from '../model/post.ts'
import type { SiteIndex } from '../model/site-index.ts'
import type { Urls } from '../site/urls.ts'

/** What feeds and mirrors are made from. */
export interface FeedSource {
  index: SiteIndex
  urls: Urls
  /** Whether the build draws a picture of every post and feature for those who link to it. */
  pictures: boolean
  /** The text of a post or of a feature with one. A build reads it from the disk each time: all of them would fill the memory. */
  textOf: (collection: Owner, id: string) => FeedText | undefined
  /** Decides, with the addresses of the site, what the text of a post or feature is written as; undefined when that is not known. */
  textKeyOf: (collection: Owner, id: string) => string | undefined
  /** The pictures of a post or feature, without its text. */
  picturesOf: (collection: Owner, id: string) => FeedPictures
}

type Owner = 'posts' | 'features'

export interface FeedText {
  body: Pick<Body, 'nodes' | 'text'>
  pictures: FeedPictures
}

/** Raster pictures by their `src`: whole addresses, sizes in pixels. */
export type FeedPictures = Record<string, FeedPicture>

export interface FeedPicture {
  url: string
  width: number
  height: number
}

/** Posts that readers see, newest first. A build with drafts gives programs no more than any other. */
export function livePosts(index: SiteIndex, ids: Iterable<string> = index.posts.keys()): Post[] {
  return [...ids].flatMap((id) => {
    const post = index.posts.get(id)
    return post?.state === 'live' ? [post] : []
  })
}

/** A whole address as programs take it: what is not ASCII is percent-encoded. */
export function addressOf({ urls }: Pick<FeedSource, 'urls'>, path: string): string {
  const address = urls.absolute(path)
  return URL.parse(address)?.href ?? address
}

/** The picture of a page for those who link to it, as a whole address; undefined in a build that draws none. */
export function sharePictureOf(path: string, source: Pick<FeedSource, 'urls' | 'pictures'>): string | undefined {
  return source.pictures ? addressOf(source, paths.sharePicture(path)) : undefined
}

/** The day of a post's last change: never before its publication, never after the day of the build. */
export function changedOn({ date, updated }: Pick<Post, 'date' | 'updated'>, now: Day): Day {
  return updated === undefined || updated < date ? date : updated > now ? laterOf(date, now) : updated
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b
}
