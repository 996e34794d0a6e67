import { loadEngine, type EngineHit, type SearchEngine } from './engine.ts'
import { createNameIndex, nameRanks, tellingWords, type NameIndex } from './name-match.ts'
import { wordsOf } from './names.ts'
import type { SearchDocument, SearchDocuments } from './search-document.ts'
import { nearestWord } from './spelling.ts'

/** All that a site can find, loaded. */
export interface Finder {
  documents: readonly SearchDocument[]
  names: NameIndex
  /** The documents that a query finds, the best first. Rejects when the engine cannot be loaded. */
  find: (query: string) => Promise<Answer>
  /** Loads the engine before the first query. */
  warm: () => Promise<unknown>
}

export interface Answer {
  documents: SearchDocument[]
  /** What the engine found, by the document's id; a document found by name alone has none. */
  hits: ReadonlyMap<string, EngineHit>
  /** The query that was looked for instead, when some of its words are misspelt. */
  instead?: string
}

/** More is cut for the engine; a query may be of any length. */
const longestQuery = 200

/** Loads the list of documents; the engine comes with the first query. */
export async function loadFinder(list: string, engineAddress: string): Promise<Finder> {
  const documents = await loadDocuments(list)
  const names = createNameIndex(documents)
  let engine: Promise<SearchEngine> | undefined
  const load = (): Promise<SearchEngine> => {
    engine ??= loadEngine(engineAddress).catch((error: unknown) => {
      engine = undefined // the next search tries again
      throw error
    })
    return engine
  }
  return {
    documents,
    names,
    warm: load,
    find: async (query) => findIn(documents, names, await load(), query.slice(0, longestQuery)),
  }
}

/** The list of documents from its address. Rejects when it cannot be loaded. */
export async function loadDocuments(list: string): Promise<readonly SearchDocument[]> {
  const response = await fetch(list)
  if (!response.ok) throw new Error(`no list of documents at ${list}`)
  const { documents } = (await response.json()) as SearchDocuments // written by the same build
  return documents
}

/** What names and the engine find together; misspelt words are mended when nothing holds them. */
export async function findIn(documents: readonly SearchDocument[], names: NameIndex, engine: SearchEngine, query: string): Promise<Answer> {
  const answer = await findExactly(documents, names, engine, query)
  const mended = mendedQuery(query, names)
  if (mended === undefined || (await holds(answer, query, names))) return answer
  const other = await findExactly(documents, names, engine, mended)
  return other.documents.length === 0 ? answer : { ...other, instead: mended }
}

async function findExactly(documents: readonly SearchDocument[], names: NameIndex, engine: SearchEngine, query: string): Promise<Answer> {
  const named = names.find(query)
  const { results } = await engine.search(tellingWords(query).join(' '))
  const hits = new Map(results.map((hit) => [hit.id, hit]))
  const places = new Map(results.map(({ id }, place) => [id, place]))
  const ranked = documents.flatMap((document, place) => {
    const engineRank = places.get(document.id)
    const nameRank = named.get(place)
    if (engineRank === undefined && nameRank === undefined) return []
    return [{ document, place, nameRank: nameRank ?? unnamed, engineRank: engineRank ?? documents.length }]
  })
  ranked.sort((a, b) => a.nameRank - b.nameRank || a.engineRank - b.engineRank || a.place - b.place)
  return { documents: ranked.map(({ document }) => document), hits }
}

/** After every rank of a name. */
const unnamed = nameRanks.words + 1

/** The query with each word that no name has replaced by the nearest that one has; undefined when nothing changes. */
function mendedQuery(query: string, names: NameIndex): string | undefined {
  const words = wordsOf(query)
  const mended = words.map((word) => nearestWord(word, names.words) ?? word)
  return mended.some((word, place) => word !== words[place]) ? mended.join(' ') : undefined
}

/** Whether the best document really has the words that no name has: the engine, finding nothing, cuts letters off. */
async function holds({ documents, hits }: Answer, query: string, names: NameIndex): Promise<boolean> {
  const best = documents[0]
  if (best === undefined) return false
  const doubtful = wordsOf(query).filter((word) => nearestWord(word, names.words) !== undefined)
  const text = (await hits.get(best.id)?.data())?.content.toLowerCase() ?? ''
  return doubtful.every((word) => text.includes(word.replace(endings, '')))
}

/** What the engine does not look at either: it finds `resize` by `resizing`. */
const endings = /(?:e|es|ed|er|ing|ions?|ly|s)$/
