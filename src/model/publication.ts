import { dayOf, type Day } from './day.ts'
import { isReleased } from './release.ts'
import type { PostData } from './schemas/post.ts'

/** A post is one of these; only live posts exist for readers. */
export type PublicationState = 'draft' | 'scheduled' | 'held' | 'live'

export interface Publication {
  state: PublicationState
  /** Day of publication, once it is known: the later of the post's own and that of the release it is held for. */
  date?: Day
}

/**
 * Whether a post is public on the day `now`. A draft never goes live by the clock; a post that is held for a release
 * without a date waits; a post with neither date nor hold is a draft.
 */
export function publicationOf(
  post: Pick<PostData, 'date' | 'draft' | 'hold'>,
  releases: ReadonlyMap<string, { date?: Day | undefined }>,
  now: Day,
): Publication {
  const own = post.date === undefined ? undefined : dayOf(post.date)
  const heldFor = post.hold === undefined ? undefined : (releases.get(post.hold) ?? {})
  const date = heldFor === undefined ? own : laterOf(own, heldFor.date)
  const known = date === undefined ? {} : { date }
  if (post.draft || (own === undefined && heldFor === undefined)) return { state: 'draft', ...known }
  if (heldFor !== undefined && !isReleased(heldFor, now)) {
    return heldFor.date === undefined ? { state: 'held' } : { state: 'held', ...known }
  }
  if (date !== undefined && date > now) return { state: 'scheduled', date }
  return { state: 'live', ...known }
}

function laterOf(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined) return b
  if (b === undefined) return a
  return a > b ? a : b
}
