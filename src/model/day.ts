/** A day of the calendar, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string

const dayPattern = /^\d{4}-\d{2}-\d{2}$/
const momentPattern = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:?\d{2})?$/
const millisecondsOfDay = 86_400_000

/** True for `YYYY-MM-DD` that names a day which exists (not `2026-02-30`). */
export function isDay(text: string): boolean {
  if (!dayPattern.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

/** True for a day or an RFC 3339 date and time whose day exists. */
export function isDayOrMoment(text: string): boolean {
  return isDay(text) || (momentPattern.test(text) && isDay(text.slice(0, 10)) && isTime(text.slice(11, 19)))
}

/** The day of a date as it is written: the day at the written offset, not the day in UTC. */
export function dayOf(date: string): Day {
  return date.slice(0, 10)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((timeOf(to) - timeOf(from)) / millisecondsOfDay)
}

/** The day `count` days after `day` (before it, when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(timeOf(day) + count * millisecondsOfDay).toISOString().slice(0, 10)
}

const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] // prettier-ignore
const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** `23 April 2025`, or `23 Apr 2025` when `short`. Written here and not by Intl, so that every machine writes the same. */
export function formatDay(day: Day, short = false): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = monthNames[Number(month) - 1] ?? month
  return `${Number(date)} ${short ? name.slice(0, 3) : name} ${year}`
}

/** Name of the month of a day: `April`. */
export function monthOf(day: Day): string {
  return monthNames[Number(day.slice(5, 7)) - 1] ?? ''
}

/** Name of the day of the week, in the Gregorian calendar: `Wednesday`. */
export function weekdayOf(day: Day): string {
  return weekdayNames[new Date(timeOf(day)).getUTCDay()] ?? ''
}

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function isTime(text: string): boolean {
  const [hours = 0, minutes = 0, seconds = 0] = text
    .replace(/[^\d:].*$/, '')
    .split(':')
    .map(Number)
  return hours < 24 && minutes < 60 && seconds < 61
}
