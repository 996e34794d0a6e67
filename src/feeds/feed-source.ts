import type { Body } from '../model/body.ts'
import type { Day } from '../model/day.ts'
import type { Post } from '../model/post.ts'
import type { SiteIndex } from '../model/site-index.ts'
import type { Urls } from '../site/urls.ts'

/** What feeds and mirrors are made from. */
export interface FeedSource {
  index: SiteIndex
  urls: Urls
  /** The text of a post or of a feature with one. */
  textOf: (collection: 'posts' | 'features', id: string) => FeedText | undefined
}

export interface FeedText {
  body: Pick<Body, 'nodes' | 'text'>
  /** Raster pictures by their `src`: whole addresses, sizes in pixels. */
  pictures: Record<string, FeedPicture>
}

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

/** The day of a post's last change: never before its publication, never after the day of the build. */
export function changedOn({ date, updated }: Pick<Post, 'date' | 'updated'>, now: Day): Day {
  return updated === undefined || updated < date ? date : updated > now ? laterOf(date, now) : updated
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b
}
