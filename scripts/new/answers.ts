import { nearest } from '../../src/model/ids.ts'
import { UsageError } from '../lib/flags.ts'

export const things = ['post', 'feature', 'release', 'person', 'series'] as const
export type Thing = (typeof things)[number]

/** What is known of the new entry: from flags, and from a person's answers. Lists are empty where nothing was said. */
export interface Answers {
  title?: string
  kind?: string
  release?: string
  part?: string
  series?: string
  date?: string
  hold?: string
  slug?: string
  summary?: string
  proposal?: string
  stage?: string
  name?: string
  affiliation?: string
  github?: string
  author: string[]
  feature: string[]
  sig: string[]
  lead: string[]
}

const single = { type: 'string' } as const
const repeated = { type: 'string', multiple: true } as const

export const answerFlags = {
  title: single, kind: single, author: repeated, feature: repeated, release: single, sig: repeated, series: single, part: single,
  date: single, hold: single, slug: single, summary: single, proposal: single, stage: single, name: single, lead: repeated,
  affiliation: single, github: single,
} as const // prettier-ignore

type Flag = keyof typeof answerFlags

const flagsOf: Record<Thing, readonly Flag[]> = {
  post: ['title', 'kind', 'author', 'feature', 'release', 'sig', 'series', 'part', 'date', 'hold', 'slug', 'summary'],
  feature: ['title', 'sig', 'proposal', 'stage', 'release', 'slug', 'summary'],
  release: ['title', 'release', 'date', 'name', 'lead', 'summary'],
  person: ['title', 'name', 'affiliation', 'github', 'slug'],
  series: ['title', 'summary', 'release', 'slug'],
}

/** The kind of entry that a word names. Throws a `UsageError` for one that there is not. */
export function parseThing(word: string): Thing {
  const thing = things.find((one) => one === word)
  if (thing !== undefined) return thing
  const guess = nearest(word, things)
  throw new UsageError(
    `There is no "${word}" to begin.`,
    guess === undefined ? `Begin one of ${things.join(', ')}.` : `Did you mean "${guess}"?`,
  )
}

type FlagValues = Partial<Record<Flag, string | string[] | boolean | undefined>>

/**
 * The answers that flags give; `title` is also taken from the word after the thing, a person's from `--name`, a release's from
 * `--release`. Several ids may stand in one flag, apart by commas. Throws a `UsageError` for a flag that the thing does not have.
 */
export function answersOf(thing: Thing, values: FlagValues, word: string | undefined): Answers {
  const answers: Answers = { author: [], feature: [], sig: [], lead: [] }
  for (const [flag, value] of Object.entries(values) as [Flag, FlagValues[Flag]][]) {
    if (value === undefined || typeof value === 'boolean') continue
    if (!flagsOf[thing].includes(flag)) {
      throw new UsageError(`A ${thing} has no --${flag}.`, `The flags are ${flagsOf[thing].map((name) => `--${name}`).join(', ')}.`)
    }
    if (Array.isArray(value))
      Object.assign(answers, {
        [flag]: value
          .flatMap((one) => one.split(','))
          .map(oneLine)
          .filter(Boolean),
      })
    else if (oneLine(value) !== '') Object.assign(answers, { [flag]: oneLine(value) })
  }
  const title = answers.title ?? word ?? (thing === 'person' ? answers.name : thing === 'release' ? answers.release : undefined)
  return title === undefined ? answers : { ...answers, title: oneLine(title) }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
