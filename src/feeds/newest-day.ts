import type { Day } from '../model/day.ts'
import type { SiteIndex } from '../model/site-index.ts'
import { changedOn, livePosts } from './feed-source.ts'

/**
 * The newest day on which something happened that a site tells of: a release came out, a post was published or changed. The day
 * of the build only when there is none, so that two builds of the same content say the same.
 */
export function newestDay(index: SiteIndex): Day {
  const releases = [...index.releases.values()].flatMap(({ released, date }) => (released && date !== undefined ? [date] : []))
  const posts = livePosts(index).map((post) => changedOn(post, index.now))
  return [...releases, ...posts].reduce((newest, day) => (day > newest ? day : newest), '') || index.now
}
