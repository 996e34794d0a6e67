import { capitalized, numberWord } from './number-words.ts'
import type { Post } from './post.ts'
import { livesOf, type ThenNow } from './queries.ts'
import type { SiteIndex } from './site-index.ts'

type ToldPost = Pick<Post, 'featureIds' | 'release' | 'date'>

/** The features of a post, then and now, in the order in which it names them. */
export interface Lifecycle {
  lives: ThenNow[]
  /** How many of them have another stage now. */
  moved: number
}

/** What a reader of a post must know of its features; undefined for a post without any. */
export function lifecycleOf(post: ToldPost, index: SiteIndex): Lifecycle | undefined {
  const lives = livesOf(post, index)
  return lives.length === 0 ? undefined : { lives, moved: lives.filter(hasMoved).length }
}

/** Whether a feature has another stage now. A second release at the same stage is no move that a reader must know of. */
export function hasMoved({ then, now }: Pick<ThenNow, 'then' | 'now'>): boolean {
  return now !== undefined && then?.stage !== now.stage
}

/** Whether a post looks back: it was written after its feature had moved on, about a release before that. */
export function looksBack(post: Pick<Post, 'release' | 'date'>, { now }: Pick<ThenNow, 'now'>): boolean {
  return post.release !== undefined && now?.date !== undefined && now.date <= post.date
}

/** The same for a list, where there is room for a few words: `12 features, 4 moved on`. */
export function lifecycleInShort({ lives, moved }: Lifecycle): string {
  return moved === 0 ? `${lives.length} features` : `${lives.length} features, ${moved} moved on`
}

/** The first words about several features: `Two of its five features have moved on since 1.33`. */
export function movedWords({ lives, moved }: Lifecycle, { release }: Pick<Post, 'release'>): string {
  const all = lives.length === 2 ? 'Both' : `All ${numberWord(lives.length)}`
  if (moved === 0) return `${all} features are where they were ${release === undefined ? 'when this was written' : `in ${release}`}`
  const since = release ?? 'this was written'
  if (moved === lives.length) return `${all} features of this piece have moved on since ${since}`
  const some = capitalized(numberWord(moved))
  return `${some} of its ${numberWord(lives.length)} features ${moved === 1 ? 'has' : 'have'} moved on since ${since}`
}
