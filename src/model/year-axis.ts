import { daysBetween, type Day } from './day.ts'

/** An axis of the calendar. */
export interface YearAxis {
  ticks: { at: number; label: string }[]
  /** Place of a day on it, from 0 to 1. */
  placeOf: (day: Day) => number
}

/** As many years as stand side by side on a phone. */
const mostTicks = 7

/** From the beginning of the year of `first` to the day `last`, with ticks where years begin. */
export function yearAxis(first: Day, last: Day): YearAxis {
  const begin = Number(first.slice(0, 4))
  const years = Math.max(0, Number(last.slice(0, 4)) - begin)
  const start = yearBegin(begin)
  const length = Math.max(1, daysBetween(start, last))
  const placeOf = (day: Day): number => Math.min(1, Math.max(0, daysBetween(start, day) / length))
  const step = Math.max(1, Math.ceil((years + 1) / mostTicks))
  const ticks = Array.from({ length: Math.floor(years / step) + 1 }, (_, at) => begin + at * step).map((year) => ({
    at: placeOf(yearBegin(year)),
    label: String(year),
  }))
  return { ticks, placeOf }
}

function yearBegin(year: number): Day {
  return `${String(year).padStart(4, '0')}-01-01`
}
