import type { Day } from '../day.ts'
import { postPath } from '../paths.ts'
import { compareText } from '../problem.ts'
import { publicationOf, type Publication } from '../publication.ts'
import type { PostSource, SourceEntries } from '../source-entries.ts'

/** A post with the address that it has, or will have once it is published. */
export interface AddressedPost {
  post: PostSource
  path: string
  publication: Publication
}

/** Every post that could be read, in the order of the files, with its address on the day `now`. */
export function addressedPosts(sources: SourceEntries, now: Day): AddressedPost[] {
  const releases = new Map(sources.releases.map((release) => [release.id, release.data]))
  return sources.posts.map((post) => {
    const publication = publicationOf(post.data, releases, now)
    return { post, path: postPath(post.id, post.data, sources.site, publication.date ?? now), publication }
  })
}

/** What readers have known for longer comes first: what is live, by its day; then what will be; 0 for what nothing tells apart. */
export function comparePublished(a: AddressedPost, b: AddressedPost): number {
  const rank = ({ publication: { state, date } }: AddressedPost): string => `${state === 'live' ? 0 : 1} ${date ?? '9999'}`
  return compareText(rank(a), rank(b))
}

/** What two addresses have in common when they name one file or differ in no way that a reader would see. */
export function addressKey(path: string): string {
  return decoded(path).toLowerCase().replace(/\/index\.html$/, '/').replace(/\/+$/, '') // prettier-ignore
}

/** Percent signs decoded, where they are right. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
