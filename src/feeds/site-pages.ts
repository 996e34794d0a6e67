import type { Day } from '../model/day.ts'
import type { Feature } from '../model/feature.ts'
import { paths } from '../model/paths.ts'
import { byYear, kindCounts, pagesOf, postsOnPage } from '../model/post-lists.ts'
import type { Post } from '../model/post.ts'
import { featuresById } from '../model/queries.ts'
import { comparedPairs } from '../model/release-pairs.ts'
import type { Release } from '../model/release.ts'
import type { SiteIndex } from '../model/site-index.ts'
import { changedOn, livePosts } from './feed-source.ts'
import { newestDay } from './newest-day.ts'

/** A page that search engines may show. */
export interface SitePage {
  path: string
  /** The newest past day of what it shows; the site's when that says nothing. */
  changed: Day
}

/** Every page that is meant to be found: not those that lead elsewhere, nor posts whose first home is another site. */
export function sitePagesOf(index: SiteIndex): SitePage[] {
  const { site } = index
  const newest = newestDay(index)
  const page = (path: string, ...days: (Day | undefined)[]): SitePage => ({ path, changed: newestOf(days, index.now) ?? newest })
  const posts = livePosts(index)
  const daysOf = (some: readonly Post[]): Day[] => some.map((post) => changedOn(post, index.now))
  const daysOfIds = (ids: readonly string[]): Day[] => daysOf(livePosts(index, ids))
  const daysOfFeatures = (ids: readonly string[]): (Day | undefined)[] => featuresById(index, ids).flatMap(stepDays)
  const releases = [...index.releases.values()]
  const features = [...index.features.values()]
  return [
    page(paths.home()),
    ...pagesOf(posts, postsOnPage).map((some, at) => page(paths.postsPage(at + 1), ...daysOf(some))),
    ...kindCounts(posts).map(({ kind }) => page(paths.postsOfKind(kind), ...daysOf(posts.filter((post) => post.kind === kind)))),
    ...byYear(posts).map(({ year, posts: some }) => page(paths.postsOfYear(year), ...daysOf(some))),
    ...posts.filter((post) => post.canonicalUrl === undefined).map((post) => page(post.path, changedOn(post, index.now))),
    page(paths.releases(), ...releases.map(({ date }) => date)),
    ...releases.map((release) => page(paths.release(release.version), ...releaseDays(release), ...daysOfIds(release.postIds))),
    page(paths.groups(site)),
    ...[...index.sigs.values()].map((sig) => page(paths.group(sig.id, site), ...daysOfFeatures(sig.featureIds), ...daysOfIds(sig.postIds))),
    page(paths.features(), ...features.flatMap(stepDays)),
    ...site.stages.map((stage) =>
      page(paths.featuresAtStage(stage), ...features.filter(({ now }) => now?.stage === stage).map(({ now }) => now?.date)),
    ),
    ...[...index.sigs.values()]
      .filter((sig) => sig.featureIds.length > 0)
      .map((sig) => page(paths.featuresOfGroup(sig.id), ...daysOfFeatures(sig.featureIds))),
    ...features.map((feature) => page(paths.feature(feature.id), ...stepDays(feature), ...daysOfIds(feature.postIds))),
    page(paths.compare()),
    ...comparedPairs(index).map(({ from, to }) => page(paths.comparison(from, to), index.releases.get(to)?.date)),
    ...(index.people.size === 0 ? [] : [page(paths.people())]),
    ...[...index.people.values()].map((person) =>
      page(paths.person(person.id), ...daysOfIds(person.postIds), ...person.releaseIds.map((version) => index.releases.get(version)?.date)),
    ),
    ...(index.series.size === 0 ? [] : [page(paths.allSeries())]),
    ...[...index.series.values()].map((series) => page(paths.series(series.id), ...daysOfIds(series.postIds))),
    ...[...index.pages.keys()].map((id) => page(paths.page(id))),
    page(paths.api()),
    page(paths.search()),
  ]
}

function stepDays({ milestones }: Feature): (Day | undefined)[] {
  return milestones.map(({ reached, date }) => (reached ? date : undefined))
}

function releaseDays({ date, cycleStart, maintenance, endOfLife }: Release): (Day | undefined)[] {
  return [date, cycleStart, maintenance, endOfLife]
}

function newestOf(days: readonly (Day | undefined)[], now: Day): Day | undefined {
  return days.reduce<Day | undefined>((newest, day) => (day !== undefined && day <= now && (newest === undefined || day > newest) ? day : newest), undefined) // prettier-ignore
}
