import { addressKey } from '../../../src/model/rules/post-addresses.ts'
import type { SourcePost } from './source-post.ts'

const wholeAddress = /https?:\/\/[a-z\d.-]+(?::\d+)?\/[^\s<>"'()[\]`?#]*/gi
/** One link may be of anything. */
const fewest = 2

/**
 * Where a blog says it stands: the origin that its posts' links name most, of those that lead to one of the posts, or below the folder
 * that all of their addresses begin with. Undefined when they name none.
 */
export function guessSiteBase(posts: readonly Pick<SourcePost, 'address' | 'body'>[]): string | undefined {
  const addresses = new Set(posts.map(({ address }) => addressKey(address)))
  const folders = new Set(posts.map(({ address }) => address.split('/')[1] ?? ''))
  const [folder = ''] = folders.size === 1 ? folders : []
  const counts = new Map<string, number>()
  for (const { body } of posts) {
    for (const [address] of body.matchAll(wholeAddress)) {
      const url = URL.parse(address)
      if (url === null) continue
      const isOfBlog = addresses.has(addressKey(url.pathname)) || (folder !== '' && url.pathname.startsWith(`/${folder}/`))
      if (isOfBlog) counts.set(url.origin, (counts.get(url.origin) ?? 0) + 1)
    }
  }
  const [most] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
  return most !== undefined && most[1] >= fewest ? most[0] : undefined
}
