import type { Day } from '../day.ts'
import type { SourceEntries } from '../source-entries.ts'
import { findFactWords, type FactWords } from './words.ts'

/** A range of a sentence's text and what it names. */
export interface Token {
  start: number
  end: number
}

export interface StageToken extends Token {
  stage: string
}

export interface ReleaseToken extends Token {
  release: string
}

/** A day, a month, or a year: all days from the first to the last. */
export interface DateToken extends Token {
  from: Day
  to: Day
}

/** Finds what facts are made of in sentences of one site. */
export interface Tokens {
  words: FactWords | undefined
  stagesIn: (text: string) => StageToken[]
  releasesIn: (text: string) => ReleaseToken[]
  datesIn: (text: string) => DateToken[]
}

/** The tokens of a site: its stages and releases, and dates in its language. */
export function tokensOf({ site, known }: Pick<SourceEntries, 'site' | 'known'>): Tokens {
  const words = findFactWords(site.language)
  const findDates = datesFinder(site.language)
  const stageNames = new Map(site.stages.map((stage) => [stage.replaceAll('-', ' ').toLowerCase(), stage]))
  const others = site.stages.flatMap((stage) => (Object.hasOwn(words?.stages ?? {}, stage) ? [[stage, words?.stages[stage]] as const] : []))
  const stagePattern = new RegExp(
    `(?<![\\p{L}\\d_/-])(?:(${[...stageNames.keys()].map(escaped).join('|')})${others.map(([, pattern]) => `|(${pattern ?? ''})`).join('')})(?![\\p{L}\\d_-])`,
    'giu',
  )
  return {
    words,
    stagesIn: (text) =>
      Array.from(text.matchAll(stagePattern), ({ index, 0: whole, 1: name, ...groups }) => ({
        start: index,
        end: index + whole.length,
        stage:
          name === undefined
            ? (others.find((_, at) => groups[at + 2] !== undefined)?.[0] ?? '')
            : (stageNames.get(name.toLowerCase()) ?? name),
      })),
    releasesIn: (text) => (/\d\.\d/.test(text) ? releasesIn(text, known.releases, site.project) : []),
    datesIn: (text) => (/\d{4}/.test(text) ? findDates(text) : []),
  }
}

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
}

/** Versions of the site's releases. One that follows another name (`Go 1.22`) is that one's, and `1.33.3` is a patch. */
function releasesIn(text: string, known: ReadonlySet<string>, project: string): ReleaseToken[] {
  const found: ReleaseToken[] = []
  for (const match of text.matchAll(/(?<![\p{L}\p{N}.\-/:])v?(\d+(?:\.\d+)+)(?![\p{L}\p{N}%]|[.,:/-]\d)/gu)) {
    const [whole, release = ''] = match
    if (!known.has(release)) continue
    const [, lead = '', word] =
      /^([^]*?)([\p{L}\p{N}][\p{L}\p{N}.'’-]*)[ \n\t]+$/u.exec(text.slice(Math.max(0, match.index - 40), match.index)) ?? []
    const isFirst = match.index <= 40 ? /^[^\p{L}\p{N}]*$/u.test(lead) : false
    if (word !== undefined && /^\p{Lu}/u.test(word) && word !== project && !isFirst && !/[|:]\s*$/.test(lead)) continue
    found.push({ start: match.index, end: match.index + whole.length, release })
  }
  return found
}

/** Dates as the language writes them: `2025-04-23`, `April 23, 2025`, `23 April 2025`, `April 2025`, and after a word, `2025`. */
function datesFinder(language: string): (text: string) => DateToken[] {
  const months = monthNames(language)
  const pattern = new RegExp(
    [
      '(?<iso>\\d{4}-\\d{2}-\\d{2})',
      `(?:(?<day1>\\d{1,2})\\.?\\s+(?:de\\s+)?)?(?<month>${[...months.keys()].map(escaped).join('|')})\\.?(?:\\s+(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?=,))?,?\\s+(?:de\\s+)?(?<year>\\d{4})`,
      '(?<=\\p{L}\\s)(?<only>(?:19|20)\\d{2})(?!\\d|[.,-]\\d)',
    ]
      .map((one) => `(?<![\\p{L}\\d.-])(?:${one})(?![\\p{L}\\d])`)
      .join('|'),
    'giu',
  )
  return (text) =>
    Array.from(text.matchAll(pattern), ({ index, 0: whole, groups = {} }) => {
      const { iso, day1, day2, month, year, only } = groups
      const range = { start: index, end: index + whole.length }
      if (iso !== undefined) return { ...range, from: iso, to: iso }
      if (only !== undefined) return { ...range, from: `${only}-01-01`, to: `${only}-12-31` }
      const start = `${year ?? ''}-${months.get((month ?? '').toLowerCase()) ?? ''}`
      const day = (day1 ?? day2)?.padStart(2, '0')
      return { ...range, from: `${start}-${day ?? '01'}`, to: `${start}-${day ?? '31'}` }
    })
}

/** Names of the months in lower case → `01` to `12`. */
function monthNames(language: string): Map<string, string> {
  const names = new Map<string, string>()
  for (let month = 0; month < 12; month += 1) {
    const date = new Date(Date.UTC(2024, month, 15))
    for (const style of ['long', 'short'] as const) {
      const parts = formatter(language, style).formatToParts(date)
      const name =
        parts
          .find(({ type }) => type === 'month')
          ?.value.toLowerCase()
          .replace(/\.$/, '') ?? ''
      if (/\p{L}/u.test(name)) names.set(name, String(month + 1).padStart(2, '0'))
    }
  }
  return names
}

function formatter(language: string, month: 'long' | 'short'): Intl.DateTimeFormat {
  const options = { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' } as const
  try {
    return new Intl.DateTimeFormat(language, options)
  } catch {
    return new Intl.DateTimeFormat('en', options)
  }
}
