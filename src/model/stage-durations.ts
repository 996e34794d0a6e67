import type { ChartMark, ChartRow, DataFigure } from './chart.ts'
import type { DataTable } from './data-table.ts'
import { durationInWords } from './duration.ts'
import { lengthAxis } from './length-axis.ts'
import { countOf } from './number-words.ts'
import { paths } from './paths.ts'
import { compareText } from './problem.ts'
import type { SiteIndex } from './site-index.ts'
import type { Stage } from './stage.ts'
import { stayQuantile, staysOf, type Stay } from './stays.ts'

/** What a chart of lengths asks for. */
export interface DurationQuery {
  stage: Stage
  next?: Stage | undefined
  /** Rows by the year in which a stay began, or by the group that owns the feature. */
  by: 'year' | 'sig'
}

interface DurationRow {
  label: string
  /** Path of the page of what the row is about. */
  path?: string
  /** Features that came to the stage, and how many of them are still there. */
  count: number
  waiting: number
  /** Lengths in days; absent while too few have moved on to know them. */
  lower?: number
  median?: number
  upper?: number
}

interface Durations {
  rows: DurationRow[]
  /** All features, those of small rows too. */
  all?: DurationRow
  /** Rows left out because they have too few features, and the features in them. */
  small: { rows: number; features: number }
}

/** A year or a group with fewer features than this has no row: a median of four says little. */
const fewestOfRow = 5

/** How long features stayed at a stage, by year or by group: quartiles as a bar, the median as a line across it. */
export function stageDurationsFigure(query: DurationQuery, index: SiteIndex): DataFigure {
  const durations = durationsOf(query, index)
  const rows = durations.all === undefined ? durations.rows : [...durations.rows, durations.all]
  const known = rows.flatMap(({ lower, median, upper }) => [lower, median, upper].filter((days) => days !== undefined))
  const { end, ticks } = lengthAxis(Math.max(0, ...known))
  return {
    head: durationHead(query, index),
    chart: { ticks, rows: rows.map((row) => chartRow(row, query.stage, end, row === durations.all)) },
    table: durationTable(query, rows, index),
    method: durationMethod(query, durations),
  }
}

function chartRow(row: DurationRow, stage: Stage, end: number, isTotal: boolean): ChartRow {
  const { label, path, count, waiting, lower, median, upper } = row
  const marks: ChartMark[] = []
  if (lower !== undefined) {
    const known = upper ?? median ?? lower
    marks.push({ kind: 'span', from: lower / end, to: known / end, stage })
    if (upper === undefined) marks.push({ kind: 'open', from: known / end, to: 1 })
    if (median !== undefined) marks.push({ kind: 'middle', at: median / end })
  }
  return {
    label,
    value: median === undefined ? 'not yet half' : durationInWords(median),
    aside: waiting === 0 ? `of ${count}` : `of ${count}, ${waiting} still there`,
    marks,
    ...(path === undefined ? {} : { path }),
    ...(isTotal ? { isTotal } : {}),
  }
}

/** Years in their order; groups by their median, those that move on soonest first. */
export function durationsOf({ stage, next, by }: DurationQuery, index: SiteIndex): Durations {
  const stays = staysOf({ stage, next }, index)
  const groups = Map.groupBy(stays, ({ feature, begun }) => (by === 'year' ? begun.date.slice(0, 4) : feature.sig))
  const rows = [...groups].map(([id, some]): DurationRow => {
    const sig = by === 'sig' ? index.sigs.get(id) : undefined
    return {
      ...rowOf(sig?.fullName ?? id, some),
      ...(sig === undefined ? {} : { path: paths.group(sig.id, index.site) }),
    }
  })
  const large = rows.filter(({ count }) => count >= fewestOfRow)
  const small = rows.filter(({ count }) => count < fewestOfRow)
  large.sort((a, b) => (by === 'year' ? compareText(a.label, b.label) : byMedian(a, b) || compareText(a.label, b.label)))
  return {
    rows: large,
    small: { rows: small.length, features: small.reduce((sum, { count }) => sum + count, 0) },
    ...(stays.length === 0 ? {} : { all: rowOf('All', stays) }),
  }
}

function rowOf(label: string, stays: readonly Stay[]): DurationRow {
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) => stayQuantile(stays, share))
  return {
    label,
    count: stays.length,
    waiting: stays.filter(({ ended }) => ended === undefined).length,
    ...(lower === undefined ? {} : { lower }),
    ...(median === undefined ? {} : { median }),
    ...(upper === undefined ? {} : { upper }),
  }
}

function byMedian({ median: a = Infinity }: DurationRow, { median: b = Infinity }: DurationRow): number {
  return a === b ? 0 : a - b
}

function durationHead({ stage, next, by }: DurationQuery, { site }: Pick<SiteIndex, 'site'>): string {
  const what = next === undefined ? `Time in ${stage}` : `From ${stage} to ${next}`
  return `${what}, ${by === 'year' ? `by the year of the ${stage}` : `by ${site.group.singular}`}`
}

function durationMethod({ stage, next, by }: DurationQuery, { small, all }: Durations): string {
  if (all === undefined) return ''
  const end = next === undefined ? 'took it further' : `made it ${next}`
  const whose = by === 'year' ? 'year' : 'group'
  return [
    `${all.count} ${all.count === 1 ? 'feature' : 'features'}, from the day of the release that brought one as ${stage} to that of the release that ${end}.`,
    all.waiting === 0
      ? 'All have moved on.'
      : `Still there: ${all.waiting}. They count for as long as they have been (the estimate of Kaplan and Meier).`,
    'The bar reaches from the time by which a quarter had moved on to that of three quarters, the line across it is half, and dots stand for what is not known yet.',
    'Released stages only: what is planned, withdrawn or replaced is left out, and so is a feature that passed both stages in one release.',
    small.rows === 0
      ? ''
      : `Without a row of their own: ${countOf(small.features, 'feature')} of ${countOf(small.rows, whose)} with fewer than ${fewestOfRow}.`,
  ]
    .filter((words) => words !== '')
    .join(' ')
}

function durationTable(query: DurationQuery, rows: readonly DurationRow[], index: Pick<SiteIndex, 'site'>): DataTable {
  return {
    caption: durationHead(query, index),
    columns: [
      { label: query.by === 'year' ? 'Year' : index.site.group.singular },
      { label: 'Features', isNumber: true },
      { label: 'Still there', isNumber: true },
      { label: 'A quarter left within', isNumber: true },
      { label: 'Half left within', isNumber: true },
      { label: 'Three quarters left within', isNumber: true },
    ],
    rows: rows.map(({ label, path, count, waiting, lower, median, upper }) => [
      { text: label, ...(path === undefined ? {} : { path }) },
      { text: String(count) },
      { text: String(waiting) },
      ...[lower, median, upper].map((days) => ({ text: days === undefined ? 'not yet' : durationInWords(days) })),
    ]),
  }
}
