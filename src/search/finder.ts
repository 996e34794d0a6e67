import { askedIn } from './asked-words.ts'
import { catalogueOf, findByName, findIn, type Answer } from './catalogue.ts'
import { loadEngine, type SearchEngine } from './engine.ts'
import { textsAt, type Texts } from './fragments.ts'
import type { NameIndex } from './name-match.ts'
import { unpackDocuments, type PackedDocuments } from './packed-documents.ts'
import type { SearchDocument } from './search-document.ts'
import { wordsForTexts } from './word-search.ts'

/** All that a site can find, loaded. */
export interface Finder {
  documents: readonly SearchDocument[]
  names: NameIndex
  /**
   * The documents that a query finds, the best first: by name alone when the engine cannot be loaded. Undefined when the answer is
   * no longer wanted: of two searches at once, the later one may then take the engine for itself. Before the engine has answered,
   * those are told that will stand first.
   */
  find: (query: string, isWanted: () => boolean, onNamed?: (first: readonly SearchDocument[]) => void) => Promise<Answer | undefined>
  texts: Texts
  /** Whether the engine has answered before: the first time it has to come and to be compiled. */
  isWarm: () => boolean
  /** Loads the engine, and texts that many queries need, before the first one. */
  warm: () => Promise<unknown>
}

/** More is cut for the engine; a query may be of any length. */
const longestQuery = 200

/**
 * Loads the list of documents. The engine comes beside it where it is known what will be asked first, empty for who is about to type,
 * and otherwise with the first query.
 */
export async function loadFinder(list: string, engineAddress: string, first?: string): Promise<Finder> {
  let engine: Promise<SearchEngine> | undefined
  const load = (): Promise<SearchEngine> => {
    engine ??= loadEngine(engineAddress, wordsForTexts(askedIn(first?.slice(0, longestQuery) ?? '')))
    engine.catch(forget)
    return engine
  }
  let isWarm = false
  // The next search tries again.
  const forget = (): void => {
    engine = undefined
  }
  if (first !== undefined) load().catch(() => undefined)
  const catalogue = catalogueOf(await loadDocuments(list))
  const titles = new Map(catalogue.documents.map(({ id, title }) => [id, title]))
  const texts = textsAt(engineAddress, (id) => titles.get(id) ?? '')
  return {
    documents: catalogue.documents,
    names: catalogue.names,
    texts,
    isWarm: () => isWarm,
    warm: () => Promise.all([load(), texts.warm()]),
    find: async (query, isWanted, onNamed) => {
      const asked = askedIn(query.slice(0, longestQuery))
      texts.warm().catch(() => undefined)
      try {
        const answer = await findIn(catalogue, { engine: load, texts }, asked, isWanted, onNamed)
        // Names alone are asked for the shortest words.
        isWarm ||= wordsForTexts(asked).length > 0
        return answer
      } catch (failure) {
        forget()
        return { ...findByName(catalogue, asked), failure }
      }
    },
  }
}

/** The list of documents from its address. Rejects when it cannot be loaded. */
export async function loadDocuments(list: string): Promise<readonly SearchDocument[]> {
  const response = await fetch(list)
  if (!response.ok) throw new Error(`no list of documents at ${list}`)
  return unpackDocuments((await response.json()) as PackedDocuments) // written by the same build
}
