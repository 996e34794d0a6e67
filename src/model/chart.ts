import type { DataTable } from './data-table.ts'
import type { Stage } from './stage.ts'

/** A figure of a text that is drawn from the registry, with all that a reader needs who cannot see it. */
export interface DataFigure {
  /** What it shows. */
  head: string
  chart: Chart
  /** The same numbers. */
  table: DataTable
  /** How they were counted. */
  method: string
}

/** Rows along one axis. Places on it are shares of its length, from 0 to 1. */
export interface Chart {
  ticks: { at: number; label: string }[]
  rows: ChartRow[]
}

export interface ChartRow {
  label: string
  /** Path of the page of what the row is about. */
  path?: string
  /** Beside the label, quieter. */
  note?: string
  value: string
  /** Below the value, quieter. */
  aside?: string
  marks: ChartMark[]
  /** The sum of the rows above. */
  isTotal?: true
}

export type ChartMark =
  /** Where half of the lengths lie. */
  | { kind: 'span'; from: number; to: number; stage: Stage }
  /** What lies between two lengths of which the second is not known yet. */
  | { kind: 'open'; from: number; to: number }
  /** The one in the middle. */
  | { kind: 'middle'; at: number }
  /** A feature at a stage. */
  | { kind: 'track'; from: number; to: number; stage: Stage }
  | { kind: 'sign'; at: number; stage: Stage }
  /** Where a feature is that has not moved on. */
  | { kind: 'now'; at: number }
