import type { Registry, RegistryFeature } from './registry.ts'

/** Names of features as words, and where each word stands. */
interface NameIndex {
  names: { feature: RegistryFeature; words: string[] }[]
  byWord: ReadonlyMap<string, number[]>
}

/** Part of the longer one that a title and a name must share. */
const leastLikeness = 0.66
/** Letters of a name that are not found in a title by chance. */
const shortestName = 9
/** A longer title is a sentence, not a name. */
const mostWords = 10

/** The features whose name is what a title says, small words aside; at least two words must agree. Of several, those that are nearest. */
export function namedBy(title: string, registry: Registry): RegistryFeature[] {
  const words = new Set(wordsOf(title, registry))
  if (words.size < 2 || words.size > mostWords) return []
  const near = candidates(words, registry).map(({ feature, words: name }) => ({ feature, likeness: likeness(new Set(name), words) }))
  const most = Math.max(0, ...near.map((one) => one.likeness))
  return most < leastLikeness ? [] : [...new Set(near.filter((one) => one.likeness === most).map(({ feature }) => feature))]
}

/** Those, and the features whose name stands in a title word by word. */
export function namedIn(title: string, registry: Registry): RegistryFeature[] {
  const words = wordsOf(title, registry)
  const text = ` ${words.join(' ')} `
  const inOrder = candidates(new Set(words), registry).filter(
    ({ words: name }) => name.length >= 2 && name.join('').length >= shortestName && text.includes(` ${name.join(' ')} `),
  )
  return [...new Set([...namedBy(title, registry), ...inOrder.map(({ feature }) => feature)])]
}

/** Names that share two words with a title. */
function candidates(words: ReadonlySet<string>, registry: Registry): NameIndex['names'] {
  const { names, byWord } = indexOf(registry)
  const shared = new Map<number, number>()
  for (const word of words) for (const name of byWord.get(word) ?? []) shared.set(name, (shared.get(name) ?? 0) + 1)
  return [...shared].filter(([, count]) => count >= 2).flatMap(([name]) => names[name] ?? []) // prettier-ignore
}

const indexes = new WeakMap<Registry, NameIndex>()

function indexOf(registry: Registry): NameIndex {
  const known = indexes.get(registry)
  if (known !== undefined) return known
  const names = [...registry.features.values()].flatMap((feature) =>
    feature.names.map((name) => ({ feature, words: wordsOf(name, registry) })),
  )
  const byWord = new Map<string, number[]>()
  for (const [index, { words }] of names.entries())
    for (const word of new Set(words)) byWord.set(word, [...(byWord.get(word) ?? []), index])
  const index = { names, byWord }
  indexes.set(registry, index)
  return index
}

/** How much of the longer one both have; 0 unless all words of the one are in the other. */
function likeness(name: ReadonlySet<string>, words: ReadonlySet<string>): number {
  const shared = [...name].filter((word) => words.has(word)).length
  return shared >= 2 && shared === Math.min(name.size, words.size) ? shared / Math.max(name.size, words.size) : 0
}

const smallWords = new Set(
  ('a an and are as at be beta alpha by for from ga in into is it its new now of on or stable support the to using via v with ' +
    'generally available graduates graduated moves release releases notes note team feature features').split(' '),
) // prettier-ignore

/** The words that count, without their endings. */
function wordsOf(text: string, { site }: Registry): string[] {
  const plain = text.toLowerCase().replace(/\bv?\d+\.\d+(?:\.\d+)?\b/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim() // prettier-ignore
  const words = plain.split(' ').filter((word) => word !== '' && !smallWords.has(word) && word !== site.project.toLowerCase())
  return words.map((word) => word.replace(/(?:ing|ed|es|s)$/, ''))
}
