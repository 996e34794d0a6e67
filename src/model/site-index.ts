import { dayOf, type Day } from './day.ts'
import type { Entries, Entry, FeatureEntry, PostEntry } from './entries.ts'
import { milestonesOf, type Feature } from './feature.ts'
import { postPath } from './paths.ts'
import type { Person } from './person.ts'
import { readingMinutesOf, type Post } from './post.ts'
import { compareText } from './problem.ts'
import { publicationOf } from './publication.ts'
import { compareVersions, isReleased, type Release } from './release.ts'
import type { ReleaseData } from './schemas/release.ts'
import { groupKinds } from './schemas/sig.ts'
import type { SiteData } from './schemas/site.ts'
import type { Series } from './series.ts'
import { groupName, type Sig } from './sig.ts'

/** The whole site as plain data: every entry once, by id, with links both ways. Maps keep the order said at each. */
export interface SiteIndex {
  site: SiteData
  /** The day of the build. */
  now: Day
  /** Oldest first. */
  releases: Map<string, Release>
  /** Groups by kind (as in the schema), active before archived, then by name. */
  sigs: Map<string, Sig>
  /** By title. */
  features: Map<string, Feature>
  /** Feature ids of each proposal number; Kubernetes has a pair that shares one. */
  featuresByProposal: Map<number, string[]>
  /** Whether any feature has the number of a proposal; where none has, texts speak of features alone. */
  hasProposals: boolean
  /** By name. */
  people: Map<string, Person>
  /** By title. */
  series: Map<string, Series>
  /** Newest first. Only live ones, or all when the index was built with drafts. */
  posts: Map<string, Post>
  /** Pages of `pages/`, by id. */
  pages: Map<string, { id: string; file: string; title: string; description?: string | undefined; aliases: string[] }>
  /** Version of the newest release that is out; absent before the first. */
  newestReleased?: string
}

export interface IndexOptions {
  /** Keep drafts, scheduled and held posts, each with its state. */
  drafts?: boolean
}

/**
 * Joins the entries of a content folder to the site's one index. Pure: the same entries and day give the same index.
 * Ids that lead nowhere are left out of lists; the content rules tell of them, and a build does not begin while there are any.
 */
export function buildSiteIndex(entries: Entries, now: Day, options: IndexOptions = {}): SiteIndex {
  const { site } = entries
  const releases = releasesOf(entries.releases, now)
  const features = featuresOf(entries.features, releases, site, now)
  const featuresByProposal = Map.groupBy(
    [...features.values()].filter((feature) => feature.proposal !== undefined),
    (feature) => feature.proposal ?? 0,
  )
  const proposalIds = new Map([...featuresByProposal].map(([number, some]) => [number, some.map((feature) => feature.id)]))
  const sigs = sigsOf(entries, features)
  const posts = postsOf(entries.posts, { site, releases, features, proposalIds, sigs, now, drafts: options.drafts === true })
  const people = byId(sortedBy(entries.people, (person) => person.data.name), (person): Person => ({
    ...person.data, id: person.id, file: person.file, releaseIds: [], postIds: [],
  })) // prettier-ignore
  const series = byId(sortedBy(entries.series, (one) => one.data.title), (one): Series => ({
    ...one.data, id: one.id, file: one.file, postIds: [],
  })) // prettier-ignore
  linkReleases(releases, features, people, site)
  linkPosts(posts, { releases, features, sigs, people, series })
  const newest = [...releases.values()].findLast((release) => release.released)
  return {
    site, now, releases, sigs, features, featuresByProposal: proposalIds, people, series, posts,
    hasProposals: proposalIds.size > 0,
    pages: byId(sortedBy(entries.pages, (page) => page.id), ({ id, file, data }) => ({ id, file, ...data })),
    ...(newest === undefined ? {} : { newestReleased: newest.version }),
  } // prettier-ignore
}

function releasesOf(entries: Entry<ReleaseData>[], now: Day): Map<string, Release> {
  const sorted = [...entries].sort((a, b) => compareVersions(a.id, b.id))
  return new Map(
    sorted.map(({ id, file, data }, index): [string, Release] => {
      const previous = sorted[index - 1]?.id
      const next = sorted[index + 1]?.id
      return [id, {
        ...data, version: id, file, released: isReleased(data, now), featureIds: [], plannedFeatureIds: [], postIds: [],
        ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }),
      }] // prettier-ignore
    }),
  )
}

function featuresOf(entries: FeatureEntry[], releases: Map<string, Release>, site: SiteData, now: Day): Map<string, Feature> {
  return byId(
    sortedBy(entries, (entry) => entry.data.title),
    ({ id, file, data, body }): Feature => {
      const milestones = milestonesOf(data, releases, site.stages, now)
      const reached = milestones.findLast((step) => step.reached)
      const ahead = milestones.find((step) => !step.reached)
      const { stages: _, ...rest } = data
      return {
      ...rest, id, file, shortTitle: data.shortTitle ?? data.title, milestones, postIds: [], hasBody: body !== undefined,
      ...(reached === undefined ? {} : { now: reached }), ...(ahead === undefined ? {} : { ahead }),
    } // prettier-ignore
    },
  )
}

function sigsOf(entries: Entries, features: Map<string, Feature>): Map<string, Sig> {
  const sorted = [...entries.sigs].sort(
    (a, b) =>
      groupKinds.indexOf(a.data.kind) - groupKinds.indexOf(b.data.kind) ||
      compareText(a.data.status, b.data.status) ||
      compareText(a.data.name.toLowerCase(), b.data.name.toLowerCase()) ||
      compareText(a.id, b.id),
  )
  const all = [...features.values()]
  return byId(sorted, ({ id, file, data }): Sig => ({
    ...data, id, file, fullName: groupName(data, entries.site), postIds: [],
    featureIds: all.filter((feature) => feature.sig === id).map((feature) => feature.id),
    participatingIds: all.filter((feature) => feature.sig !== id && feature.participating.includes(id)).map((feature) => feature.id),
  })) // prettier-ignore
}

interface PostContext {
  site: SiteData
  releases: Map<string, Release>
  features: Map<string, Feature>
  proposalIds: Map<number, string[]>
  sigs: Map<string, Sig>
  now: Day
  drafts: boolean
}

function postsOf(entries: PostEntry[], context: PostContext): Map<string, Post> {
  const posts = entries.flatMap((entry): Post[] => {
    const publication = publicationOf(entry.data, context.releases, context.now)
    if (publication.state !== 'live' && !context.drafts) return []
    return [postOf(entry, publication.state, publication.date ?? context.now, context)]
  })
  posts.sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id))
  return byId(posts, (post, index): Post => {
    const next = posts[index - 1]?.id
    const previous = posts[index + 1]?.id
    return { ...post, ...(previous === undefined ? {} : { previousId: previous }), ...(next === undefined ? {} : { nextId: next }) }
  })
}

function postOf(entry: PostEntry, state: Post['state'], date: Day, context: PostContext): Post {
  const { date: _d, updated, features: named, sigs, url: _u, draft: _f, ...rest } = entry.data
  const namedIds = named.flatMap((ref) => (typeof ref === 'number' ? (context.proposalIds.get(ref) ?? []) : [ref]))
  const featureIds = unique([...namedIds, ...Object.keys(entry.data.sections ?? {})]).filter((id) => context.features.has(id))
  const owners = featureIds.flatMap((id) => context.features.get(id)?.sig ?? [])
  return {
    ...rest, id: entry.id, file: entry.file, path: postPath(entry.id, entry.data, context.site, date), state, date, featureIds,
    sigIds: unique([...sigs, ...owners]).filter((id) => context.sigs.has(id)),
    words: entry.body.words, readingMinutes: readingMinutesOf(entry.body.words), headings: entry.body.headings,
    ...(updated === undefined ? {} : { updated: dayOf(updated) }),
  } // prettier-ignore
}

function linkReleases(releases: Map<string, Release>, features: Map<string, Feature>, people: Map<string, Person>, site: SiteData): void {
  for (const feature of features.values()) {
    for (const step of feature.milestones) {
      const release = releases.get(step.release)
      const ids = step.reached ? release?.featureIds : release?.plannedFeatureIds
      if (ids !== undefined && !ids.includes(feature.id) && site.stages.includes(step.stage)) ids.push(feature.id)
    }
  }
  for (const release of releases.values()) {
    for (const id of release.leads) people.get(id)?.releaseIds.push(release.version)
  }
}

type Links = Pick<SiteIndex, 'releases' | 'features' | 'sigs' | 'people' | 'series'>

function linkPosts(posts: Map<string, Post>, to: Links): void {
  const all = [...posts.values()]
  for (const post of all) {
    if (post.release !== undefined) to.releases.get(post.release)?.postIds.push(post.id)
    for (const id of post.sigIds) to.sigs.get(id)?.postIds.push(post.id)
    for (const id of unique(post.authors)) to.people.get(id)?.postIds.push(post.id)
  }
  for (const post of all.toReversed()) {
    for (const id of post.featureIds) to.features.get(id)?.postIds.push(post.id)
  }
  const inSeries = all.filter((post) => post.series !== undefined)
  inSeries.sort((a, b) => (a.series?.part ?? 0) - (b.series?.part ?? 0) || compareText(a.id, b.id))
  for (const post of inSeries) to.series.get(post.series?.id ?? '')?.postIds.push(post.id)
}

function byId<In extends { id: string }, Out>(items: In[], make: (item: In, index: number) => Out): Map<string, Out> {
  return new Map(items.map((item, index) => [item.id, make(item, index)]))
}

function sortedBy<Item extends { id: string }>(items: Item[], textOf: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => compareText(textOf(a).toLowerCase(), textOf(b).toLowerCase()) || compareText(a.id, b.id))
}

function unique<Item>(items: Item[]): Item[] {
  return [...new Set(items)]
}
