import { daysBetween, type Day } from './day.ts'
import { stageAtRelease, stageOnDay, type Feature, type Milestone } from './feature.ts'
import type { Post } from './post.ts'
import { compareText } from './problem.ts'
import { compareVersions, type Release } from './release.ts'
import type { Sig } from './sig.ts'
import type { SiteIndex } from './site-index.ts'
import { isGoingOut, type Stage } from './stage.ts'

/** A feature with the milestone that a list shows it for. */
export interface FeatureStep {
  feature: Feature
  step: Milestone
}

/**
 * What changed stage in a release, by title. A feature that passed two stages in it appears with each.
 * `reached: false` gives what is only aimed at.
 */
export function stepsIn(index: SiteIndex, version: string, reached = true): FeatureStep[] {
  const release = index.releases.get(version)
  const ids = (reached ? release?.featureIds : release?.plannedFeatureIds) ?? []
  return ids.flatMap((id) => {
    const feature = index.features.get(id)
    if (feature === undefined) return []
    return feature.milestones.filter((step) => step.release === version && step.reached === reached).map((step) => ({ feature, step }))
  })
}

/** How many features reached each stage in a release; stages without any have 0. Keys in the site's order. */
export function stageCountsOf(index: SiteIndex, version: string, reached = true): Map<Stage, number> {
  const steps = stepsIn(index, version, reached)
  return new Map(index.site.stages.map((stage) => [stage, steps.filter(({ step }) => step.stage === stage).length]))
}

export interface GroupSteps {
  sig: Sig
  /** Features that changed stage, each once. */
  total: number
  byStage: Map<Stage, Feature[]>
}

/** Steps by owning group, the groups with most features first. Every step stands in exactly one cell. */
export function groupSteps(index: SiteIndex, steps: FeatureStep[]): GroupSteps[] {
  const groups = Map.groupBy(steps, ({ feature }) => feature.sig)
  return [...groups]
    .flatMap(([id, some]) => {
      const sig = index.sigs.get(id)
      if (sig === undefined) return []
      const byStage = Map.groupBy(some, ({ step }) => step.stage)
      return {
        sig,
        total: new Set(some.map(({ feature }) => feature.id)).size,
        byStage: new Map([...byStage].map(([stage, rows]) => [stage, rows.map(({ feature }) => feature)])),
      }
    })
    .sort((a, b) => b.total - a.total || compareText(a.sig.name, b.sig.name) || compareText(a.sig.id, b.sig.id))
}

/** Where a feature stood when a post was written, and where it stands now. */
export interface ThenNow {
  feature: Feature
  then?: Milestone
  now?: Milestone
  /** Whether it moved on since. */
  changed: boolean
}

/**
 * The life of each feature of a post: at the release it tells of, else on its day, against today. Posts that tell of no
 * release are dated by their day.
 */
export function livesOf(post: Pick<Post, 'featureIds' | 'release' | 'date'>, index: SiteIndex): ThenNow[] {
  return post.featureIds.flatMap((id) => {
    const feature = index.features.get(id)
    if (feature === undefined) return []
    const then = post.release === undefined ? stageOnDay(feature, post.date) : stageAtRelease(feature, post.release)
    const now = feature.now
    const changed = now !== undefined && (then?.stage !== now.stage || then.release !== now.release)
    return { feature, changed, ...(then === undefined ? {} : { then }), ...(now === undefined ? {} : { now }) }
  })
}

const daysOfYear = 365

/** Whole years since a post was last looked at, when it ages and there is at least one; undefined otherwise. */
export function ageInYears(post: Pick<Post, 'date' | 'updated' | 'evergreen'>, now: Day): number | undefined {
  if (post.evergreen) return undefined
  const years = Math.floor(daysBetween(post.updated ?? post.date, now) / daysOfYear)
  return years >= 1 ? years : undefined
}

const weightOfFeature = 4
const weightOfGroup = 1
const weightOfRelease = 2

/** Posts that share features, the release or groups with one, the closest first, then the newest; its own series is left out. */
export function relatedPosts(post: Post, index: SiteIndex, count = 3): Post[] {
  const scores = new Map<string, number>()
  const add = (ids: readonly string[] | undefined, weight: number): void => {
    for (const id of ids ?? []) scores.set(id, (scores.get(id) ?? 0) + weight)
  }
  // Only posts that share something are met: this runs for every post, and most share nothing.
  for (const id of post.featureIds) add(index.features.get(id)?.postIds, weightOfFeature)
  for (const id of post.sigIds) add(index.sigs.get(id)?.postIds, weightOfGroup)
  if (post.release !== undefined) add(index.releases.get(post.release)?.postIds, weightOfRelease)
  return [...scores]
    .flatMap(([id, score]) => {
      const other = index.posts.get(id)
      const isOwn = other === undefined || id === post.id || (other.series !== undefined && other.series.id === post.series?.id)
      return isOwn ? [] : [{ other, score }]
    })
    .sort((a, b) => b.score - a.score || compareText(b.other.date, a.other.date) || compareText(a.other.id, b.other.id))
    .slice(0, count)
    .map(({ other }) => other)
}

/** Features that are deprecated or disabled and not yet removed, the newest announcement first. */
export function featuresGoingOut(index: SiteIndex): Feature[] {
  return [...index.features.values()]
    .filter((feature) => feature.now !== undefined && isGoingOut(feature.now.stage) && feature.now.stage !== 'removed')
    .sort((a, b) => compareVersions(b.now?.release ?? '', a.now?.release ?? '') || compareText(a.id, b.id))
}

/** Features in whose place another one came, by title. */
export function featuresReplacedBy(feature: Pick<Feature, 'id'>, index: SiteIndex): Feature[] {
  return [...index.features.values()].filter((other) => other.replacedBy === feature.id)
}

/** Releases that get fixes on the day of the index, oldest first. */
export function supportedReleases(index: SiteIndex): Release[] {
  return [...index.releases.values()].filter(
    (release) => release.released && release.endOfLife !== undefined && release.endOfLife >= index.now,
  )
}

/** The posts of some ids, in the order of the ids. */
export function postsById(index: SiteIndex, ids: readonly string[]): Post[] {
  return ids.flatMap((id) => index.posts.get(id) ?? [])
}

/** The features of some ids, in the order of the ids. */
export function featuresById(index: SiteIndex, ids: readonly string[]): Feature[] {
  return ids.flatMap((id) => index.features.get(id) ?? [])
}
