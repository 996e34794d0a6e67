import type { Chart, ChartMark, ChartRow, DataFigure } from './chart.ts'
import type { DataTable } from './data-table.ts'
import { daysBetween, type Day } from './day.ts'
import { durationInWords } from './duration.ts'
import type { Feature } from './feature.ts'
import { capitalized, countOf } from './number-words.ts'
import { paths } from './paths.ts'
import { compareText } from './problem.ts'
import { compareVersions } from './release.ts'
import type { SiteIndex } from './site-index.ts'
import { isGoingOut } from './stage.ts'
import { thenWords } from './stage-words.ts'
import type { DatedStep } from './stays.ts'
import { yearAxis, type YearAxis } from './year-axis.ts'

export interface RemovalQuery {
  /** First steps of leaving after this release, … */
  from?: string | undefined
  /** … and up to this one. */
  to?: string | undefined
  sig?: string | undefined
}

/** How one feature left, or is leaving. */
export interface Removal {
  feature: Feature
  /** Where it stood before; absent where that is not on record. */
  before?: DatedStep
  /** The first step of leaving: the notice, as a rule. */
  notice: DatedStep
  /** The release without it; absent while it is there. */
  gone?: DatedStep
  /** Days between the notice and its going; absent while it is there. */
  days?: number
  /** What takes its place. */
  successor?: Feature
}

/** What left or is leaving: the life of each along the years, with the time between its notice and its going. */
export function removalsFigure(query: RemovalQuery, index: SiteIndex): DataFigure {
  const removals = removalsOf(query, index)
  const gone = removals.filter((removal) => removal.gone !== undefined).length
  const head = `Gone or going${spanWords(query)}${query.sig === undefined ? '' : `, ${index.sigs.get(query.sig)?.fullName ?? query.sig}`}`
  return {
    head,
    chart: chartOf(removals, index.now),
    table: removalTable(head, removals),
    method: `${capitalized(countOf(removals.length, 'feature'))} on record, ${countOf(gone, 'removal')}. The length is the time from the first step out, as a rule the notice, to the release without it. Stages that are only planned are left out.`,
  }
}

function spanWords({ from, to }: RemovalQuery): string {
  if (from === undefined) return to === undefined ? '' : `, up to ${to}`
  return to === undefined ? `, after ${from}` : `, after ${from} and up to ${to}`
}

/** What left or is leaving, in the order of the notices. Only steps that were reached and have a day count. */
export function removalsOf({ from, to, sig }: RemovalQuery, index: SiteIndex): Removal[] {
  const removals = [...index.features.values()].flatMap((feature): Removal[] => {
    const steps = feature.milestones.filter((step): step is DatedStep => step.reached && step.date !== undefined)
    const notice = steps.find(({ stage }) => isGoingOut(stage))
    if (notice === undefined || (sig !== undefined && feature.sig !== sig)) return []
    if (from !== undefined && compareVersions(notice.release, from) <= 0) return []
    if (to !== undefined && compareVersions(notice.release, to) > 0) return []
    const before = steps[steps.indexOf(notice) - 1]
    const gone = steps.find(({ stage }) => stage === 'removed')
    const successor = feature.replacedBy === undefined ? undefined : index.features.get(feature.replacedBy)
    return [
      {
        feature,
        notice,
        ...(before === undefined ? {} : { before }),
        ...(gone === undefined ? {} : { gone, days: daysBetween(notice.date, gone.date) }),
        ...(successor === undefined ? {} : { successor }),
      },
    ]
  })
  return removals.sort((a, b) => compareVersions(a.notice.release, b.notice.release) || compareText(a.feature.id, b.feature.id))
}

function noticeWords({ days }: Pick<Removal, 'days'>): string {
  if (days === undefined) return 'still there'
  return days === 0 ? 'in one release' : durationInWords(days)
}

function chartOf(removals: readonly Removal[], now: Day): Chart {
  const begin = removals.map(({ before, notice }) => (before ?? notice).date).sort()[0]
  if (begin === undefined) return { ticks: [], rows: [] }
  const axis = yearAxis(begin, now)
  const rows = removals.map((removal): ChartRow => ({
    label: removal.feature.shortTitle,
    path: paths.feature(removal.feature.id),
    value: noticeWords(removal),
    aside: removal.successor === undefined ? '' : `now ${removal.successor.shortTitle}`,
    marks: marksOf(removal, axis, now),
  }))
  return { ticks: axis.ticks, rows }
}

function marksOf({ feature, before, notice, gone }: Removal, { placeOf }: YearAxis, now: Day): ChartMark[] {
  const first = before ?? notice
  const steps = feature.milestones.filter((step): step is DatedStep => step.reached && step.date !== undefined && step.date >= first.date)
  const tracks = steps.map((step, at): ChartMark => {
    const to = step.stage === 'removed' ? step.date : (steps[at + 1]?.date ?? now)
    return { kind: 'track', from: placeOf(step.date), to: placeOf(to), stage: step.stage }
  })
  const signs = steps.map((step): ChartMark => ({ kind: 'sign', at: placeOf(step.date), stage: step.stage }))
  return [...tracks, ...signs, ...(gone === undefined ? [{ kind: 'now' as const, at: placeOf(now) }] : [])]
}

function removalTable(caption: string, removals: readonly Removal[]): DataTable {
  return {
    caption,
    columns: [
      { label: 'Feature' },
      { label: 'Before' },
      { label: 'First step out' },
      { label: 'Removed' },
      { label: 'Time between', isNumber: true },
      { label: 'In its place' },
    ],
    rows: removals.map((removal) => {
      const { feature, before, notice, gone, successor } = removal
      return [
        { text: feature.shortTitle, path: paths.feature(feature.id) },
        { text: before === undefined ? 'not on record' : thenWords(before) },
        { text: thenWords(notice), path: paths.release(notice.release) },
        gone === undefined ? { text: 'no' } : { text: gone.release, path: paths.release(gone.release) },
        { text: noticeWords(removal) },
        successor === undefined ? { text: '' } : { text: successor.shortTitle, path: paths.feature(successor.id) },
      ]
    }),
  }
}
