import { wordsOf } from './names.ts'
import type { SearchDocument } from './search-document.ts'

/** A query that the features page answers: a group's features at a stage over some releases. */
export interface RegistryQuestion {
  sig: string
  stage: string
  from: string
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
 * What a query asks of the registry, when it names a group, a stage and at least one release, and of everything else only small
 * words. Of several releases the first and the last are meant; `since 1.30` goes on to the newest one, which is given.
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
  const stage = stages.find(({ value, label }) => words.includes(value) || wordsOf(label).every((word) => words.includes(word)))
  if (places.length === 0 || stage === undefined) return undefined
  const asked = words.filter((word) => placeOf(word) === -1 && word !== stage.value)
  const group = groupIn(asked, documents)
  const open = words.some((word) => openWords.has(word)) && places.length === 1
  const last = open ? Math.max(versions.indexOf(newest), ...places) : Math.max(...places)
  const [from, to] = [versions[Math.min(...places, last)], versions[Math.max(...places, last)]]
  const sig = group?.sig?.[0]
  if (group === undefined || sig === undefined || from === undefined || to === undefined) return undefined
  return { sig, stage: stage.value, from, to, label: `${group.title}, ${stage.label}, ${from === to ? from : `${from} to ${to}`}` }
}

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
