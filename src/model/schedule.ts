import { daysBetween, type Day } from './day.ts'
import { compareText } from './problem.ts'
import type { Publication } from './publication.ts'
import { compareVersions } from './release.ts'

/** A post that is not live, as the schedule needs it. */
export interface WaitingPost {
  file: string
  title: string
  path: string
  publication: Publication
  /** The release that it is held for. */
  hold?: string | undefined
  /** Since when it has existed, as far as that is known. */
  begun?: Day | undefined
}

export interface Schedule {
  /** What goes live by itself on a day that is known, the nearest first. */
  coming: { day: Day; post: WaitingPost }[]
  /** What waits for a release, in the order of releases. */
  waiting: { release: string; date?: Day; posts: WaitingPost[] }[]
  /** Drafts that have not been finished for long, the oldest first. */
  oldDrafts: { days: number; post: WaitingPost }[]
  /** How many drafts there are in all. */
  drafts: number
}

/** A draft older than this many days is worth a question to its author. */
export const patienceInDays = 60

/** Everything that is not live on the day `now`, by what it waits for. Posts that are live are left out. */
export function scheduleOf(posts: readonly WaitingPost[], releases: ReadonlyMap<string, { date?: Day | undefined }>, now: Day): Schedule {
  const byFile = (a: WaitingPost, b: WaitingPost): number => compareText(a.file, b.file)
  const sorted = posts.toSorted(byFile)
  const dated = sorted.flatMap((post) => {
    const { state, date } = post.publication
    return (state === 'scheduled' || state === 'held') && date !== undefined ? [{ day: date, post }] : []
  })
  const held = Map.groupBy(
    sorted.filter((post) => post.publication.state === 'held'),
    (post) => post.hold ?? '',
  )
  const drafts = sorted.filter((post) => post.publication.state === 'draft')
  const aged = drafts.flatMap((post) => (post.begun === undefined ? [] : [{ days: daysBetween(post.begun, now), post }]))
  return {
    coming: dated.sort((a, b) => compareText(a.day, b.day) || byFile(a.post, b.post)),
    waiting: [...held]
      .sort(([a], [b]) => compareVersions(a, b))
      .map(([release, some]) => {
        const date = releases.get(release)?.date
        return { release, posts: some, ...(date === undefined ? {} : { date }) }
      }),
    oldDrafts: aged.filter(({ days }) => days > patienceInDays).sort((a, b) => b.days - a.days || byFile(a.post, b.post)),
    drafts: drafts.length,
  }
}
