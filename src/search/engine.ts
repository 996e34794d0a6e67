/** The part of the search engine's own interface that the site uses (Pagefind 1.5). */
export interface SearchEngine {
  search: (term: string) => Promise<EngineAnswer>
}

export interface EngineAnswer {
  /** All of them, the best first. */
  results: EngineHit[]
}

export interface EngineHit {
  id: string
  /** Places of the words that were found, in the document's text; none where only its title or its names have them. */
  words: readonly number[]
}

interface EngineModule {
  createInstance: (options: { noWorker: boolean; ranking: { metaWeights: Record<string, number> } }) => SearchEngine
}

/** What a page is called by counts for more than what it tells. */
const metaWeights = { title: 5, aliases: 4, note: 0.5 }

/**
 * Loads the engine and its table of contents, set up for this site. Rejects when either cannot be loaded, and so does a search
 * whose part of the index cannot.
 *
 * It works on the page itself: its worker is a second copy of it (12 KB), is given up for the page after five seconds on a slow line,
 * and hands over every place that was found as a copy; a search of 1,500 documents takes 1 to 30 ms either way.
 */
export async function loadEngine(address: string): Promise<SearchEngine> {
  const loaded: unknown = await import(/* @vite-ignore */ address)
  if (!isEngine(loaded)) throw new Error(`no search engine at ${address}`)
  const losses = watchLosses(new URL('.', new URL(address, location.href)).href)
  addEventListener('unhandledrejection', quieten)
  try {
    const engine = loaded.createInstance({ noWorker: true, ranking: { metaWeights } })
    const search: SearchEngine['search'] = async (term) => {
      const answer = await engine.search(term)
      if (losses.some()) throw new Error('a part of the search index cannot be loaded')
      return answer
    }
    await search('')
    return { search }
  } finally {
    // A rejection is told of in a task after the one in which it happened.
    setTimeout(() => removeEventListener('unhandledrejection', quieten))
  }
}

/** The engine begins without being waited for, so what it rejects with would be nobody's; whoever searches hears of it too. */
function quieten(event: PromiseRejectionEvent): void {
  if (event.reason instanceof Error && event.reason.message.includes('Pagefind')) event.preventDefault()
}

/** Watches for parts of the index that did not come: the engine writes that to the console and goes on as if they were empty. */
function watchLosses(folder: string): { some: () => boolean } {
  let lost = false
  const look = (entries: PerformanceEntryList): void => {
    lost ||= entries.some((entry) => entry.name.startsWith(`${folder}index/`) && isLost(entry))
  }
  const observer = new PerformanceObserver((list) => look(list.getEntries()))
  observer.observe({ type: 'resource' })
  return {
    some: () => {
      look(observer.takeRecords())
      return lost
    },
  }
}

/** Browsers that do not tell a status are believed to have got everything. */
function isLost(entry: PerformanceEntry): boolean {
  const status = 'responseStatus' in entry ? entry.responseStatus : undefined
  return typeof status === 'number' && (status >= 400 || (status === 0 && 'decodedBodySize' in entry && entry.decodedBodySize === 0))
}

function isEngine(module: unknown): module is EngineModule {
  return typeof module === 'object' && module !== null && 'createInstance' in module
}
