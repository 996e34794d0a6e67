import type { Day } from './day.ts'
import { isReleased, compareVersions, type Release } from './release.ts'
import type { FeatureData } from './schemas/feature.ts'
import { type Stage, stageRank } from './stage.ts'

/** A feature and its life. Ids are those of the entries. */
export interface Feature extends Omit<FeatureData, 'stages' | 'shortTitle'> {
  id: string
  file: string
  /** For rows of tables; the title where there is no shorter one. */
  shortTitle: string
  /** Every milestone, the earliest first. */
  milestones: Milestone[]
  /** The newest milestone that was reached; absent while nothing was. */
  now?: Milestone
  /** The first milestone that is aimed at and not reached. */
  ahead?: Milestone
  /** Live posts that tell of it, the oldest first. */
  postIds: string[]
  /** Whether it is kept with a text of its own. */
  hasBody: boolean
}

/** One step of a feature's life. */
export interface Milestone {
  stage: Stage
  release: string
  /** False while it is only aimed at. */
  reached: boolean
  /** The release's day, where it has one. */
  date?: Day
}

const unsettled = new Set(['provisional', 'deferred', 'rejected', 'withdrawn'])

/** Whether milestones of a proposal with this status are only aims, whatever their release. */
export function isUnsettled(status: FeatureData['status']): boolean {
  return status !== undefined && unsettled.has(status)
}

/**
 * The milestones of a feature, sorted by release and then by stage. One is reached when it is no plan, the proposal was
 * accepted, and its release is out on the day `now`.
 */
export function milestonesOf(
  data: Pick<FeatureData, 'stages' | 'status'>,
  releases: ReadonlyMap<string, Pick<Release, 'date'>>,
  stages: readonly Stage[],
  now: Day,
): Milestone[] {
  return data.stages
    .map(({ stage, release, planned }) => {
      const date = releases.get(release)?.date
      const reached = planned !== true && !isUnsettled(data.status) && isReleased({ date }, now)
      return { stage, release, reached, ...(date === undefined ? {} : { date }) }
    })
    .sort((a, b) => compareVersions(a.release, b.release) || stageRank(a.stage, stages) - stageRank(b.stage, stages))
}

/** The newest milestone reached at or before a release; undefined when nothing was reached by then. */
export function stageAtRelease(feature: { milestones: readonly Milestone[] }, version: string): Milestone | undefined {
  return feature.milestones.findLast((step) => step.reached && compareVersions(step.release, version) <= 0)
}

/** The newest milestone reached on or before a day; undefined when nothing was reached by then. */
export function stageOnDay(feature: { milestones: readonly Milestone[] }, day: Day): Milestone | undefined {
  return feature.milestones.findLast((step) => step.reached && step.date !== undefined && step.date <= day)
}
