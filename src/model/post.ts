import type { BodyHeading } from './body.ts'
import type { Day } from './day.ts'
import type { PublicationState } from './publication.ts'
import type { PostData, PostKind } from './schemas/post.ts'

/** A post as its readers see it. Ids are those of the entries. */
export interface Post extends Omit<PostData, 'date' | 'updated' | 'features' | 'sigs' | 'url' | 'draft'> {
  id: string
  file: string
  /** Path of its page from the root of the site, without the base path. */
  path: string
  state: PublicationState
  /** Day of publication; the day of the build for a post that has none yet. */
  date: Day
  updated?: Day
  /** Features it tells of, in the order in which it names them. */
  featureIds: string[]
  /** Groups it concerns: those it names and those that own its features. */
  sigIds: string[]
  words: number
  /** At 220 words a minute, at least 1. */
  readingMinutes: number
  headings: BodyHeading[]
  /** Neighbours in time. */
  previousId?: string
  nextId?: string
}

const wordsAMinute = 220

/** Whole minutes that a reader needs for a number of words, at least 1. */
export function readingMinutesOf(words: number): number {
  return Math.max(1, Math.round(words / wordsAMinute))
}

/** The section of a post that tells of a feature: the id of its heading, and the heading where it is one. */
export function findSection({ sections, headings }: Post, feature: string): { anchor: string; heading?: string } | undefined {
  const anchor = sections !== undefined && Object.hasOwn(sections, feature) ? sections[feature] : undefined
  if (anchor === undefined) return undefined
  const heading = headings.find(({ id }) => id === anchor)?.text
  return { anchor, ...(heading === undefined ? {} : { heading }) }
}

/** Kinds that tell of a release as a whole, whatever features they name. */
const kindsOfReleases = new Set<PostKind>(['lead-note', 'retrospective', 'announcement'])

/** Whether a post tells of its release as a whole, with its numbers, and not of one of its features. */
export function tellsOfRelease({ kind, release, featureIds }: Pick<Post, 'kind' | 'release' | 'featureIds'>): boolean {
  return release !== undefined && (featureIds.length === 0 || kindsOfReleases.has(kind))
}

const kindNames: Record<PostKind, { one: string; many: string }> = {
  'lead-note': { one: 'Lead’s note', many: 'Leads’ notes' },
  retrospective: { one: 'Retrospective', many: 'Retrospectives' },
  announcement: { one: 'Announcement', many: 'Announcements' },
  'deep-dive': { one: 'Deep-dive', many: 'Deep-dives' },
  spotlight: { one: 'Spotlight', many: 'Spotlights' },
  deprecation: { one: 'Deprecation notice', many: 'Deprecation notices' },
  essay: { one: 'Essay', many: 'Essays' },
}

/** Word for a kind of post: `Deep-dive`, or `Deep-dives` for many. */
export function kindName(kind: PostKind, many = false): string {
  return many ? kindNames[kind].many : kindNames[kind].one
}
