import { passFilesOf } from './engine-files.ts'

/** The part of the search engine that the site uses (Pagefind 1.5), asked for one word at a time. */
export interface SearchEngine {
  /** What has the word: itself, or, as a beginning, any that begins so. */
  search: (word: string, as: 'beginning' | 'whole') => Promise<readonly EngineHit[]>
}

export interface EngineHit {
  id: string
  score: number
  /** Places of what was found in the document's text; none where only its title or its names have it. */
  words: readonly number[]
  /** Of the facts of a page those that have it: its title, its other names, the line of facts. */
  matchedMetaFields?: readonly string[]
}

interface EngineModule {
  createInstance: (options: { noWorker: boolean; ranking: typeof ranking }) => EngineInstance
}

interface EngineInstance {
  search: (term: string) => Promise<{ results: readonly EngineHit[] }>
  preload: (term: string) => Promise<unknown>
}

/** What a page is called by counts for more than what it tells. */
export const metaWeights: Readonly<Record<string, number>> = { title: 5, aliases: 4, note: 0.5 }

/**
 * The engine writes a score for each place of a word, and the same one for most: it follows from how many letters were not typed. Some
 * numbers take its program twice as long to write as others. With a similarity of 1 that is the one for three letters less, so that
 * `win` took 20 ms where `wind` took 8; next to 1 none up to six letters is of that kind, and no order changes.
 */
const ranking = { metaWeights, termSimilarity: 0.9999 }

/**
 * Loads the engine and its table of contents, set up for this site. Rejects when either cannot be loaded, and so does a search
 * whose part of the index cannot. Where it is known which words will be looked for first, their parts come with it.
 *
 * It works on the page itself: its worker is a second copy of it (12 KB), is given up for the page after five seconds on a slow line,
 * and hands over every place that was found as a copy; a word takes 1 to 30 ms among 1,500 documents either way.
 */
export async function loadEngine(address: string, words: readonly string[] = []): Promise<SearchEngine> {
  const loading: Promise<unknown> = import(/* @vite-ignore */ address)
  prepareSegmenter()
  const loaded = await loading
  if (!isEngine(loaded)) throw new Error(`no search engine at ${address}`)
  const folder = new URL('.', new URL(address, location.href)).href
  const files = passFilesOf(folder, words)
  addEventListener('unhandledrejection', quieten)
  try {
    const instance = loaded.createInstance({ noWorker: true, ranking })
    const search: SearchEngine['search'] = async (word, as) => {
      const parts = instance.preload(everyBeginning(word))
      // What is not a beginning yet will be one with the next key: its parts come meanwhile.
      if (as === 'beginning') await parts
      else parts.catch(() => undefined)
      const { results } = await instance.search(as === 'whole' ? `"${word}"` : word)
      // The engine writes that to the console and goes on as if the part were empty.
      if (files.someAreLost) throw new Error('a part of the search index cannot be loaded')
      return results
    }
    await isThere(instance, files.programCame)
    return { search }
  } finally {
    // A rejection is told of in a task after the one in which it happened.
    setTimeout(() => removeEventListener('unhandledrejection', quieten))
  }
}

/** The engine parts each query with a segmenter. A browser takes 20 ms for its first one: time that it has while the engine is on its way. */
function prepareSegmenter(): void {
  if ('Segmenter' in Intl) new Intl.Segmenter()
}

/**
 * The word, and it with every letter after it. For a word alone the engine loads the part of its index in which it stands; where words
 * that begin so go on in the next part, those would be found only if something else had loaded it.
 */
function everyBeginning(word: string): string {
  return [word, ...Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => word + letter)].join(' ')
}

/**
 * The engine looks every 50 ms whether it is loaded, for each who asks: several who ask one after the other hear of it sooner. They
 * begin when its program is there. Before, the list of documents would hold them up until all of them looked at the same moment.
 */
function isThere(instance: EngineInstance, programCame: Promise<unknown>): Promise<unknown> {
  const asked = Array.from({ length: 12 }, async (_, n) => {
    await programCame
    await new Promise((resolve) => setTimeout(resolve, 4 * n))
    return instance.search('')
  })
  return Promise.race([instance.search(''), ...asked])
}

/** The engine begins without being waited for, so what it rejects with would be nobody's; whoever searches hears of it too. */
function quieten(event: PromiseRejectionEvent): void {
  if (event.reason instanceof Error && event.reason.message.includes('Pagefind')) event.preventDefault()
}

function isEngine(module: unknown): module is EngineModule {
  return typeof module === 'object' && module !== null && 'createInstance' in module
}
