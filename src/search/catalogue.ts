import { wordsApart } from './asked-words.ts'
import type { SearchEngine } from './engine.ts'
import type { Texts } from './fragments.ts'
import { createNameIndex, nameRanks, type NameIndex } from './name-match.ts'
import { wordsOf } from './names.ts'
import type { SearchDocument } from './search-document.ts'
import { nearestWord } from './spelling.ts'
import { commonestFirst, noTextHits, searchWords, wordsForTexts, type TextHits } from './word-search.ts'

export interface Answer {
  documents: SearchDocument[]
  /** Places of what was found in a text; a document found by name alone has none. */
  placesOf: TextHits['placesOf']
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
 * What names and the engine find together; words that nothing holds are mended, or left out where nothing is near. Where nothing has all
 * words, those are left out that tell least. Before the engine is asked it is told which documents will stand first whatever the engine
 * finds.
 */
export async function findIn(
  catalogue: Catalogue,
  search: TextSearch,
  query: string,
  isWanted: () => boolean,
  onNamed?: (first: readonly SearchDocument[]) => void,
): Promise<Answer | undefined> {
  const answer = await findMeant(catalogue, search, query, isWanted, onNamed)
  if (answer === undefined) return undefined
  if (answer.documents.length > 0) return withWordsApart(catalogue, search, query, answer)
  for await (const instead of looserQueries(query, search)) {
    const other = isWanted() ? await findMeant(catalogue, search, instead, isWanted) : undefined
    if (other === undefined || other.documents.length > 0) return other && { instead, ...other }
  }
  return answer
}

/** After what has a name as it is glued together, where that is little: what has its words. */
async function withWordsApart(catalogue: Catalogue, { engine }: TextSearch, query: string, answer: Answer): Promise<Answer> {
  const apart = wordsApart(query)
  if (apart === query || answer.instead !== undefined || answer.documents.length >= mostSure) return answer
  const other = await findExactly(catalogue, engine, apart, catalogue.names.find(apart))
  const found = new Set(answer.documents)
  return {
    documents: [...found, ...other.documents.filter((document) => !found.has(document))],
    placesOf: (id) => [...answer.placesOf(id), ...other.placesOf(id)],
  }
}

/** What may be meant by a query that finds nothing: what is glued together in its words, then fewer words. Numbers always count. */
async function* looserQueries(query: string, { engine }: TextSearch): AsyncGenerator<string> {
  const apart = wordsApart(query)
  if (apart !== query) yield apart
  const words = [...new Set(wordsForTexts(apart))]
  const sayLess = words.filter((word) => !/^\d/.test(word))
  if (words.length < 2) return
  const left = new Set(words)
  for (const word of await commonestFirst(await engine(), sayLess)) {
    left.delete(word)
    if (left.size > 0) yield [...left].join(' ')
  }
}

async function findMeant(
  catalogue: Catalogue,
  { engine, texts }: TextSearch,
  query: string,
  isWanted: () => boolean,
  onNamed: (first: readonly SearchDocument[]) => void = () => undefined,
): Promise<Answer | undefined> {
  const named = catalogue.names.find(query)
  onNamed(surelyFirst(named).flatMap((place) => catalogue.documents[place] ?? []))
  const finding = findExactly(catalogue, engine, query, named)
  // Meanwhile, where the engine is still on its way.
  const words = meantWords(query, catalogue.names)
  const answer = await finding
  const strange = words.filter(({ word, meant }) => word !== meant)
  if (strange.length === 0) return answer
  if (!isWanted()) return undefined
  const held = await heldWords(strange, answer.documents[0], { engine, texts })
  if (strange.every(({ word }) => held.has(word))) return answer
  if (!isWanted()) return undefined
  // What the engine found has fewer letters.
  if (held.size === 0 && named.size > 0) return { documents: rankedDocuments(catalogue, named, noTextHits), placesOf: noTextHits.placesOf }
  // Without its number a question is another one.
  if (strange.some(({ word, meant }) => meant === undefined && /^\d/.test(word) && !held.has(word)))
    return { documents: [], placesOf: noTextHits.placesOf }
  const instead = words.flatMap(({ word, meant }) => (held.has(word) ? word : (meant ?? []))).join(' ')
  const other = await findExactly(catalogue, engine, instead, catalogue.names.find(instead))
  return { ...other, ...(other.documents.length > 0 && { instead }) }
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
  const found = rankedDocuments(catalogue, catalogue.names.find(query), noTextHits)
  const { placesOf } = noTextHits
  if (found.length > 0) return { documents: found, placesOf }
  const instead = meantWords(query, catalogue.names).map(({ word, meant = word }) => meant).join(' ') // prettier-ignore
  const documents = rankedDocuments(catalogue, catalogue.names.find(instead), noTextHits)
  return { documents, placesOf, ...(documents.length > 0 && { instead }) }
}

async function findExactly(
  catalogue: Catalogue,
  engine: () => Promise<SearchEngine>,
  query: string,
  named: ReadonlyMap<number, number>,
): Promise<Answer> {
  const words = wordsForTexts(query)
  const found = words.length === 0 ? noTextHits : await searchWords(await engine(), words, catalogue.documents.length)
  return { documents: rankedDocuments(catalogue, named, found), placesOf: found.placesOf }
}

/** First what is named, the best name first, then what texts hold, in the order of its scores. */
function rankedDocuments({ documents, places }: Catalogue, named: ReadonlyMap<number, number>, { scores }: TextHits): SearchDocument[] {
  const ranks = new Map<number, { place: number; name: number; score: number }>()
  for (const [place, name] of named) ranks.set(place, { place, name, score: -1 })
  for (const [id, score] of scores) {
    const place = places.get(id)
    if (place !== undefined) ranks.set(place, { place, name: named.get(place) ?? unnamed, score })
  }
  return [...ranks.values()]
    .sort((a, b) => a.name - b.name || b.score - a.score || a.place - b.place)
    .flatMap(({ place }) => documents[place] ?? [])
}

/** After every rank of a name. */
const unnamed = nameRanks.words + 1

interface MeantWord {
  word: string
  /** The word of a name that it was meant to be, or itself; undefined where no name has one like it. */
  meant: string | undefined
}

function meantWords(query: string, names: NameIndex): MeantWord[] {
  return wordsOf(query).map((word) => ({ word, meant: nearestWord(word, names.words) }))
}

/** Those words that texts have, of some that no name has: the engine, when none begins so, cuts letters off until one does. */
async function heldWords(
  words: readonly MeantWord[],
  best: SearchDocument | undefined,
  { engine, texts }: TextSearch,
): Promise<Set<string>> {
  const text = best === undefined ? '' : await texts.of(best.id).then(({ words, joint }) => words.join(joint).toLowerCase(), () => '') // prettier-ignore
  const held = words.map(async ({ word }) => (text.includes(word) || (await (await engine()).search(word, 'whole')).length > 0 ? word : []))
  return new Set((await Promise.all(held)).flat())
}
