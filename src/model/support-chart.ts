import { addDays, daysBetween, monthOf, type Day } from './day.ts'
import type { Release } from './release.ts'

/** How long some releases were kept, as shares of one stretch of time in percent. */
export interface SupportChart {
  rows: SupportRow[]
  /** Beginnings of half-years. */
  ticks: { at: number; label: string }[]
  /** Place of today; absent when it lies outside. */
  now?: number
}

interface SupportRow {
  release: Release
  /** From the beginning of the work to the release, or to today. */
  making?: Span
  /** From the release until only critical fixes are made, or until its end. */
  fixes?: Span
  maintenance?: Span
}

interface Span {
  from: number
  width: number
}

const rowsOfChart = 4

/**
 * The lives of a release and of those after it, as many as make four with those before. Undefined when the facts do not
 * say how long the release is kept and it is not in the making either.
 */
export function supportChartOf(releases: Iterable<Release>, version: string, now: Day): SupportChart | undefined {
  const known = [...releases].filter((release) => startOf(release) !== undefined && endOf(release, now) !== undefined)
  const place = known.findIndex((release) => release.version === version)
  if (place === -1) return undefined
  const first = Math.max(0, Math.min(place, known.length - rowsOfChart))
  const shown = known.slice(first, first + rowsOfChart)
  const starts = shown.flatMap((release) => startOf(release) ?? []).sort()
  const ends = shown.flatMap((release) => endOf(release, now) ?? []).sort()
  const start = halfYearOf(starts[0] ?? now)
  const end = ends.at(-1) ?? now
  const length = Math.max(1, daysBetween(start, end))
  const at = (day: Day): number => percent(daysBetween(start, day) / length)
  const span = (from: Day | undefined, to: Day | undefined): Span | undefined =>
    from === undefined || to === undefined || to < from ? undefined : { from: at(from), width: percent(daysBetween(from, to) / length) }
  return {
    rows: shown.map((release) => {
      const out = release.released ? release.date : undefined
      const rest = release.maintenance ?? release.endOfLife
      return withKnown(release, {
        making: span(release.cycleStart, out ?? release.date ?? now),
        fixes: span(out, rest),
        maintenance: out === undefined ? undefined : span(release.maintenance, release.endOfLife),
      })
    }),
    ticks: halfYearsBetween(start, end).map((day) => ({ at: at(day), label: day.slice(5, 7) === '01' ? day.slice(0, 4) : monthOf(day).slice(0, 3) })),
    ...(now >= start && now <= end ? { now: at(now) } : {}),
  } // prettier-ignore
}

function startOf({ cycleStart, date }: Release): Day | undefined {
  return cycleStart ?? date
}

function endOf({ released, date, endOfLife, cycleStart }: Release, now: Day): Day | undefined {
  if (released) return endOfLife
  const end = date ?? now
  return cycleStart !== undefined && cycleStart <= end ? end : undefined
}

function withKnown(release: Release, spans: Record<'making' | 'fixes' | 'maintenance', Span | undefined>): SupportRow {
  return { release, ...Object.fromEntries(Object.entries(spans).filter(([, span]) => span !== undefined)) }
}

function halfYearOf(day: Day): Day {
  return `${day.slice(0, 4)}-${day.slice(5, 7) < '07' ? '01' : '07'}-01`
}

function halfYearsBetween(start: Day, end: Day): Day[] {
  const days: Day[] = []
  const longerThanHalfAYear = 190
  for (let day = start; day < end; day = halfYearOf(addDays(day, longerThanHalfAYear))) days.push(day)
  return days
}

/** Two decimals are a tenth of a pixel on the widest sheet. */
function percent(share: number): number {
  return Math.round(share * 10_000) / 100
}
