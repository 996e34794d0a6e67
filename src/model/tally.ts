import { newestReleases } from './newest-releases.ts'
import { stageCountsOf, stepsIn } from './queries.ts'
import type { Release } from './release.ts'
import type { SiteIndex } from './site-index.ts'
import { isGoingOut, stagesForReaders, type Stage } from './stage.ts'

export interface StageCount {
  stage: Stage
  count: number
}

/** The numbers of one release: what its project announced, and what the registry counts. */
export interface Tally {
  version: string
  released: boolean
  /** Whether features of the site have numbers of proposals. */
  ofProposals: boolean
  /** What the project announced, by stage in the order for readers; absent when nothing was, or no number. */
  announced?: { total: number; counts: StageCount[]; unknown: number; source?: string }
  /** Features that reached each arriving stage by the registry, in the order for readers. */
  arriving: StageCount[]
  /** Features that reached each stage of leaving by the registry; only those with any. */
  leaving: StageCount[]
  /** Changes by the registry: the sum of both lists. */
  total: number
  /** Features for which a stage of this release is only aimed at. */
  aimed: number
  /** The same by stage, in the order for readers; only those with any. */
  aims: StageCount[]
}

/** The numbers of a release of the index; all of them 0 for one without features. */
export function tallyOf(index: SiteIndex, release: Release): Tally {
  const countsOf = (reached: boolean): StageCount[] => {
    const counts = stageCountsOf(index, release.version, reached)
    return stagesForReaders(index.site.stages).map((stage) => ({ stage, count: counts.get(stage) ?? 0 }))
  }
  const inOrder = countsOf(true)
  const announced = announcedOf(release, index.site.stages)
  return {
    version: release.version,
    released: release.released,
    ofProposals: index.hasProposals,
    arriving: inOrder.filter(({ stage }) => !isGoingOut(stage)),
    leaving: inOrder.filter(({ stage, count }) => isGoingOut(stage) && count > 0),
    total: inOrder.reduce((sum, { count }) => sum + count, 0),
    aimed: new Set(stepsIn(index, release.version, false).map(({ feature }) => feature.id)).size,
    aims: countsOf(false).filter(({ count }) => count > 0),
    ...(announced === undefined ? {} : { announced }),
  }
}

/** The numbers of the newest releases, oldest first: at most `count`, the next one to come included. */
export function newestTallies(index: SiteIndex, count: number): Tally[] {
  return newestReleases(index.releases.values(), count).map((release) => tallyOf(index, release))
}

/** `unknown` is what the stages do not account for; a total that was not given is the sum of the stages. */
function announcedOf({ announced }: Release, stages: readonly Stage[]): Tally['announced'] {
  if (announced === undefined) return undefined
  const { total, source, ...byStage } = announced
  const given = new Map<Stage, number | undefined>(Object.entries(byStage))
  const counts = stagesForReaders(stages).flatMap((stage) => {
    const count = given.get(stage)
    return count === undefined ? [] : { stage, count }
  })
  const sum = counts.reduce((all, { count }) => all + count, 0)
  if (total === undefined && counts.length === 0) return undefined
  return { total: total ?? sum, counts, unknown: Math.max(0, (total ?? sum) - sum), ...(source === undefined ? {} : { source }) }
}
