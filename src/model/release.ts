import type { Day } from './day.ts'
import { compareText } from './problem.ts'
import type { ReleaseData } from './schemas/release.ts'

/** A release of the project, with everything the site knows of it. Ids are those of the entries. */
export interface Release extends Omit<ReleaseData, 'leads'> {
  /** The file's name: `1.33`. */
  version: string
  file: string
  leads: string[]
  /** Whether its day has come. */
  released: boolean
  /** Features that changed stage in it (reached ones only), by feature id. */
  featureIds: string[]
  /** Features for which a stage of it is only aimed at, by feature id. */
  plannedFeatureIds: string[]
  /** Live posts whose `release` it is, newest first. */
  postIds: string[]
  /** Versions of the neighbours in time order. */
  previous?: string
  next?: string
}

export type SupportPhase = 'upcoming' | 'supported' | 'maintenance' | 'ended'

/** Order of two versions, number by number: 1.9 before 1.10. */
export function compareVersions(a: string, b: string): number {
  if (a === b) return 0
  const left = partsOf(a)
  const right = partsOf(b)
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const one = left[index] ?? ''
    const other = right[index] ?? ''
    const order = typeof one === 'number' && typeof other === 'number' ? one - other : compareText(String(one), String(other))
    if (order !== 0) return order
  }
  return compareText(a, b)
}

/** A site has few versions, and compares them millions of times. */
const knownParts = new Map<string, readonly (string | number)[]>()

function partsOf(version: string): readonly (string | number)[] {
  const known = knownParts.get(version) ?? version.split(/[.-]/).map((part) => (/^\d+$/.test(part) ? Number(part) : part))
  knownParts.set(version, known)
  return known
}

/** A release counts as out from its day on. One without a date is upcoming. */
export function isReleased(release: { date?: Day | undefined }, now: Day): boolean {
  return release.date !== undefined && release.date <= now
}

/** Where a release stands in its life on the day `now`. Without an end-of-life date nothing is said: undefined. */
export function supportPhaseOf(release: Pick<ReleaseData, 'date' | 'maintenance' | 'endOfLife'>, now: Day): SupportPhase | undefined {
  if (!isReleased(release, now)) return 'upcoming'
  if (release.endOfLife === undefined) return undefined
  if (release.endOfLife < now) return 'ended'
  return release.maintenance !== undefined && release.maintenance <= now ? 'maintenance' : 'supported'
}
