import { isDay, isDayOrMoment } from '../../src/model/day.ts'
import type { Collection } from '../../src/model/source-entries.ts'
import type { Field } from './fields.ts'

/** What values of the content may name. */
export interface Names {
  known: Record<Collection, ReadonlySet<string>>
  stages: readonly string[]
}

/** The only value that can be meant by a written one, when that is certain; undefined when it is right already or nobody can tell. */
export function certainValue(field: Field, written: string, { known, stages }: Names): string | undefined {
  switch (field.is) {
    case 'day':
      return isDayOrMoment(written) ? undefined : dayIn(written)
    case 'version':
      return versionIn(written, known.releases)
    case 'id':
      return sameButForCase(written, known[field.of])
    case 'stage':
      return sameButForCase(written, stages)
    case 'word':
      return sameButForCase(written, field.words)
  }
}

const months = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
] // prettier-ignore

/**
 * Year first, then month and day, `2026/4/2` or `2026.04.02`, or the month in letters: `2 April 2026`, `Apr 2, 2026`. In what begins
 * with another number, day and month could be either.
 */
function dayIn(text: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)?.toSpliced(2, 1) ?? withMonthInLetters(text) ?? []
  const padded = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(padded) ? padded : undefined
}

function withMonthInLetters(text: string): string[] | undefined {
  const parts = text
    .replace(/(?<=\d)(?:st|nd|rd|th)\b/i, '')
    .split(/[\s,.]+/)
    .filter(Boolean)
  const partLike = (pattern: RegExp): string => parts.find((part) => pattern.test(part)) ?? ''
  const [year, name, day] = [partLike(/^\d{4}$/), partLike(/^[a-z]{3,}$/i).toLowerCase(), partLike(/^\d{1,2}$/)]
  const month = name === '' ? -1 : months.findIndex((one) => one.startsWith(name))
  return parts.length !== 3 || month === -1 ? undefined : [text, year, String(month + 1), day]
}

function versionIn(text: string, releases: ReadonlySet<string>): string | undefined {
  if (releases.has(text)) return undefined
  const bare = text.replace(/^v\.?\s*/i, '')
  return releases.has(bare) ? bare : undefined
}

function sameButForCase(text: string, names: Iterable<string>): string | undefined {
  const all = [...names]
  if (all.includes(text)) return undefined
  const [only, ...others] = all.filter((name) => name.toLowerCase() === text.toLowerCase())
  return others.length === 0 ? only : undefined
}
