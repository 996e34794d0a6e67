import { pluralOf, singularOf, tellingWords, wordsApart } from './asked-words.ts'
import { Beginnings } from './beginnings.ts'
import { Initials, isInCapitals } from './initials.ts'
import { squash, wordsOf } from './names.ts'
import type { SearchDocument } from './search-document.ts'
import { otherStageNames } from './stage-names.ts'

/** How well a query names a document; what has no rank is not named by it. Lower is better. */
export const nameRanks = { title: 0, name: 1, part: 2, words: 3 } as const

/** A list of documents made ready to be looked up by what they are called. */
export interface NameIndex {
  /** Documents that the query names, by their place in the list, with a rank that begins with one of `nameRanks`. */
  find: (query: string) => Map<number, number>
  /** Every word of every name, for misspellings, with the number of names that have it. */
  words: ReadonlyMap<string, number>
}

interface Named {
  title: string
  names: string[]
  /** The words of the title and of each other name. */
  wordsOfNames: string[][]
  /** Of all names and the line of facts. */
  words: string[]
  /** What tells more of it beside one of these, and nothing alone: the stages and releases of a feature, what a release has. */
  beside: string[]
}

/**
 * Finds documents by name: exactly by title, exactly by another name (number, gate, id, version), by words or the beginning of one of
 * them, or by words that stand in several; a feature by its stages and releases beside these. Case, hyphens and spaces do not matter, nor
 * whether a word is one or many; the last word may be unfinished. What is glued together is looked for in its words, too, and a word
 * in capitals, or that names hardly anything, is taken for the first letters of a name, too (`APF` for `API Priority and Fairness`).
 */
export function createNameIndex(documents: readonly SearchDocument[]): NameIndex {
  const named = documents.map(namedOf)
  const byWord = new Beginnings(named.map(({ words, beside }) => [...words, ...beside]))
  const byName = new Beginnings(named.map(({ title, names }) => [title, ...names]))
  const placesOf = (word: string): Set<number> =>
    new Set([...byWord.placesOf(word), ...[singularOf(word), pluralOf(word)].flatMap((other) => [...byWord.placesAt(other ?? '')])])
  const placesOfAll = (asked: readonly string[]): number[] => {
    const [first = new Set<number>(), ...others] = asked.map(placesOf)
    return [...first].filter((place) => others.every((places) => places.has(place)))
  }
  const initials = new Initials(named.map(({ wordsOfNames }) => wordsOfNames))
  return {
    words: byWord.counts,
    find(query) {
      const squashed = squash(query)
      const found = new Map<number, number>()
      if (squashed === '') return found
      const apart = wordsApart(query)
      for (const asked of apart === query ? [tellingWords(query)] : [tellingWords(query), tellingWords(apart)]) {
        // Only what has a name that begins as asked, or all the words, can have a rank; the rest is not looked at.
        for (const place of new Set([...byName.placesOf(squashed), ...placesOfAll(asked)])) {
          const one = named[place]
          const rank = one === undefined || found.has(place) ? undefined : rankOf(one, squashed, asked)
          if (rank !== undefined) found.set(place, rank)
        }
      }
      if (found.size > fewNames && !isInCapitals(query)) return found
      const rank = found.size === 0 ? nameRanks.name : nameRanks.words
      for (const place of initials.placesOf(squashed)) if (!found.has(place)) found.set(place, rank)
      return found
    },
  }
}

/** So few names that a word in small letters may also be the first letters of others. */
const fewNames = 3

function rankOf({ title, names, wordsOfNames, words, beside }: Named, squashed: string, asked: readonly string[]): number | undefined {
  if (title === squashed) return nameRanks.title
  if (names.includes(squashed)) return nameRanks.name
  const parts = wordsOfNames.map((own, place) => partOf(place === 0 ? title : (names[place - 1] ?? ''), own, squashed, asked))
  const part = Math.min(...parts)
  if (part < 1) return nameRanks.part + part
  const isTold = asked.every((word) => hasWord(words, word) || hasWord(beside, word))
  return isTold && asked.some((word) => word.length > shortestName && hasWord(words, word)) ? nameRanks.words : undefined
}

/** So short a word begins too many names to say which is meant. */
const shortestName = 2

/** Whether one of some words begins so, or is the plural or the singular of what is asked for. */
function hasWord(words: readonly string[], asked: string): boolean {
  const [singular, plural] = [singularOf(asked), pluralOf(asked)]
  return words.some((one) => one.startsWith(asked) || one === singular || one === plural)
}

/** How much of one name is not asked for: less than 1 when the query is a part of it. */
function partOf(name: string, own: readonly string[], squashed: string, asked: readonly string[]): number {
  const begins = squashed.length >= shortestBeginning && name.startsWith(squashed)
  if (!begins && !asked.every((word) => hasWord(own, word))) return 1
  const spare = 1 - asked.length / Math.max(own.length, asked.length + 1)
  return spare * (begins ? beginningCounts : 1)
}

const shortestBeginning = 3
/** A name that begins as asked may have a few more words than another. */
const beginningCounts = 0.8

function namedOf({ type, title, names = [], note = '', way = [], now }: SearchDocument): Named {
  const all = [title, ...names].map((name) => ({ name, apart: wordsApart(name) }))
  const wordsOfNames = all.map(({ apart }) => wordsOf(apart))
  const asWritten = all.flatMap(({ name, apart }) => (apart === name ? [] : wordsOf(name)))
  const others = [...asWritten, ...wordsOf(note), ...(type === 'release' ? wordsForReleases : [])]
  const steps = type === 'feature' ? [...way, ...(now === undefined ? [] : [now])] : []
  const ofSteps = steps.flatMap(([stage, release]) => [...wordsForFeatures, stage, release, ...(otherStageNames[stage] ?? [])])
  const beside = type === 'release' ? besideReleases : ofSteps
  return { title: squash(title), names: names.map(squash), wordsOfNames, words: [...new Set([...wordsOfNames.flat(), ...others])], beside }
}

/** What people call a release, and what they look for in one, beside its number and its names. */
const wordsForReleases = ['release', 'version', 'lead', 'leads']
const besideReleases =
  'team name codename notes changes changelog new date day released freeze support supported maintenance end life eol'.split(' ')
const wordsForFeatures = ['feature', 'features', 'gate', 'gates']
