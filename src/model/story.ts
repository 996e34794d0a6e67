import { groupSteps, stepsIn, type FeatureStep, type GroupSteps } from './queries.ts'
import { settledStageOf } from './register.ts'
import { compareText } from './problem.ts'
import type { Feature, Milestone } from './feature.ts'
import type { Post } from './post.ts'
import type { Release } from './release.ts'
import type { SiteIndex } from './site-index.ts'
import { isGoingOut } from './stage.ts'

/** What a release tells of itself, computed from the features. */
export interface Story {
  /** Everything that changed stage, by title. */
  steps: FeatureStep[]
  /** Features that arrived at the settled stage, the longest on their way first. */
  settled: Voyage[]
  /** Groups by the number of features they moved, the busiest first. */
  groups: GroupSteps[]
  /** Features that were deprecated, disabled or removed. */
  leaving: FeatureStep[]
  /** What is only aimed at, by title. */
  aims: FeatureStep[]
}

interface Voyage {
  feature: Feature
  first: Milestone
  /** Number of releases from its first stage to this one; 0 when it began here. */
  releases: number
}

/** The story of a release that is in the index. */
export function storyOf(index: SiteIndex, release: Release): Story {
  const steps = stepsIn(index, release.version)
  const order = [...index.releases.keys()]
  const settledStage = settledStageOf(index.site.stages)
  const settled = steps.filter(({ step }) => step.stage === settledStage).flatMap(({ feature }): Voyage[] => {
    const first = feature.milestones.find((step) => step.reached)
    if (first === undefined) return []
    return [{ feature, first, releases: Math.max(0, order.indexOf(release.version) - order.indexOf(first.release)) }]
  }) // prettier-ignore
  return {
    steps,
    settled: settled.sort((a, b) => b.releases - a.releases || compareText(a.feature.id, b.feature.id)),
    groups: groupSteps(index, steps),
    leaving: steps.filter(({ step }) => isGoingOut(step.stage)),
    aims: stepsIn(index, release.version, false),
  }
}

/** The note of a release: its lead's, else a retrospective, the newest of the kind; undefined without any. */
export function noteOn(index: SiteIndex, release: Pick<Release, 'postIds'>): Post | undefined {
  const posts = release.postIds.flatMap((id) => index.posts.get(id) ?? [])
  return posts.find((post) => post.kind === 'lead-note') ?? posts.find((post) => post.kind === 'retrospective')
}

/** Releases of one month of the year, `'08'`, the newest first; those to come with a day are among them. */
export function releasesInMonth(index: SiteIndex, month: string): Release[] {
  return [...index.releases.values()].filter((release) => release.date?.slice(5, 7) === month).reverse()
}
