import { featuresById } from './queries.ts'
import type { Sig } from './sig.ts'
import type { SiteIndex } from './site-index.ts'

/** What a group does, in numbers. */
export interface Activity {
  /** Features it owns. */
  owned: number
  /** Features it owns that reached a stage in the newest releases that are out. */
  lately: number
  /** Live posts about it or its features. */
  posts: number
}

const newestReleases = 3

/** Versions of the newest releases that are out, oldest first: at most three. */
export function newestVersions(index: SiteIndex): string[] {
  return [...index.releases.values()].filter((release) => release.released).slice(-newestReleases).map((release) => release.version) // prettier-ignore
}

/** Activity of a group; `versions` are those that count as lately. */
export function activityOf(index: SiteIndex, sig: Sig, versions: readonly string[]): Activity {
  const moved = featuresById(index, sig.featureIds).filter((feature) =>
    feature.milestones.some((step) => step.reached && versions.includes(step.release)),
  )
  return { owned: sig.featureIds.length, lately: moved.length, posts: sig.postIds.length }
}
