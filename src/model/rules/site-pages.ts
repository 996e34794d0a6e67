import type { Day } from '../day.ts'
import { paths, withTrailingSlash } from '../paths.ts'
import { compareVersions } from '../release.ts'
import { postKinds } from '../schemas/post.ts'
import type { SourceEntries } from '../source-entries.ts'
import { type AddressedPost, addressedPosts, addressKey } from './post-addresses.ts'

/** The addresses that a site of this content has, or will have once all its posts are published. */
export interface SitePages {
  /** Addresses of pages and of what leads to them. */
  all: ReadonlySet<string>
  /** Posts by the keys of their addresses, former ones too. */
  posts: ReadonlyMap<string, AddressedPost>
}

/** The pages of a site on the day `now`. Files for programs, which have an ending, are not among them. */
export function sitePages(sources: SourceEntries, now: Day): SitePages {
  const unread = new Set(sources.unread.map(({ file }) => file))
  // The address of a post with errors is not certain.
  const posts = addressedPosts(sources, now).filter(({ post }) => !unread.has(post.file))
  const withFormer = posts.map((one) => [one, [one.path, ...one.post.data.aliases.map(withTrailingSlash)]] as const)
  return {
    all: new Set([
      ...fixedPages(sources),
      ...pagesOfEntries(sources),
      ...formerPages(sources),
      ...withFormer.flatMap(([, addresses]) => addresses),
    ]),
    posts: new Map(withFormer.toReversed().flatMap(([one, addresses]) => addresses.map((address) => [addressKey(address), one]))),
  }
}

function fixedPages({ site, known }: SourceEntries): string[] {
  const versions = [...known.releases].sort(compareVersions)
  return [
    ...[paths.home(), paths.posts(), paths.releases(), paths.latestRelease(), paths.groups(site), paths.features()],
    ...[paths.compare(), paths.people(), paths.allSeries(), paths.search()],
    ...postKinds.map(paths.postsOfKind),
    ...site.stages.map(paths.featuresAtStage),
    ...[...known.sigs].map(paths.featuresOfGroup),
    ...versions.flatMap((from, index) => versions.slice(index + 1).map((to) => paths.comparison(from, to))),
  ]
}

function pagesOfEntries({ site, known }: SourceEntries): string[] {
  return [
    ...[...known.releases].map(paths.release),
    ...[...known.sigs].map((id) => paths.group(id, site)),
    ...[...known.features].map(paths.feature),
    ...[...known.people].map(paths.person),
    ...[...known.series].map(paths.series),
    ...[...known.pages].map(paths.page),
  ]
}

function formerPages({ site, features, sigs, releases, people, series, pages }: SourceEntries): string[] {
  return [
    ...features.flatMap(({ data }) => data.aliases.map(paths.feature)),
    ...features.flatMap(({ data }) => (data.proposal === undefined ? [] : [paths.proposal(data.proposal, site)])),
    ...sigs.flatMap(({ data }) => data.aliases.map((alias) => paths.group(alias, site))),
    ...releases.flatMap(({ data }) => data.aliases.map(paths.release)),
    ...people.flatMap(({ data }) => data.aliases.map(paths.person)),
    ...series.flatMap(({ data }) => data.aliases.map(paths.series)),
    ...pages.flatMap(({ data }) => data.aliases.map(withTrailingSlash)),
  ]
}
