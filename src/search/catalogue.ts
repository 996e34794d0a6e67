import type { EngineDocument, EngineHit, SearchEngine } from './engine.ts'
import { createNameIndex, nameRanks, tellingWords, type NameIndex } from './name-match.ts'
import { wordsOf } from './names.ts'
import type { SearchDocument } from './search-document.ts'
import { nearestWord } from './spelling.ts'

/** What the engine found, by the document's id. */
export type Hits = ReadonlyMap<string, EngineHit>

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

/** What names and the engine find together; misspelt words are mended when nothing holds them. */
export async function findIn(
  catalogue: Catalogue,
  engine: SearchEngine,
  query: string,
  isWanted: () => boolean,
): Promise<Answer | undefined> {
  const answer = await findExactly(catalogue, engine, query)
  const mended = mendedWords(query, catalogue.names)
  if (mended === undefined) return answer
  if (!isWanted()) return undefined
  if (await holds(answer, mended)) return answer
  if (!isWanted()) return undefined
  const instead = mended.map(({ word, nearest }) => nearest ?? word).join(' ')
  const other = await findExactly(catalogue, engine, instead)
  return other.documents.length === 0 ? answer : { ...other, instead }
}

/** What is called so, or nearly so, without any text. */
export function findByName(catalogue: Catalogue, query: string): Answer {
  const found = rankedDocuments(catalogue, catalogue.names.find(query), [])
  const mended = mendedWords(query, catalogue.names)
  if (found.length > 0 || mended === undefined) return { documents: found, hits: new Map() }
  const instead = mended.map(({ word, nearest }) => nearest ?? word).join(' ')
  const documents = rankedDocuments(catalogue, catalogue.names.find(instead), [])
  return { documents, hits: new Map(), ...(documents.length > 0 && { instead }) }
}

async function findExactly(catalogue: Catalogue, engine: SearchEngine, query: string): Promise<Answer> {
  const words = tellingWords(query).filter((word) => !oneLetter.test(word))
  const { results } = words.length === 0 ? { results: [] } : await engine.search(words.join(' '))
  return { documents: rankedDocuments(catalogue, catalogue.names.find(query), results), hits: hitsOf(results) }
}

/** Begins a thousand words, so the engine takes long for it and says nothing; names are still looked up by it. */
const oneLetter = /^[a-z\d]$/

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

function hitsOf(results: readonly EngineHit[]): Hits {
  return new Map(results.map((hit) => [hit.id, hit]))
}

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
async function holds({ documents, hits }: Answer, mended: readonly MendedWord[]): Promise<boolean> {
  const best = documents[0]
  if (best === undefined) return false
  const text = (await textOf(best, hits))?.content.toLowerCase() ?? ''
  return mended.every(({ word, nearest }) => nearest === undefined || text.includes(word.replace(endings, '')))
}

/** What the engine does not look at either: it finds `resize` by `resizing`. */
const endings = /(?:e|es|ed|er|ing|ions?|ly|s)$/

/** What the engine tells of a document; undefined where it has nothing or cannot load it: an excerpt is no reason to show nothing. */
export async function textOf({ id }: SearchDocument, hits: Hits): Promise<EngineDocument | undefined> {
  try {
    return await hits.get(id)?.data()
  } catch {
    return undefined
  }
}
