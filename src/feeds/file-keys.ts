import { hash } from 'node:crypto'
import type { FeedFormat } from '../model/paths.ts'
import type { Post } from '../model/post.ts'
import type { FeedSource } from './feed-source.ts'
import type { FeedDocument, FeedEntry } from './feed.ts'
import { mirrorText, type Mirror } from './mirrors.ts'
import { postMirror } from './post-mirror.ts'

/*
 * Keys of files for programs: the same program writes the same file under the same key. Writing out texts is most of the work for such a
 * file, so a key is made of everything in it but those, and of their keys.
 */

/** The key of a document of a feed in a format. */
export function documentKey({ entries, ...document }: FeedDocument, format: FeedFormat): string {
  return keyOf([format, JSON.stringify(document), document.site.absolute('/'), ...entries.map(entryKey)])
}

const ofEntries = new WeakMap<FeedEntry, string>()

function entryKey(entry: FeedEntry): string {
  const known = ofEntries.get(entry)
  if (known !== undefined) return known
  // The content is not even asked for when it has a key.
  const names = Object.keys(entry).filter((name) => name !== 'html' || entry.htmlKey === undefined)
  const key = keyOf(names.map((name) => JSON.stringify([name, entry[name as keyof FeedEntry]])))
  ofEntries.set(entry, key)
  return key
}

const ofPosts = new WeakMap<Post, string>()

/** The key of the Markdown form of a page; of other pages than posts it is made of the whole, which is little. */
export function mirrorKey(mirror: Mirror, source: FeedSource): string {
  const post = mirror.kind === 'post' ? source.index.posts.get(mirror.id) : undefined
  const text = source.textKeyOf('posts', mirror.id)
  if (post === undefined || text === undefined) return keyOf([mirrorText(mirror, source)])
  const key = ofPosts.get(post) ?? keyOf([postMirror(post, source, () => text)])
  ofPosts.set(post, key)
  return key
}

/** One key of several. */
export function keyOf(parts: readonly string[]): string {
  return hash('sha256', parts.join('\0'))
}
