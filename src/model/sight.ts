import type { Feature } from './feature.ts'
import { neighboursOf } from './neighbours.ts'
import { tellsOfRelease, type Post } from './post.ts'
import { featuresReplacedBy, postsById, relatedPosts } from './queries.ts'
import type { SiteIndex } from './site-index.ts'

/** Ids of everything that one page shows of a site. Nothing else may be asked for while it is drawn. */
export interface Sight {
  posts: string[]
  features: string[]
  sigs: string[]
  people: string[]
  series: string[]
  /** Entries of which the page shows the lists of what belongs to them, too: the page's own, and the release it counts. */
  whole: { posts: string[]; features: string[]; releases: string[] }
  /** Posts or features to go on to, in their order. */
  near: string[]
  /** Features in whose place this one came. */
  replaced: string[]
}

/** What the page of a post shows: itself, its neighbours in time, its series, what is related, and the features and groups of all these. */
export function sightOfPost(post: Post, index: SiteIndex): Sight {
  const near = relatedPosts(post, index)
  const parts = postsById(index, index.series.get(post.series?.id ?? '')?.postIds ?? [])
  const beside = postsById(index, [post.previousId ?? '', post.nextId ?? ''])
  const posts = [...new Set([post, ...near, ...parts, ...beside])]
  const release = tellsOfRelease(post) ? index.releases.get(post.release ?? '') : undefined
  return {
    posts: idsOf(posts),
    features: unique([...posts.flatMap((one) => one.featureIds), ...(release?.featureIds ?? []), ...(release?.plannedFeatureIds ?? [])]),
    sigs: unique(posts.flatMap((one) => one.sigIds)),
    people: unique(post.authors),
    series: post.series === undefined ? [] : [post.series.id],
    whole: { posts: [post.id], features: [], releases: release === undefined ? [] : [release.version] },
    near: idsOf(near),
    replaced: [],
  }
}

/** What the page of a feature shows: itself, its groups, the posts about it with their features and groups, and what is near to it. */
export function sightOfFeature(feature: Feature, index: SiteIndex): Sight {
  const near = neighboursOf(feature, index)
  const posts = postsById(index, feature.postIds)
  const replaced = idsOf(featuresReplacedBy(feature, index))
  const named = feature.replacedBy === undefined ? [] : [feature.replacedBy]
  return {
    posts: idsOf(posts),
    features: unique([feature.id, ...idsOf(near), ...replaced, ...named, ...posts.flatMap((post) => post.featureIds)]),
    sigs: unique([feature.sig, ...feature.participating, ...posts.flatMap((post) => post.sigIds)]),
    people: [],
    series: [],
    whole: { posts: [], features: [feature.id], releases: [] },
    near: idsOf(near),
    replaced,
  }
}

function idsOf(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id)
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
