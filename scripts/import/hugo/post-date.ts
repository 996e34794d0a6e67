import { isDay } from '../../../src/model/day.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const numeric = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[Tt\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(.*))?$/
const dayFirst =
  /^(?:\p{L}{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4})(?:[,\sT]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(.*))?$/u
const monthFirst =
  /^(?:\p{L}{3,9},?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[,\sT]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(.*))?$/u

/**
 * A date of front matter as the content writes it: `YYYY-MM-DD`, or RFC 3339 at the offset that stands there, so that its
 * first ten characters are the day that its author meant. Undefined for what is no date or a day that does not exist.
 */
export function findDate(written: string): string | undefined {
  const text = written.trim()
  const [, year, month, day, ...time] = numeric.exec(text) ?? []
  if (year !== undefined) return dateOf(year, month, day, time)
  const [, day2, name2, year2, hour2, minute2, second2, zone2] = dayFirst.exec(text) ?? []
  if (year2 !== undefined) return dateOf(year2, monthOf(name2), day2, [hour2, minute2, second2, undefined, zone2])
  const [, name3, day3, year3, hour3, minute3, second3, zone3] = monthFirst.exec(text) ?? []
  if (year3 !== undefined) return dateOf(year3, monthOf(name3), day3, [hour3, minute3, second3, undefined, zone3])
  return undefined
}

function dateOf(year: string, month: string | undefined, day: string | undefined, time: (string | undefined)[]): string | undefined {
  const date = `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  if (!isDay(date)) return undefined
  const [hour, minute, second, fraction, zone] = time
  if (hour === undefined || minute === undefined) return date
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined
  const offset = offsetOf(zone ?? '')
  // What follows the time and is no offset is a name of a zone, which no program reads alike: the day is certain.
  if (offset === undefined) return date
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${/[1-9]/.test(fraction ?? '') ? `.${fraction ?? ''}` : ''}${offset}`
}

/** `+hh:mm` or `Z`; a time without an offset is one in UTC, as Hugo reads it. */
function offsetOf(zone: string): string | undefined {
  const text = zone.replace(/^(?:[AP]M)\b/i, '').trim()
  if (text === '' || /^(?:Z|UTC|GMT)$/i.test(text)) return 'Z'
  const match = /^(?:UTC|GMT)?\s*([+-])(\d{2}):?(\d{2})?(?:\s+\S+)?$/.exec(text)
  if (match === null || Number(match[2]) > 14 || Number(match[3] ?? 0) > 59) return undefined
  return `${match[1] ?? '+'}${match[2] ?? '00'}:${match[3] ?? '00'}`
}

function monthOf(name: string | undefined): string {
  return String(months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1)
}
