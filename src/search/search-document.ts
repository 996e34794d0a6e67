import type { SearchType } from './facts.ts'
import type { FacetKey } from './search-state.ts'

/**
 * One document as the search page knows it before the engine is asked: enough to count, to order by name and to draw a result.
 * A build writes all of them into one file, so what is empty is left out.
 */
export interface SearchDocument {
  /** The engine's id of it; only documents that the engine knows are written. */
  id: string
  /** Address with the base path. */
  url: string
  type: SearchType
  title: string
  /** Other names, those that are written alike once. */
  names?: string[]
  sig?: string[]
  release?: string[]
  /** What the facet counts: a feature's stage now. */
  stage?: string
  kind?: string
  author?: string[]
  year?: string
  date?: string
  /** A line of other facts. */
  note?: string
  /** Stage and release at the time of writing, where they are others now. */
  then?: DocumentStep
  /** Stage and release now. */
  now?: DocumentStep
  /** What stands in place of a stage, in words: `10 features`, `withdrawn`. */
  standing?: string
  /** A feature's stages and the releases in which it reached them, the earliest first. */
  way?: DocumentStep[]
}

/** A stage and its release; the third says that they are only aimed at. */
export type DocumentStep = [stage: string, release: string, planned?: 1]

/** Values of a document in one facet: a group is what posts and features are of, and not of itself. */
export function valuesOf(document: SearchDocument, key: FacetKey): readonly string[] {
  if (key === 'sig' && document.type === 'sig') return []
  const value = document[key]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
