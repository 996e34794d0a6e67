import type { ChartMark, DataFigure } from './chart.ts'
import type { DataTable } from './data-table.ts'
import { daysBetween } from './day.ts'
import { durationInWords } from './duration.ts'
import { lengthAxis } from './length-axis.ts'
import { countOf } from './number-words.ts'
import { paths } from './paths.ts'
import type { SiteIndex } from './site-index.ts'
import { staysOf, type Stay, type StayQuery } from './stays.ts'

export interface WaitQuery extends StayQuery {
  /** Only those that are still there, or only those that have moved on; both where it is left out. */
  still?: boolean | undefined
  /** How many are shown. */
  count?: number | undefined
}

/** How many are shown unless a text says it. */
const usualCount = 10

/** The longest stays at a stage: each a track from the sign that it began with to the one that ended it, or to today. */
export function longestWaitsFigure(query: WaitQuery, index: SiteIndex): DataFigure {
  const { waits, total } = longestWaitsOf(query, index)
  const head = waitHead(query, waits.length, total, index)
  const { end, ticks } = lengthAxis(waits[0]?.days ?? 0)
  const rows = waits.map((stay) => ({
    label: stay.feature.shortTitle,
    path: paths.feature(stay.feature.id),
    note: index.sigs.get(stay.feature.sig)?.name ?? stay.feature.sig,
    value: durationInWords(stay.days),
    aside: waitSpan(stay),
    marks: marksOf(stay, end),
  }))
  return { head, chart: { ticks, rows }, table: waitTable(head, waits, index), method: waitMethod(query, waits) }
}

/** A track from each stage that was passed to the next, and its sign. */
function marksOf({ feature, begun, ended, days }: Stay, end: number): ChartMark[] {
  const last = days / end
  const between = feature.milestones.slice(feature.milestones.indexOf(begun), ended && feature.milestones.indexOf(ended))
  const passed = between.flatMap(({ stage, reached, date }) =>
    reached && date !== undefined ? [{ stage, at: daysBetween(begun.date, date) / end }] : [],
  )
  return [
    ...passed.map(({ stage, at }, index): ChartMark => ({ kind: 'track', from: at, to: passed[index + 1]?.at ?? last, stage })),
    ...passed.map(({ stage, at }): ChartMark => ({ kind: 'sign', at, stage })),
    ended === undefined ? { kind: 'now', at: last } : { kind: 'sign', at: last, stage: ended.stage },
  ]
}

/** The longest stays at a stage, the longest first, and how many there are in all. */
export function longestWaitsOf({ still, count = usualCount, ...query }: WaitQuery, index: SiteIndex): { waits: Stay[]; total: number } {
  const stays = staysOf(query, index).filter(({ ended }) => still === undefined || (ended === undefined) === still)
  return { waits: stays.slice(0, Math.max(1, count)), total: stays.length }
}

function waitHead({ stage, next, still, sig }: WaitQuery, shown: number, total: number, { sigs }: Pick<SiteIndex, 'sigs'>): string {
  const what = next === undefined ? `Longest in ${stage}` : `Longest from ${stage} to ${next}`
  const group = sig === undefined ? '' : `, ${sigs.get(sig)?.fullName ?? sig}`
  const state = still === undefined ? '' : still ? ', still there' : ', moved on'
  const number = shown < total ? `${shown} of ${countOf(total, 'feature')}` : countOf(total, 'feature')
  return `${what}${group}${state}: ${number}`
}

/** When and how a stay passed: `1.12 to 1.33`, `since 1.8`, `since 1.16, beta aimed at 1.37`. */
function waitSpan({ begun, ended, feature }: Stay): string {
  if (ended !== undefined) return `${begun.release} to ${ended.release}`
  const { ahead } = feature
  return `since ${begun.release}${ahead === undefined ? '' : `, ${ahead.stage} aimed at ${ahead.release}`}`
}

function waitMethod({ stage, next, still }: WaitQuery, waits: readonly Stay[]): string {
  const end = next === undefined ? 'took it further' : `made it ${next}`
  const aimed = waits.some(({ ended, feature }) => ended === undefined && feature.ahead !== undefined)
  return [
    `From the day of the release that brought a feature as ${stage} to that of the release that ${end}${still === false ? '' : ', or to today'}.`,
    aimed ? 'Where a stage was aimed at in a release that is out and it is not on record whether it came, the count ends with the release before.' : '',
  ]
    .filter((words) => words !== '')
    .join(' ') // prettier-ignore
}

function waitTable(caption: string, waits: readonly Stay[], index: Pick<SiteIndex, 'sigs' | 'site'>): DataTable {
  return {
    caption,
    columns: [{ label: 'Feature' }, { label: index.site.group.singular }, { label: 'Releases' }, { label: 'Length', isNumber: true }],
    rows: waits.map((stay) => {
      const sig = index.sigs.get(stay.feature.sig)
      return [
        { text: stay.feature.shortTitle, path: paths.feature(stay.feature.id) },
        { text: sig?.name ?? stay.feature.sig, ...(sig === undefined ? {} : { path: paths.group(sig.id, index.site) }) },
        { text: waitSpan(stay) },
        { text: durationInWords(stay.days) },
      ]
    }),
  }
}
