import { wordsOf } from './names.ts'
import type { SearchDocument } from './search-document.ts'
import { otherStageNames } from './stage-names.ts'

/** A query that the features page answers: of a group's features, those at a stage, over some releases. Two of the three at least. */
export interface RegistryQuestion {
  sig?: string
  stage?: string
  /** The span begins after this release; absent where it begins with the first of all. */
  from?: string
  to?: string
  /** `SIG Wire, Beta, 1.30 to 1.33`. */
  label: string
}

/** A stage as the site names it. */
export interface StageChoice {
  value: string
  label: string
}

/**
 * What a query asks of the registry, when it names at least two of a group, a stage and a release. Of several releases the first and the
 * last are meant, as when two are compared; a single one is what happened in it; `since 1.30` goes on to the newest one, which is given,
 * and so does `after 1.30`, without 1.30 itself. With a stage or a release alone a group has to be named in full: `node` is many things.
 */
export function findRegistryQuestion(
  query: string,
  documents: readonly SearchDocument[],
  stages: readonly StageChoice[],
  newest: string,
): RegistryQuestion | undefined {
  const words = wordsOf(query)
  const versions = documents.filter(({ type }) => type === 'release').flatMap(({ release = [] }) => release)
  const stage = stages.find((one) => isNamed(one, words))
  const span = spanOf(words, versions, newest)
  const group = groupIn(
    words.filter((word) => !versions.includes(word) && word !== stage?.value),
    documents,
  )
  const isSure = group !== undefined && ((stage !== undefined && span !== undefined) || group.words > 1)
  const sig = isSure ? group.group.sig?.[0] : undefined
  const parts = [sig === undefined ? undefined : group?.group.title, stage?.label, span?.label].filter((part) => part !== undefined)
  if (parts.length < 2) return undefined
  const { from, to } = span ?? {}
  return {
    ...(sig !== undefined && { sig }),
    ...(stage !== undefined && { stage: stage.value }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    label: parts.join(', '),
  }
}

/** The releases that some words name, as the registry asks for them: after one, up to another. */
function spanOf(words: readonly string[], versions: readonly string[], newest: string) {
  const places = words.map((word) => versions.indexOf(word)).filter((place) => place !== -1)
  if (places.length === 0) return undefined
  const [first, last] = [Math.min(...places), Math.max(...places)]
  const [one = '', other = ''] = [versions[first], versions[last]]
  if (first !== last) return { from: one, to: other, label: `${one} to ${other}` }
  const open = words.find((word) => openWords.has(word))
  const from = open === 'after' ? one : versions[first - 1]
  const to = open === undefined ? one : (versions[Math.max(versions.indexOf(newest), first)] ?? one)
  return { from, to, label: open === undefined ? one : `${open === 'after' ? 'after' : 'since'} ${one}` }
}

/** Whether the words name a stage: its id, all words of its label, or what people also call it. */
function isNamed({ value, label }: StageChoice, words: readonly string[]): boolean {
  return (
    [value, ...(otherStageNames[value] ?? [])].some((name) => words.includes(name)) || wordsOf(label).every((word) => words.includes(word))
  )
}

/** What makes one release the beginning of a span. */
const openWords = new Set(['since', 'after', 'from'])

/** The group whose longest name stands in the words, and of how many words that is. */
function groupIn(words: readonly string[], documents: readonly SearchDocument[]): { group: SearchDocument; words: number } | undefined {
  const text = ` ${words.join(' ')} `
  let best: { group: SearchDocument; length: number; words: number } | undefined
  for (const group of documents) {
    if (group.type !== 'sig') continue
    for (const name of [group.title, ...(group.names ?? [])]) {
      const own = wordsOf(name)
      const written = ` ${own.join(' ')} `
      if (written.length > (best?.length ?? 2) && text.includes(written)) best = { group, length: written.length, words: own.length }
    }
  }
  return best
}
