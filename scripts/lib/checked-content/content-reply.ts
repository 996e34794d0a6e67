import type { KnownListings } from '../../../src/markdown/highlight.ts'
import type { Problem } from '../../../src/model/problem.ts'
import type { CheckedEntry } from '../../../src/site/handover.ts'
import type { BuildPlan } from './build-plan.ts'

/** Content that can be built, as one thread can give it to another. */
export interface ReadContent extends BuildPlan {
  /** Every entry by its file; emptied when all are read. */
  entries: Map<string, CheckedEntry>
  /** The texts whose listings are told later, by `collection/id`. */
  texts: readonly string[]
}

/** Highlighted listings, by the name of their text. */
export type ListingReply = ReadonlyMap<string, KnownListings>

/**
 * What the thread that checks the content says: first whether it can be built, then the listings of texts, some at a time, and in the end
 * all that is wrong with it.
 */
export type ContentReply = { content: ReadContent | undefined } | { listings: ListingReply } | { problems: readonly Problem[] }
