import { tellingWords } from './asked-words.ts'
import type { PageText } from './fragments.ts'
import type { MarkedPiece } from './marked-text.ts'
import { wordsOf } from './names.ts'
import { openingOf } from './short-texts.ts'
import { isShort, wordsForTexts } from './word-search.ts'

/** A piece of a document's text that says why it was found. */
export interface Excerpt {
  pieces: MarkedPiece[]
  /** The heading over it. */
  heading: { anchor: string; title: string } | undefined
}

/** Words of an excerpt. */
const wordsShown = 28

/**
 * The part of a text in which most of the words asked for stand nearest to each other, with them marked; without places the text's
 * beginning. The title, with which texts begin, is not said again.
 */
export function excerptOf(text: PageText, places: readonly number[], title: string, query: string): Excerpt {
  const found = new Set([...places, ...placesOfShort(text, query)].filter((place) => place >= 0 && place < text.words.length))
  const first = densestPlace(
    text,
    [...found].sort((a, b) => a - b),
    query,
  )
  const end = Math.min(first.start + wordsShown, text.words.length)
  const start = Math.max(end - wordsShown, 0)
  const skipped = start + wordsOfTitle(text.words.slice(start, end), title)
  const pieces = text.words.slice(skipped, end).flatMap((word, at) => piecesOf(word, at === 0 ? '' : text.joint, found.has(skipped + at)))
  const heading = text.headings.findLast(({ place }) => first.place !== undefined && place <= first.place)
  return { pieces: withEllipses(joined(pieces), start === 0 || skipped > start), heading }
}

/** Where the short words of a query stand: of a word that is looked for as itself the engine tells the first place alone. */
function placesOfShort({ words }: PageText, query: string): number[] {
  const short = wordsForTexts(query).filter(isShort)
  const has = (word: string): boolean => short.some((one) => word.toLowerCase().includes(one) && wordsOf(word).includes(one))
  return short.length === 0 ? [] : words.flatMap((word, place) => (has(word) ? [place] : []))
}

/**
 * Where an excerpt begins so that it holds the most, and the first place that counts in it. Of each word asked for its best form
 * counts: by itself more than within a name or a line of code, for prose tells more.
 */
function densestPlace({ words }: PageText, places: readonly number[], query: string): { start: number; place: number | undefined } {
  const stems = tellingWords(query).map((word) => word.slice(0, Math.max(4, word.length - 2)))
  const found = places.map((place) => {
    const word = (words[place] ?? '').toLowerCase().replaceAll(edges, '')
    const stem = stems.find((one) => word.includes(one)) ?? word
    return { place, stem, score: word.startsWith(stem) && proseWord.test(word) ? ofItself : withinAnother }
  })
  const scoreOf = (within: typeof found): number => {
    const best = new Map<string, number>()
    for (const { stem, score } of within) best.set(stem, Math.max(best.get(stem) ?? 0, score))
    return [...best.values()].reduce((sum, score) => sum + score, within.length)
  }
  let best = { start: 0, place: places[0], score: 0 }
  found.forEach(({ place }, at) => {
    const within = found.slice(at, at + wordsShown).filter((other) => other.place < place + wordsShown)
    const score = scoreOf(within)
    const spare = wordsShown - ((within.at(-1)?.place ?? place) - place + 1)
    if (score > best.score) best = { start: Math.max(place - Math.ceil(spare / 2), 0), place, score }
  })
  return best
}

const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu
const proseWord = /^[\p{L}\p{N}’-]+$/u
const ofItself = 2 * wordsShown
const withinAnother = wordsShown

/** How many of the first words are only the title again, or the end of it. */
function wordsOfTitle(words: readonly string[], title: string): number {
  const said = openingOf(title).split(/\s+/)
  const left = said.findIndex((_, place) => said.slice(place).every((word, at) => words[at] === word))
  return left === -1 ? 0 : said.length - left
}

/** A word with what stands before it; of a word that was found its letters are marked, not the signs around it. */
function piecesOf(word: string, before: string, isFound: boolean): MarkedPiece[] {
  const [, opening = '', letters = '', closing = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? []
  if (!isFound || letters === '') return [{ text: `${before}${word}`, marked: false }]
  return [
    { text: `${before}${opening}`, marked: false },
    { text: letters, marked: true },
    { text: closing, marked: false },
  ]
}

/** Neighbours that are not marked as one. */
function joined(pieces: readonly MarkedPiece[]): MarkedPiece[] {
  const all: MarkedPiece[] = []
  for (const { text, marked } of pieces) {
    const last = all.at(-1)
    if (text === '') continue
    if (last !== undefined && !marked && !last.marked) last.text += text
    else all.push({ text, marked })
  }
  return all
}

/** An excerpt that begins or ends within a sentence says so. */
function withEllipses(pieces: MarkedPiece[], isBeginning: boolean): MarkedPiece[] {
  const plain = pieces.map(({ text }) => text).join('')
  if (plain.trim() === '') return []
  const before = !isBeginning && /^\p{Ll}/u.test(plain) ? [{ text: '… ', marked: false }] : []
  const after = /[.!?…]["”’)]*$/.test(plain) ? [] : [{ text: ' …', marked: false }]
  return joined([...before, ...pieces, ...after])
}
