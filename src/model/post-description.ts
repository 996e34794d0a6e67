import { formatDay } from './day.ts'
import { listOf } from './number-words.ts'
import { kindName, type Post } from './post.ts'
import { featuresById } from './queries.ts'
import type { SiteIndex } from './site-index.ts'

/** One or two sentences about a post for search engines and readers of feeds: its summary, else its facts. */
export function postDescription(post: Post, index: SiteIndex): string {
  if (post.summary !== undefined) return post.summary
  const features = featuresById(index, post.featureIds.slice(0, 3)).map((feature) => feature.shortTitle)
  const about =
    features.length > 0 ? ` about ${listOf(features)}` : post.release === undefined ? '' : ` about ${index.site.project} ${post.release}`
  const authors = listOf(post.authors.map((id) => index.people.get(id)?.name ?? id))
  return `${post.title}: ${kindName(post.kind).toLowerCase()}${about} by ${authors}, ${formatDay(post.date)}.`
}
