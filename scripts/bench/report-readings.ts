import type { Row } from './measure.ts'
import type { Machine } from './report-machine.ts'

/** Everything that a run of the bench has found out. */
export interface Readings {
  /** When, in ISO form. */
  date: string
  /** Name of a program → what it is and how it is set up. */
  tools: Readonly<Record<string, string>>
  /** Name of a program that was not run → why. */
  missing: Readonly<Record<string, string>>
  rows: readonly Row[]
  /** Where, when that is not this machine: of a report that is made again. */
  machine?: Machine
}

/** Readings of one thing, over all runs. */
export interface Spread {
  median: number
  least: number
  most: number
  runs: number
}

/** What a row can say in numbers. */
export type Quantity = 'seconds' | 'peakBytes' | 'bytes' | 'files'

/** The program that this project is; the others are its peers. */
export const own = 'almanac'

/** How often something was measured and what came out, or `undefined` when it was not. */
export function spreadOf(
  rows: readonly Row[],
  tool: string,
  what: string,
  posts: number,
  quantity: Quantity = 'seconds',
): Spread | undefined {
  const numbers = rows
    .filter((row) => row.tool === tool && row.what === what && row.posts === posts)
    .flatMap((row) => row[quantity] ?? [])
    .toSorted((a, b) => a - b)
  const [least, most] = [numbers[0], numbers.at(-1)]
  if (least === undefined || most === undefined) return undefined
  return { median: medianOf(numbers), least, most, runs: numbers.length }
}

/** The middle of sorted numbers: of the two in the middle their mean. */
function medianOf(sorted: readonly number[]): number {
  const half = (sorted.length - 1) / 2
  return ((sorted[Math.floor(half)] ?? Number.NaN) + (sorted[Math.ceil(half)] ?? Number.NaN)) / 2
}

/** Numbers of posts that were measured, least first. */
export function sizesIn(rows: readonly Row[]): number[] {
  return [...new Set(rows.filter(({ what }) => what === 'cold').map(({ posts }) => posts))].toSorted((a, b) => a - b)
}

/** Programs with a cold build of so many posts, the fastest first. */
export function toolsIn(rows: readonly Row[], posts: number): string[] {
  const seconds = (tool: string): number => spreadOf(rows, tool, 'cold', posts)?.median ?? Number.POSITIVE_INFINITY
  const names = new Set(rows.filter((row) => row.what === 'cold' && row.posts === posts).map(({ tool }) => tool))
  return [...names].toSorted((a, b) => seconds(a) - seconds(b) || (a < b ? -1 : 1))
}

/** Whether a program keeps something from one build to the next, so that later builds were measured, of any number of posts. */
export function keepsCaches(rows: readonly Row[], tool: string): boolean {
  return rows.some((row) => row.tool === tool && row.what.startsWith('warm: '))
}
