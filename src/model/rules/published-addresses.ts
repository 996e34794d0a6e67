import type { Day } from '../day.ts'
import { paths, withTrailingSlash } from '../paths.ts'
import type { Collection, SourceEntries } from '../source-entries.ts'
import { addressedPosts } from './post-addresses.ts'

/**
 * The addresses at which readers find the entries of each collection on the day `now`, former addresses included: those lead to
 * a redirect, which is as public as a page. Posts that are not live have none.
 */
export function publishedAddresses(sources: SourceEntries, now: Day): Record<Collection, string[]> {
  const { site, known, sigs, features } = sources
  const live = addressedPosts(sources, now).filter(({ publication }) => publication.state === 'live')
  return {
    releases: [...known.releases].map(paths.release),
    sigs: [...known.sigs, ...sigs.flatMap(({ data }) => data.aliases)].map((id) => paths.group(id, site)),
    features: [...known.features, ...features.flatMap(({ data }) => data.aliases)].map(paths.feature),
    people: [...known.people].map(paths.person),
    series: [...known.series].map(paths.series),
    posts: live.flatMap(({ path, post }) => [path, ...post.data.aliases.map(withTrailingSlash)]),
    pages: [...known.pages].map(paths.page),
  }
}
