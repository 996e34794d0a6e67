/** The part of the search engine's own interface that the site uses (Pagefind 1.5). */
export interface SearchEngine {
  options: (options: EngineOptions) => Promise<void>
  /** Loads the index; called by the first search where it is left out. */
  init: () => Promise<void>
  search: (term: string) => Promise<EngineAnswer>
}

export interface EngineOptions {
  /** Words of an excerpt. */
  excerptLength?: number
  ranking?: { metaWeights?: Record<string, number> }
}

export interface EngineAnswer {
  /** All of them, the best first. */
  results: EngineHit[]
}

export interface EngineHit {
  id: string
  data: () => Promise<EngineDocument>
}

export interface EngineDocument {
  /** Its whole text. */
  content: string
  /** Text with `<mark>`; everything else of it is text, escaped. */
  excerpt: string
  /** The parts under its headings in which something was found. */
  sub_results: EnginePart[]
}

export interface EnginePart {
  /** Words of the heading. */
  title: string
  /** Address with the base path, and the anchor of the heading where there is one. */
  url: string
  excerpt: string
  /** Where in the document what was found stands, and how much each place counts. */
  weighted_locations: { balanced_score: number }[]
}

const excerptLength = 28
/** What a page is called by counts for more than what it tells. */
const metaWeights = { title: 5, aliases: 4, note: 0.5 }

/**
 * Loads the engine from its address, set up for this site. Rejects when it, or the index it needs, cannot be loaded.
 */
export async function loadEngine(address: string): Promise<SearchEngine> {
  const loaded: unknown = await import(/* @vite-ignore */ address)
  if (!isEngine(loaded)) throw new Error(`no search engine at ${address}`)
  await loaded.options({ excerptLength, ranking: { metaWeights } })
  await loaded.init()
  return loaded
}

function isEngine(module: unknown): module is SearchEngine {
  return typeof module === 'object' && module !== null && 'search' in module && 'options' in module && 'init' in module
}
