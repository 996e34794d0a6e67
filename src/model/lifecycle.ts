import { stageOnDay } from './feature.ts'
import { capitalized, numberWord } from './number-words.ts'
import type { Post } from './post.ts'
import { livesOf, type ThenNow } from './queries.ts'
import { compareVersions } from './release.ts'
import type { SiteIndex } from './site-index.ts'

type ToldPost = Pick<Post, 'featureIds' | 'release' | 'date'>

/** The features of a post, then and now, in the order in which it names them. */
export interface Lifecycle {
  lives: ThenNow[]
  /** How many of them have another stage now than the post tells of. */
  elsewhere: number
  /** How many of those reached it after the post was written. */
  moved: number
}

/** What a reader of a post must know of its features; undefined for a post without any. */
export function lifecycleOf(post: ToldPost, index: SiteIndex): Lifecycle | undefined {
  const lives = livesOf(post, index)
  if (lives.length === 0) return undefined
  const elsewhere = lives.filter(hasMoved)
  return { lives, elsewhere: elsewhere.length, moved: elsewhere.filter((life) => !wasReachedBy(post, life)).length }
}

/** Whether a feature has another stage now. A second release at the same stage is no move that a reader must know of. */
export function hasMoved({ then, now }: Pick<ThenNow, 'then' | 'now'>): boolean {
  return now !== undefined && then?.stage !== now.stage
}

/** Whether a feature stood where it stands now when a post was written, so that the post cannot have missed it. */
function wasReachedBy({ date }: Pick<Post, 'date'>, { now }: Pick<ThenNow, 'now'>): boolean {
  return now?.date !== undefined && now.date <= date
}

/** Whether a post looks back: it was written after its feature had moved on, about a release before that. */
export function looksBack(
  { release, date }: Pick<Post, 'release' | 'date'>,
  { feature, then }: Pick<ThenNow, 'feature' | 'then'>,
): boolean {
  const onDay = stageOnDay(feature, date)
  return release !== undefined && onDay !== undefined && onDay.stage !== then?.stage && compareVersions(onDay.release, release) > 0
}

/** The same for a list, where there is room for a few words: `12 features, 4 moved on`. */
export function lifecycleInShort({ lives, moved }: Lifecycle): string {
  return moved === 0 ? `${lives.length} features` : `${lives.length} features, ${moved} moved on`
}

/**
 * The first words about several features: `Two of its five features have moved on since 1.33`. What moved before the post was
 * written is no news to it: `This piece tells of 1.33; two of its five features are at other stages now`.
 */
export function movedWords({ lives, elsewhere, moved }: Lifecycle, { release }: Pick<Post, 'release'>): string {
  const all = lives.length === 2 ? 'Both' : `All ${numberWord(lives.length)}`
  if (elsewhere === 0) return `${all} features are where they were ${release === undefined ? 'when this was written' : `in ${release}`}`
  if (moved === 0 && release !== undefined) return `This piece tells of ${release}; ${elsewhereWords(lives.length, elsewhere)} now`
  const since = release === undefined || moved < elsewhere ? 'this was written' : release
  if (moved === lives.length) return `${all} features of this piece have moved on since ${since}`
  const some = capitalized(numberWord(moved))
  return `${some} of its ${numberWord(lives.length)} features ${moved === 1 ? 'has' : 'have'} moved on since ${since}`
}

/** `one of its three features is at another stage`, `all three of its features are at other stages`. */
function elsewhereWords(all: number, some: number): string {
  if (some === all) return `${all === 2 ? 'both' : `all ${numberWord(all)}`} of its features are at other stages`
  return `${numberWord(some)} of its ${numberWord(all)} features ${some === 1 ? 'is at another stage' : 'are at other stages'}`
}
