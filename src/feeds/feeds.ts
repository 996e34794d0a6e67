import { featuresById } from '../model/queries.ts'
import { compareText } from '../model/problem.ts'
import { changeEntries } from './change-entries.ts'
import { newestDay } from './newest-day.ts'
import { feedOfChanges, feedOfFeature, feedOfGroup, feedOfGroupChanges, feedOfPerson, feedOfRelease, feedOfSeries, feedOfSite } from './feed-names.ts' // prettier-ignore
import { addressOf, livePosts, type FeedSource } from './feed-source.ts'
import { documentsOf, type Feed, type FeedDocument, type FeedEntry, type FeedName } from './feed.ts'
import { postEntry } from './post-entry.ts'

/** Posts are long, changes of stage are not. */
const postsOnPage = 20
const changesOnPage = 100

/** Every feed of a site, by its folder, in a fixed order. A feed is there, too, when nothing is in it yet. */
export function feedsOf(source: FeedSource): Map<string, Feed> {
  const { index } = source
  const posts = (name: FeedName, ids?: Iterable<string>): Feed => ({ ...name, pageSize: postsOnPage, entries: postEntries(source, ids) })
  const feeds: Feed[] = [
    posts(feedOfSite(index)),
    { ...feedOfChanges(index), pageSize: changesOnPage, entries: changeEntries(index.features.values(), source) },
    ...[...index.releases.values()].map((release) => posts(feedOfRelease(release, index), release.postIds)),
    ...[...index.sigs.values()].map((sig) => posts(feedOfGroup(sig, index), sig.postIds)),
    ...[...index.sigs.values()].map((sig): Feed => {
      const entries = changeEntries(featuresById(index, sig.featureIds), source)
      return { ...feedOfGroupChanges(sig, index), pageSize: changesOnPage, entries }
    }),
    ...[...index.features.values()].map((feature): Feed => {
      const entries = [...postEntries(source, feature.postIds), ...changeEntries([feature], source)]
      return { ...feedOfFeature(feature, index), pageSize: postsOnPage, entries: entries.sort(compareEntries) }
    }),
    ...[...index.people.values()].map((person) => posts(feedOfPerson(person, index), person.postIds)),
    ...[...index.series.values()].map((series) => posts(feedOfSeries(series, index), series.postIds)),
  ]
  return new Map(feeds.map((feed) => [feed.folder, feed]))
}

/** Every document of every feed: the newest entries of each and the pages of its archive. */
export function feedDocuments(source: FeedSource): FeedDocument[] {
  const { site } = source.index
  const common = {
    title: site.title,
    language: site.language,
    icon: addressOf(source, '/touch-icon.png'),
    style: source.urls.href('/feed.css'),
    day: newestDay(source.index),
    absolute: (path: string) => addressOf(source, path),
  }
  return [...feedsOf(source).values()].flatMap((feed) => documentsOf(feed, common))
}

function postEntries(source: FeedSource, ids?: Iterable<string>): FeedEntry[] {
  return livePosts(source.index, ids).map((post) => postEntry(post, source)).sort(compareEntries) // prettier-ignore
}

function compareEntries(a: FeedEntry, b: FeedEntry): number {
  return compareText(b.published, a.published) || compareText(a.id, b.id)
}
