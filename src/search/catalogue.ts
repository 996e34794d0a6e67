import type { EngineHit, SearchEngine } from './engine.ts'
import type { Texts } from './fragments.ts'
import { createNameIndex, isSmall, nameRanks, tellingWords, type NameIndex } from './name-match.ts'
import { wordsOf } from './names.ts'
import type { SearchDocument } from './search-document.ts'
import { nearestWord } from './spelling.ts'

/** Places of what the engine found, by the document's id. */
export type Hits = ReadonlyMap<string, readonly number[]>

export interface Answer {
  documents: SearchDocument[]
  /** A document found by name alone has none. */
  hits: Hits
  /** The query that was looked for instead, when some of its words are misspelt. */
  instead?: string
  /** Why the texts were not searched. */
  failure?: unknown
}

/** A list of documents with what is made of it to search it. */
export interface Catalogue {
  documents: readonly SearchDocument[]
  names: NameIndex
  /** Place in the list, by id. */
  places: ReadonlyMap<string, number>
}

/** A list of documents made ready to be searched. */
export function catalogueOf(documents: readonly SearchDocument[]): Catalogue {
  return { documents, names: createNameIndex(documents), places: new Map(documents.map(({ id }, place) => [id, place])) }
}

export interface TextSearch {
  /** Loads the engine; asked only when there is something to look for in texts. */
  engine: () => Promise<SearchEngine>
  texts: Texts
}

/**
 * What names and the engine find together; misspelt words are mended when nothing holds them. Before the engine is asked it is told
 * which documents will stand first whatever the engine finds.
 */
export async function findIn(
  catalogue: Catalogue,
  { engine, texts }: TextSearch,
  query: string,
  isWanted: () => boolean,
  onNamed: (first: readonly SearchDocument[]) => void = () => undefined,
): Promise<Answer | undefined> {
  const named = catalogue.names.find(query)
  onNamed(surelyFirst(named).flatMap((place) => catalogue.documents[place] ?? []))
  const answer = await findExactly(catalogue, engine, query, named)
  const mended = mendedWords(query, catalogue.names)
  if (mended === undefined) return answer
  if (!isWanted()) return undefined
  if (await holds(answer.documents[0], mended, texts)) return answer
  if (!isWanted()) return undefined
  const instead = mended.map(({ word, nearest }) => nearest ?? word).join(' ')
  const other = await findExactly(catalogue, engine, instead, catalogue.names.find(instead))
  return other.documents.length === 0 ? answer : { ...other, instead }
}

/** Places in the list of what is named best; of a rank that more share than are told of, none is sure to be first. */
function surelyFirst(named: ReadonlyMap<number, number>): number[] {
  const byRank = Map.groupBy(
    [...named].sort(([placeA, a], [placeB, b]) => a - b || placeA - placeB),
    ([, rank]) => rank,
  )
  const sure: number[] = []
  for (const places of byRank.values()) {
    if (sure.length + places.length > mostSure) break
    sure.push(...places.map(([place]) => place))
  }
  return sure
}

/** As many as are shown together. */
const mostSure = 8

/** What is called so, or nearly so, without any text. */
export function findByName(catalogue: Catalogue, query: string): Answer {
  const found = rankedDocuments(catalogue, catalogue.names.find(query), [])
  const mended = mendedWords(query, catalogue.names)
  if (found.length > 0 || mended === undefined) return { documents: found, hits: new Map() }
  const instead = mended.map(({ word, nearest }) => nearest ?? word).join(' ')
  const documents = rankedDocuments(catalogue, catalogue.names.find(instead), [])
  return { documents, hits: new Map(), ...(documents.length > 0 && { instead }) }
}

async function findExactly(
  catalogue: Catalogue,
  engine: () => Promise<SearchEngine>,
  query: string,
  named: ReadonlyMap<number, number>,
): Promise<Answer> {
  const words = tellingWords(query).filter((word) => !tooCommon.test(word) && !isSmall(word))
  const { results } = words.length === 0 ? { results: [] } : await (await engine()).search(words.join(' '))
  return { documents: rankedDocuments(catalogue, named, results), hits: new Map(results.map(({ id, words }) => [id, words])) }
}

/**
 * Stands in nearly every text or begins a thousand words, so the engine takes long for it, loads a part of its index more, and says
 * nothing; names are still looked up by it.
 */
const tooCommon = /^(?:[a-z\d]|be|if|in|no)$/

/** First what is named, the best name first, then what the engine found, in its order. */
function rankedDocuments(
  { documents, places }: Catalogue,
  named: ReadonlyMap<number, number>,
  results: readonly EngineHit[],
): SearchDocument[] {
  const ranks = new Map<number, { name: number; engine: number }>()
  for (const [place, name] of named) ranks.set(place, { name, engine: results.length })
  results.forEach(({ id }, engine) => {
    const place = places.get(id)
    if (place !== undefined) ranks.set(place, { name: named.get(place) ?? unnamed, engine })
  })
  return [...ranks]
    .sort(([placeA, a], [placeB, b]) => a.name - b.name || a.engine - b.engine || placeA - placeB)
    .flatMap(([place]) => documents[place] ?? [])
}

/** After every rank of a name. */
const unnamed = nameRanks.words + 1

interface MendedWord {
  word: string
  /** The nearest word that a name has, where none has this one. */
  nearest: string | undefined
}

/** The words of a query, some of them mended; undefined when there is nothing to mend. */
function mendedWords(query: string, names: NameIndex): MendedWord[] | undefined {
  const words = wordsOf(query).map((word) => ({ word, nearest: nearestWord(word, names.words) }))
  return words.some(({ nearest }) => nearest !== undefined) ? words : undefined
}

/** Whether the best document really has the words that no name has: the engine, finding nothing, cuts letters off. */
async function holds(best: SearchDocument | undefined, mended: readonly MendedWord[], texts: Texts): Promise<boolean> {
  if (best === undefined) return false
  const text = await texts.of(best.id).then(({ words, joint }) => words.join(joint).toLowerCase(), () => '') // prettier-ignore
  return mended.every(({ word, nearest }) => nearest === undefined || text.includes(word.replace(endings, '')))
}

/** What the engine does not look at either: it finds `resize` by `resizing`. */
const endings = /(?:e|es|ed|er|ing|ions?|ly|s)$/
