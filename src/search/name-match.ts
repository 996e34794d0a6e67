import { Beginnings } from './beginnings.ts'
import { squash, wordsOf } from './names.ts'
import type { SearchDocument } from './search-document.ts'

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
}

/** Small words that a name may leave out. */
const smallWords = new Set(['a', 'an', 'and', 'are', 'as', 'at', 'by', 'do', 'does', 'for', 'from', 'how', 'i', 'is', 'it', 'led', 'of', 'on', 'or', 'the', 'to', 'was', 'what', 'when', 'which', 'who', 'with']) // prettier-ignore

/** Whether a word says nothing, as `the` does. */
export function isSmall(word: string): boolean {
  return smallWords.has(word)
}

/** The words of a query that say something; all of them where none does. */
export function tellingWords(query: string): string[] {
  const words = wordsOf(query)
  const telling = words.filter((word) => !isSmall(word))
  return telling.length === 0 ? words : telling
}

/**
 * Finds documents by name: exactly by title, exactly by another name (number, gate, id, version), by words
 * or the beginning of one of them, or by words that stand in several. Case, hyphens and spaces do not matter; the last word may be unfinished.
 */
export function createNameIndex(documents: readonly SearchDocument[]): NameIndex {
  const named = documents.map(namedOf)
  const byWord = new Beginnings(named.map(({ words }) => words))
  const byName = new Beginnings(named.map(({ title, names }) => [title, ...names]))
  return {
    words: byWord.counts,
    find(query) {
      const squashed = squash(query)
      const asked = tellingWords(query)
      const found = new Map<number, number>()
      if (squashed === '') return found
      // Only what has a name that begins as asked, or all the words, can have a rank; the rest is not looked at.
      for (const place of new Set([...byName.placesOf(squashed), ...byWord.placesOfAll(asked)])) {
        const one = named[place]
        const rank = one === undefined ? undefined : rankOf(one, squashed, asked)
        if (rank !== undefined) found.set(place, rank)
      }
      return found
    },
  }
}

function rankOf({ title, names, wordsOfNames, words }: Named, squashed: string, asked: readonly string[]): number | undefined {
  if (title === squashed) return nameRanks.title
  if (names.includes(squashed)) return nameRanks.name
  const parts = wordsOfNames.map((own, place) => partOf(place === 0 ? title : (names[place - 1] ?? ''), own, squashed, asked))
  const part = Math.min(...parts)
  if (part < 1) return nameRanks.part + part
  return asked.every((word) => words.some((one) => one.startsWith(word))) ? nameRanks.words : undefined
}

/** How much of one name is not asked for: less than 1 when the query is a part of it. */
function partOf(name: string, own: readonly string[], squashed: string, asked: readonly string[]): number {
  const begins = squashed.length >= shortestBeginning && name.startsWith(squashed)
  if (!begins && !asked.every((word) => own.some((one) => one.startsWith(word)))) return 1
  const spare = 1 - asked.length / Math.max(own.length, asked.length + 1)
  return spare * (begins ? beginningCounts : 1)
}

const shortestBeginning = 3
/** A name that begins as asked may have a few more words than another. */
const beginningCounts = 0.8

function namedOf({ type, title, names = [], note = '' }: SearchDocument): Named {
  const all = [title, ...names].map((name) => ({ name, apart: wordsApart(name) }))
  const wordsOfNames = all.map(({ apart }) => wordsOf(apart))
  const asWritten = all.flatMap(({ name, apart }) => (apart === name ? [] : wordsOf(name)))
  const others = [...asWritten, ...wordsOf(note), ...(type === 'release' ? wordsForReleases : [])]
  return { title: squash(title), names: names.map(squash), wordsOfNames, words: [...new Set([...wordsOfNames.flat(), ...others])] }
}

/** What people call a release, and what they look for in one, beside its number and its names. */
const wordsForReleases = ['release', 'version', 'lead', 'leads']

/** `LampProxyMode` as `Lamp Proxy Mode`. */
function wordsApart(name: string): string {
  return name.replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
}
