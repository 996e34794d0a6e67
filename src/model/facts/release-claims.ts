import { formatDay } from '../day.ts'
import type { ReleaseData } from '../schemas/release.ts'
import type { SourceEntries } from '../source-entries.ts'
import { isGoingOut } from '../stage.ts'
import { wordsAt, type Claim, type ReadSentence, type Teller } from './claim.ts'
import type { DateToken, Tokens } from './tokens.ts'

type Release = SourceEntries['releases'][number]
const dayKeys = ['date', 'cycleStart', 'maintenance', 'endOfLife'] as const

/** Days, counts, and leads of the releases that a sentence names, or else of those that it follows upon. */
export function releaseClaims(sentence: ReadSentence, teller: Teller, tokens: Tokens, sources: SourceEntries): Claim[] {
  const { words } = tokens
  if (words === undefined || (sentence.dates.length === 0 && sentence.text.search(words.counts) === -1 && !words.led.test(sentence.text)))
    return []
  const own = sentence.releases.map(({ release }) => release)
  const named = new Set(own.length > 0 ? own : sentence.follows)
  if (teller.tellsOneRelease && teller.release !== undefined) named.add(teller.release)
  const releases = sources.releases.filter(({ id }) => named.has(id))
  if (releases.length === 0) return []
  return [
    ...sentence.dates.flatMap((date) => dayClaim(date, sentence, releases, words)),
    ...countClaims(sentence, releases, words, sources),
    ...leadClaims(sentence, releases, words, sources),
  ]
}

type Words = NonNullable<Tokens['words']>

/** A date near words of a kind of day is a day of that kind, of one of the releases of the sentence; one right behind a release, of that. */
function dayClaim(date: DateToken, sentence: ReadSentence, releases: readonly Release[], words: Words): Claim[] {
  const { text } = sentence
  const before = sentence.releases.findLast(({ end }) => end <= date.start)
  const isBehind = before !== undefined && date.from === date.to && /^[\s(,]*(?:\p{L}{2,3}\s+)?$/u.test(text.slice(before.end, date.start))
  const clause = /[^;:()]*$/.exec(text.slice(Math.max(0, date.start - 60), date.start))?.[0] ?? ''
  const kinds = isBehind ? (['date'] as const) : dayKeys.filter((key) => words.days[key].test(clause))
  const meant = isBehind ? releases.filter(({ id }) => id === before.release) : releases
  // A year alone, or a date in a sentence about a feature, seldom is a day of a release.
  const isOther =
    words.drafted.test(clause) || date.to.slice(5) === '12-31' || (!isBehind && sentence.mentions.length + sentence.stages.length > 0)
  if (isOther || !meant.some(({ data }) => kinds.some((kind) => data[kind] !== undefined))) return []
  return [{
    code: 'contradicted-day',
    start: sentence.start + date.start,
    end: sentence.start + date.end,
    said: wordsAt(text, date.start, date.end),
    holds: meant.some(({ data }) => dayKeys.some((key) => isOn(data[key], date))),
    known: meant.slice(0, 3).map(({ id, data }) => `${id}: ${daysOf(data, kinds)}`).join('; '),
  }] // prettier-ignore
}

function isOn(day: string | undefined, { from, to }: DateToken): boolean {
  return day !== undefined && from <= day && day <= to
}

function daysOf(data: ReleaseData, kinds: readonly (typeof dayKeys)[number][]): string {
  return kinds.flatMap((kind) => (data[kind] === undefined ? [] : [`${kind} ${formatDay(data[kind])}`])).join(', ')
}

/** `64 enhancements` of a release: what it announced in all or by stage, or what the registry counts. */
function countClaims(sentence: ReadSentence, releases: readonly Release[], words: Words, sources: SourceEntries): Claim[] {
  const { text } = sentence
  return Array.from(text.matchAll(words.counts)).flatMap((match): Claim[] => {
    const written = (match[1] ?? '').toLowerCase()
    const count = /^\d/.test(written) ? Number(written) : words.numbers.indexOf(written)
    if (count < 10 || releases.every(({ data }) => data.announced === undefined)) return []
    const known = releases.flatMap(({ id, data }) => [
      ...Object.values(data.announced ?? {}).filter((value) => typeof value === 'number'),
      ...registryCounts(id, sources),
    ])
    return [{
      code: 'contradicted-count',
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
      said: wordsAt(text, match.index, match.index + match[0].length),
      holds: known.includes(count),
      known: releases.map((release) => countsOf(release, sources)).join('; '),
    }] // prettier-ignore
  })
}

function registryCounts(release: string, { features }: SourceEntries): number[] {
  const steps = features.flatMap(({ id, data }) =>
    data.stages.filter((step) => step.release === release).map(({ stage }) => ({ id, stage })),
  )
  const arriving = steps.filter(({ stage }) => !isGoingOut(stage))
  const byStage = Map.groupBy(steps, ({ stage }) => stage)
  return [
    new Set(steps.map(({ id }) => id)).size,
    new Set(arriving.map(({ id }) => id)).size,
    ...[...byStage.values()].map((some) => some.length),
  ]
}

function countsOf({ id, data }: Release, sources: SourceEntries): string {
  const announced = Object.entries(data.announced ?? {}).flatMap(([key, value]) => (typeof value === 'number' ? [`${key} ${value}`] : []))
  return `${id}: ${announced.length === 0 ? `${registryCounts(id, sources)[0] ?? 0} features` : `announced ${announced.join(', ')}`}`
}

/** A person who is said to have led a release is one of its leads. */
function leadClaims(sentence: ReadSentence, releases: readonly Release[], words: Words, { people }: SourceEntries): Claim[] {
  const { text } = sentence
  const match = words.led.exec(text)
  const leads = new Set(releases.flatMap(({ data }) => data.leads))
  if (match === null || leads.size === 0) return []
  const isPerson = (name: string): boolean => people.some(({ data }) => data.name === name)
  const pattern = /\p{Lu}[\p{L}.'’-]+(?:\s+(?:(?!and\s)\p{Ll}{2,3}\s+)?\p{Lu}[\p{L}.'’-]+)+/gu
  const names = Array.from(text.matchAll(pattern), ({ index, 0: words }) => {
    const name = words.replace(/\s+/g, ' ')
    // A full stop is part of a name only where somebody's ends with one.
    return { index, name: isPerson(name) ? name : name.replace(/\.$/, '') }
  })
  const near = names.filter(({ index, name }) => Math.min(Math.abs(index - match.index), Math.abs(index + name.length - match.index)) < 60)
  const known = people.filter(({ id }) => leads.has(id)).map(({ data }) => data.name)
  const wrong = near.filter(({ name }) => isPerson(name) && !known.includes(name))
  const told = near.filter(({ name }) => known.includes(name))
  const [first] = wrong.length > 0 ? wrong : told
  if (first === undefined) return []
  const start = sentence.start + first.index
  const holds = told.length > 0 && wrong.length === 0
  return [
    {
      code: 'contradicted-lead',
      start,
      end: start + first.name.length,
      said: first.name,
      holds,
      known: `${releases.map(({ id }) => id).join(', ')}: ${known.join(', ')}`,
    },
  ]
}
