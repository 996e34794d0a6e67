import type { Day } from '../day.ts'
import { paths, withTrailingSlash } from '../paths.ts'
import type { Collection, SourceEntries } from '../source-entries.ts'
import { addressedPosts } from './post-addresses.ts'

/**
 * The addresses at which readers find the entries of each collection on the day `now`, former addresses included: those lead to
 * a redirect, which is as public as a page. Posts that are not live have none.
 */
export function publishedAddresses(sources: SourceEntries, now: Day): Record<Collection, string[]> {
  const { site, known } = sources
  const ids = (collection: 'releases' | 'sigs' | 'features' | 'people' | 'series'): string[] => [
    ...known[collection],
    ...sources[collection].flatMap(({ data }): string[] => data.aliases),
  ]
  const live = addressedPosts(sources, now).filter(({ publication }) => publication.state === 'live')
  return {
    releases: ids('releases').map(paths.release),
    sigs: ids('sigs').map((id) => paths.group(id, site)),
    features: ids('features').map(paths.feature),
    people: ids('people').map(paths.person),
    series: ids('series').map(paths.series),
    posts: live.flatMap(({ path, post }) => [path, ...post.data.aliases.map(withTrailingSlash)]),
    pages: [...[...known.pages].map(paths.page), ...sources.pages.flatMap(({ data }) => data.aliases.map(withTrailingSlash))],
  }
}
