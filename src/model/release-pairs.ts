import type { SiteIndex } from './site-index.ts'

/** How many of the newest released versions are compared on pages of their own: 66 pairs. */
const windowSize = 12

export interface ReleasePair {
  /** The earlier one. */
  from: string
  to: string
}

/** The releases that are compared on pages of their own: the newest that are out, oldest first. */
export function comparedVersions(index: Pick<SiteIndex, 'releases'>): string[] {
  return releasedVersions(index).slice(-windowSize)
}

/** Every version that is out, oldest first. */
export function releasedVersions({ releases }: Pick<SiteIndex, 'releases'>): string[] {
  return [...releases.values()].filter((release) => release.released).map((release) => release.version)
}

/** Every pair that has a page of its own, the earlier release first. */
export function comparedPairs(index: Pick<SiteIndex, 'releases'>): ReleasePair[] {
  const versions = comparedVersions(index)
  return versions.flatMap((from, place) => versions.slice(place + 1).map((to) => ({ from, to })))
}
