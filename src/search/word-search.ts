import { isSmall, tellingWords } from './asked-words.ts'
import { metaWeights, type EngineHit, type SearchEngine } from './engine.ts'

/** What texts hold of a query. */
export interface TextHits {
  /** Of every document that was found; more is better. */
  scores: ReadonlyMap<string, number>
  /** Places of what was found in its text. */
  placesOf: (id: string) => readonly number[]
}

/** Nothing was looked for in texts. */
export const noTextHits: TextHits = { scores: new Map(), placesOf: () => [] }

/** The words of a query that are looked for in texts. */
export function wordsForTexts(query: string): string[] {
  return tellingWords(query).filter((word) => !tooCommon.test(word) && !isSmall(word))
}

/** Stands in nearly every text or begins a thousand words, and says nothing; names are still looked up by it. */
const tooCommon = /^(?:[a-z\d]|be|if|in|no)$/

/**
 * A word of two letters is a beginning of names only; in texts it stands for itself. A thousand words begin so: the engine takes ten
 * times as long for them, and a text that has one of them is not what anybody looks for.
 */
export function isShort(word: string): boolean {
  return /^[a-z\d]{2}$/.test(word)
}

/**
 * What has all words of a query, of those that some text has. The engine is asked for each alone, so that with a key only the word that
 * changed is looked for; it then scores as if it were asked for all at once. A short last word that no text has beside the others is
 * believed to be unfinished.
 */
export async function searchWords(engine: SearchEngine, words: readonly string[], documents: number): Promise<TextHits> {
  const asked = [...new Set(words)]
  const found = await Promise.all(asked.map(async (word) => ({ word, hits: await hitsOf(engine, word) })))
  const some = found.filter(({ hits }) => hits.size > 0)
  const all = inAll(some.map(({ hits }) => hits))
  const last = some.at(-1)
  const isUnfinished = all.length === 0 && some.length > 1 && last !== undefined && last.word === asked.at(-1) && isShort(last.word)
  const counted = isUnfinished ? some.slice(0, -1) : some
  const weights = counted.map(({ word, hits }) => (isShort(word) ? 0 : tellingOf(documents, hits.size)))
  const ids = isUnfinished ? inAll(counted.map(({ hits }) => hits)) : all
  const scores = new Map(ids.map((id) => [id, scoreOf(counted.map(({ hits }, at) => ({ hit: hits.get(id), telling: weights[at] ?? 0 })))]))
  return { scores, placesOf: (id) => (scores.has(id) ? counted.flatMap(({ hits }) => hits.get(id)?.words ?? []) : []) }
}

/** Words from the one that most texts have to the one that fewest have. */
export async function commonestFirst(engine: SearchEngine, words: readonly string[]): Promise<string[]> {
  const counted = await Promise.all(words.map(async (word) => ({ word, count: (await hitsOf(engine, word)).size })))
  return counted.sort((a, b) => b.count - a.count).map(({ word }) => word)
}

type Hits = ReadonlyMap<string, EngineHit>

/** Words that were looked for last, of each engine: with most keys only one of several is new. */
const remembered = new WeakMap<SearchEngine, Map<string, Promise<Hits>>>()
const mostRemembered = 24

function hitsOf(engine: SearchEngine, word: string): Promise<Hits> {
  const known = remembered.get(engine) ?? new Map<string, Promise<Hits>>()
  remembered.set(engine, known)
  const hits = known.get(word) ?? engine.search(word, isShort(word) ? 'whole' : 'beginning').then(byId)
  known.delete(word)
  known.set(word, hits)
  hits.catch(() => known.delete(word))
  const [oldest = ''] = known.keys()
  if (known.size > mostRemembered) known.delete(oldest)
  return hits
}

function byId(hits: readonly EngineHit[]): Hits {
  return new Map(hits.map((hit) => [hit.id, hit]))
}

/** What all have; nothing where there are none. */
function inAll([first, ...others]: readonly Hits[]): string[] {
  return [...(first?.keys() ?? [])].filter((id) => others.every((hits) => hits.has(id)))
}

/** How much a word tells that so many documents have: the engine's own measure. */
function tellingOf(documents: number, having: number): number {
  return Math.log((Math.max(documents - having, 0) + 0.5) / (having + 0.5) + 1)
}

interface WordHit {
  hit: EngineHit | undefined
  telling: number
}

/**
 * What the engine gives for all words at once: the scores in the text add up, but a title or a name counts by how much of what was asked
 * for it has, squared, so that one that has a single word of three is worth little.
 */
function scoreOf(words: readonly WordHit[]): number {
  const all = words.reduce((sum, word) => sum + word.telling, 0)
  const ofField = new Map<string, number>()
  let score = 0
  for (const { hit, telling } of words) {
    if (hit === undefined || telling === 0) continue
    score += hit.score
    for (const field of hit.matchedMetaFields ?? []) {
      score -= weightOf(field) * telling
      ofField.set(field, (ofField.get(field) ?? 0) + telling)
    }
  }
  for (const [field, telling] of ofField) score += weightOf(field) * telling * (telling / all) ** 2
  return Math.round(score * finest) / finest
}

/** Documents of the same score stand in the order of the list, which a sum made of its parts in another order must not change. */
const finest = 10_000

function weightOf(field: string): number {
  return metaWeights[field] ?? 1
}
