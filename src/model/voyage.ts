import type { Feature } from './feature.ts'
import { newestReleases } from './newest-releases.ts'
import { compareVersions, type Release } from './release.ts'
import type { Stage } from './stage.ts'

/** One release of a voyage's strip. */
export interface VoyageColumn {
  version: string
  /** Whether what stands in it is only aimed at: the release is not out. */
  upcoming: boolean
  /** Year of its day; absent when it has none. */
  year?: string
  /** Whether a year's columns begin with it. */
  startsYear: boolean
}

/** Columns that stand below one year, or below none. */
export interface VoyageYear {
  year?: string
  /** Number of columns. */
  span: number
  upcoming: boolean
}

/** What one release was in the life of one feature. */
export interface VoyageCell {
  version: string
  /** Stage whose track comes in from the release before. */
  enters?: Stage
  /** Stage whose track goes on to the release after; none at the edge of what has happened. */
  leaves?: Stage
  /** Stages that belong to this release, in order; the last one gives the sign. */
  steps: VoyageStep[]
  upcoming: boolean
}

interface VoyageStep {
  stage: Stage
  /** False while it is only aimed at, whether the release is out or not. */
  reached: boolean
}

/** The newest releases as columns, oldest first, at most `count` of them; the next one to come stands last. */
export function voyageColumns(releases: Iterable<Pick<Release, 'version' | 'date' | 'released'>>, count: number): VoyageColumn[] {
  const newest = newestReleases(releases, count)
  return newest.map(({ version, date, released }, at) => {
    const year = date?.slice(0, 4)
    const startsYear = released && year !== newest[at - 1]?.date?.slice(0, 4)
    return { version, upcoming: !released, startsYear, ...(year === undefined ? {} : { year }) }
  })
}

/** The years above the columns, in their order. Releases to come have a head of their own. */
export function voyageYears(columns: readonly VoyageColumn[]): VoyageYear[] {
  const years: VoyageYear[] = []
  for (const { year, upcoming } of columns) {
    const last = years.at(-1)
    if (last !== undefined && last.year === year && last.upcoming === upcoming) last.span += 1
    else years.push({ span: 1, upcoming, ...(year === undefined ? {} : { year }) })
  }
  return years
}

/**
 * A feature's life over some releases, one cell for each. A track runs from a stage that was reached until the next one,
 * ends with removal and never runs into a release that is not out or into a sign that is only aimed at.
 */
export function voyageOf(
  feature: Pick<Feature, 'milestones'>,
  columns: readonly Pick<VoyageColumn, 'version' | 'upcoming'>[],
): VoyageCell[] {
  const reached = feature.milestones.filter((step) => step.reached)
  const trackAt = (isBy: (order: number) => boolean, version: string): Stage | undefined => {
    const stage = reached.findLast((step) => isBy(compareVersions(step.release, version)))?.stage
    return stage === 'removed' ? undefined : stage
  }
  return columns.map(({ version, upcoming }) => {
    const steps = feature.milestones
      .filter((step) => step.release === version)
      .map((step) => ({ stage: step.stage, reached: step.reached }))
    const open = upcoming || steps.at(-1)?.reached === false
    const enters = open ? undefined : trackAt((order) => order < 0, version)
    const leaves = open ? undefined : trackAt((order) => order <= 0, version)
    return { version, upcoming, steps, ...(enters === undefined ? {} : { enters }), ...(leaves === undefined ? {} : { leaves }) }
  })
}

/** How many features change stage in each column, aims of a release to come included and other aims left out. */
export function changesPerColumn(features: readonly Pick<Feature, 'milestones'>[], columns: readonly VoyageColumn[]): number[] {
  return columns.map(
    ({ version, upcoming }) =>
      features.filter(({ milestones }) => milestones.some((step) => step.release === version && step.reached !== upcoming)).length,
  )
}
