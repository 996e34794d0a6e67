import { wordsOf } from './names.ts'
import type { SearchDocument } from './search-document.ts'

/** A query that the features page answers: a group's features at a stage over some releases. */
export interface RegistryQuestion {
  sig: string
  stage: string
  /** The span begins after this release; absent where it begins with the first of all. */
  from?: string
  to: string
  /** `SIG Wire, Beta, 1.30 to 1.33`. */
  label: string
}

/** A stage as the site names it. */
export interface StageChoice {
  value: string
  label: string
}

/**
 * What a query asks of the registry, when it names a group, a stage and at least one release. Of several releases the first and
 * the last are meant, as when two are compared; a single one is what happened in it; `since 1.30` goes on to the newest one, which
 * is given.
 */
export function findRegistryQuestion(
  query: string,
  documents: readonly SearchDocument[],
  stages: readonly StageChoice[],
  newest: string,
): RegistryQuestion | undefined {
  const words = wordsOf(query)
  const versions = documents.filter(({ type }) => type === 'release').flatMap(({ release = [] }) => release)
  const placeOf = (word: string): number => versions.indexOf(word.replace(/^v/, ''))
  const places = words.map(placeOf).filter((place) => place !== -1)
  const stage = stages.find((one) => isNamed(one, words))
  if (places.length === 0 || stage === undefined) return undefined
  const group = groupIn(words.filter((word) => placeOf(word) === -1 && word !== stage.value), documents) // prettier-ignore
  const sig = group?.sig?.[0]
  if (group === undefined || sig === undefined) return undefined
  const isOpen = words.some((word) => openWords.has(word)) && places.length === 1
  const ends = isOpen ? [...places, Math.max(versions.indexOf(newest), ...places)] : places
  const [first, last] = [Math.min(...ends), Math.max(...ends)]
  const [from, to] = [versions[first === last ? first - 1 : first], versions[last] ?? newest]
  const span = first === last ? to : `${versions[first] ?? ''} to ${to}`
  return { sig, stage: stage.value, ...(from !== undefined && { from }), to, label: `${group.title}, ${stage.label}, ${span}` }
}

/** Whether the words name a stage: its id, all words of its label, or what people also call it. */
function isNamed({ value, label }: StageChoice, words: readonly string[]): boolean {
  return [value, ...(otherNames[value] ?? [])].some((name) => words.includes(name)) || wordsOf(label).every((word) => words.includes(word))
}

const otherNames: Record<string, readonly string[]> = { stable: ['ga', 'graduated'], deprecated: ['deprecation', 'deprecations'] }

/** What makes one release the beginning of a span. */
const openWords = new Set(['since', 'after', 'from'])

/** The group whose longest name stands in the words. */
function groupIn(words: readonly string[], documents: readonly SearchDocument[]): SearchDocument | undefined {
  const text = ` ${words.join(' ')} `
  let best: { group: SearchDocument; length: number } | undefined
  for (const group of documents) {
    if (group.type !== 'sig') continue
    for (const name of [group.title, ...(group.names ?? [])]) {
      const written = ` ${wordsOf(name).join(' ')} `
      if (written.length > (best?.length ?? 2) && text.includes(written)) best = { group, length: written.length }
    }
  }
  return best?.group
}
