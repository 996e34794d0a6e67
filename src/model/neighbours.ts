import type { Feature } from './feature.ts'
import { compareText } from './problem.ts'
import type { SiteIndex } from './site-index.ts'

/** Shared with the other features of a post: a post about two says more of each than a survey. */
const weightOfPost = 8
const weightOfWord = 3
const weightOfRelease = 2
/** A word that more features than this share in their titles says little. */
const mostSharers = 12

/**
 * Features of the same group that a reader of one may want next, the nearest first: told of in the same posts, alike in their
 * titles, or last moved in releases close by.
 */
export function neighboursOf(feature: Feature, index: SiteIndex, count = 6): Feature[] {
  const order = new Map([...index.releases.keys()].map((version, place) => [version, place]))
  const sharers = titleWords(index)
  const words = wordsOf(feature.title)
  const scoreOf = (other: Feature): number => {
    const posts = other.postIds
      .filter((id) => feature.postIds.includes(id))
      .reduce((sum, id) => sum + 1 / (index.posts.get(id)?.featureIds.length ?? 1), 0)
    const shared = [...wordsOf(other.title)].filter((word) => words.has(word) && (sharers.get(word) ?? 0) <= mostSharers).length
    return weightOfPost * posts + weightOfWord * shared + weightOfRelease * closeness(feature, other, order)
  }
  return [...index.features.values()]
    .filter((other) => other.sig === feature.sig && other.id !== feature.id)
    .map((other) => ({ other, score: scoreOf(other) }))
    .sort((a, b) => b.score - a.score || compareText(a.other.title, b.other.title) || compareText(a.other.id, b.other.id))
    .slice(0, count)
    .map(({ other }) => other)
}

/** From 1 for the same release down towards 0; 0 when one of them has no milestone. */
function closeness(a: Feature, b: Feature, order: Map<string, number>): number {
  const one = order.get((a.now ?? a.ahead)?.release ?? '')
  const other = order.get((b.now ?? b.ahead)?.release ?? '')
  return one === undefined || other === undefined ? 0 : 1 / (1 + Math.abs(one - other))
}

const known = new WeakMap<SiteIndex, Map<string, number>>()

/** How many features have each word in their titles; counted once for an index. */
function titleWords(index: SiteIndex): Map<string, number> {
  const counted = known.get(index)
  if (counted !== undefined) return counted
  const counts = new Map<string, number>()
  for (const { title } of index.features.values()) {
    for (const word of wordsOf(title)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  known.set(index, counts)
  return counts
}

const smallWords = new Set(['the', 'and', 'for', 'from', 'with', 'into', 'via', 'when', 'that', 'not', 'new', 'add', 'use', 'support'])

function wordsOf(title: string): Set<string> {
  const words = title.toLowerCase().match(/[\p{L}\d]+(?:[-.][\p{L}\d]+)*/gu) ?? []
  return new Set(words.filter((word) => word.length > 2 && !smallWords.has(word)))
}
