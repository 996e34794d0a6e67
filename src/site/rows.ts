import { livesOf } from '../model/queries.ts'
import type { Feature, Milestone } from '../model/feature.ts'
import type { Post } from '../model/post.ts'
import type { Site } from './load.ts'

/** A stage as the components show it. */
export interface StageFact {
  stage: string
  release: string
  planned?: boolean
}

/** One line of a list of posts: plain data for `WritingList`. */
export interface WritingRow {
  title: string
  href: string
  day: string
  summary?: string
  /** The section that tells it; `href` leads right there. */
  section?: string
  group?: string
  groupHref?: string
  then?: StageFact
  now?: StageFact
  /** What the editors see: `draft`, `scheduled`, `held`; absent on live posts. */
  marker?: string
}

/** Posts as lines of a list, each with where its first feature stood and where it stands now. */
export function writingRows(posts: readonly Post[], { index, links }: Pick<Site, 'index' | 'links'>): WritingRow[] {
  return posts.map((post) => {
    const life = livesOf(post, index)[0]
    const sig = index.sigs.get(post.sigIds[0] ?? '')
    const row: WritingRow = { title: post.title, href: links.post(post), day: post.date }
    if (post.summary !== undefined) row.summary = post.summary
    if (sig !== undefined) [row.group, row.groupHref] = [sig.fullName, links.group(sig.id)]
    if (life?.then !== undefined) row.then = stageFact(life.then)
    if (life?.now !== undefined) row.now = stageFact(life.now)
    if (post.state !== 'live') row.marker = post.state
    return row
  })
}

/** Where a feature is now as a stage to show; what is only aimed at when nothing was reached; undefined without any. */
export function standingOf(feature: Feature): StageFact | undefined {
  const step = feature.now ?? feature.ahead
  return step === undefined ? undefined : stageFact(step)
}

/** A milestone as a stage to show. */
export function stageFact({ stage, release, reached }: Milestone): StageFact {
  return reached ? { stage, release } : { stage, release, planned: true }
}
