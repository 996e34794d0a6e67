import type { Feature } from '../model/feature.ts'
import { voyageOf, type VoyageCell, type VoyageColumn } from '../model/voyage.ts'
import type { Site } from './load.ts'
import { standingText } from './matrix-words.ts'

/** One group of rows of `VoyageMatrix`: plain data. */
export interface MatrixGroup {
  title: string
  /** Anchor of the group. */
  id?: string
  href?: string
  rows: MatrixRow[]
  /** Number of features shown beside the title; the number of rows where it is left out. */
  total?: number
  /** How many of its features change stage in each column. */
  counts?: number[]
}

/** The life of one feature as a row. */
export interface MatrixRow {
  title: string
  href: string
  proposal?: number
  cells: VoyageCell[]
  /** Where it is now: `Stable, 1.33`. */
  standing: string
  /** What scripts narrow the rows by, as `data-` attributes. */
  data?: Record<`data-${string}`, string>
}

/** Number of releases that a matrix shows: as many as a strip on a phone has room for. */
export const columnsOfMatrix = 14

/** Features as rows, in their order. */
export function matrixRows(features: readonly Feature[], columns: readonly VoyageColumn[], { links }: Pick<Site, 'links'>): MatrixRow[] {
  return features.map((feature) => ({
    title: feature.shortTitle,
    href: links.feature(feature.id),
    cells: voyageOf(feature, columns),
    standing: standingText(feature),
    ...(feature.proposal === undefined ? {} : { proposal: feature.proposal }),
  }))
}
