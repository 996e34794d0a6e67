import type { Feature } from './feature.ts'
import type { Post } from './post.ts'
import { compareVersions } from './release.ts'
import type { SiteIndex } from './site-index.ts'
import { voyageOf, type VoyageCell } from './voyage.ts'

/** A feature's life beside a post about it: from where the post stands to the newest release. */
export interface MiniVoyage {
  cells: VoyageCell[]
  /** Release at which the post stands, one of the cells. */
  here: string
}

/** As many releases as fit beside the banner's words. */
const mostCells = 10

/**
 * The strip from the release that a post tells of (else the newest on its day) to the newest one that is out. When that is
 * long, only the post's own release, those in which something changed and the newest are kept. Undefined when the post
 * stands at no release that is out, or at the newest one: there is no way to show.
 */
export function miniVoyageOf(feature: Feature, post: Pick<Post, 'release' | 'date'>, index: SiteIndex): MiniVoyage | undefined {
  const out = [...index.releases.values()].filter((release) => release.released)
  const here = post.release ?? out.findLast((release) => release.date !== undefined && release.date <= post.date)?.version
  const newest = index.newestReleased
  if (here === undefined || newest === undefined) return undefined
  const way = out.filter(({ version }) => compareVersions(version, here) >= 0).map(({ version }) => version)
  if (way.length < 2 || way[0] !== here) return undefined
  const matters = new Set([here, newest, ...feature.milestones.map((step) => step.release)])
  const kept = way.length > mostCells ? way.filter((version) => matters.has(version)) : way
  const columns = [here, ...kept.slice(1).slice(1 - mostCells)].map((version) => ({ version, upcoming: false }))
  return { cells: voyageOf(feature, columns), here }
}
