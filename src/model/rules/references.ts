import { nearest } from '../ids.ts'
import type { Finding } from '../problem.ts'
import { compareVersions } from '../release.ts'
import type { Collection, SourceEntries } from '../source-entries.ts'

/** Collections whose entries are named by others. */
export type Referenced = keyof typeof codes

const codes = {
  people: 'unknown-person',
  sigs: 'unknown-sig',
  releases: 'unknown-release',
  features: 'unknown-feature',
  series: 'unknown-series',
} as const satisfies Partial<Record<Collection, string>>

/**
 * What to tell of an id that no entry has; undefined when there is nothing to tell. Ids of files that have problems of their
 * own count as known, and so does whatever their text may declare: a mistake is told where it was made, not where it shows.
 */
export function findUnknown(sources: SourceEntries, folder: Referenced, id: string): Finding | undefined {
  if (sources.known[folder].has(id) || mayBeIn(sources, [folder], id)) return undefined
  return { code: codes[folder], message: `"${id}" is not in ${folder}/.`, fix: fixOf(sources, folder, id) }
}

/** Whether a word stands in a file that could not be read: the file may declare what is looked for. */
export function mayBeIn({ unread }: SourceEntries, folders: readonly Collection[], word: string): boolean {
  return unread.some(({ collection, text }) => folders.includes(collection) && text.split(/[\s,"'[\]{}]+/).includes(word))
}

/** What to tell of a stage that the site does not have. */
export function unknownStage(stage: string, stages: readonly string[]): Finding {
  const guess = nearest(stage, stages)
  return {
    code: 'unknown-stage',
    message: `"${stage}" is not one of the site's stages.`,
    fix: guess === undefined ? `Use one of ${stages.join(', ')}.` : `Did you mean "${guess}"?`,
  }
}

function fixOf(sources: SourceEntries, folder: Referenced, id: string): string {
  const owner = sources[folder].find(({ data }) => data.aliases.includes(id))
  if (owner !== undefined) return `It is called "${owner.id}" now: write that.`
  if (folder === 'releases') return releaseFix(id, [...sources.known.releases])
  const guess = nearest(id, sources.known[folder])
  return guess === undefined ? `Use the name of a file in ${folder}/, or add ${folder}/${id}.yaml.` : `Did you mean "${guess}"?`
}

/** Versions that look alike are different releases, so none is guessed but the one of which this is a patch. */
function releaseFix(id: string, versions: string[]): string {
  const same = versions.find((version) => id.startsWith(`${version}.`))
  if (same !== undefined) return `Did you mean "${same}"?`
  const [first, ...others] = versions.toSorted(compareVersions)
  const range = first === undefined ? 'Add' : `The releases are ${[first, ...others.slice(-1)].join(' to ')}: correct it, or add`
  return `${range} releases/${id}.yaml.`
}
