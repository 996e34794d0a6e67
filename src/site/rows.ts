import { lifecycleInShort, lifecycleOf } from '../model/lifecycle.ts'
import type { Milestone } from '../model/feature.ts'
import type { Post } from '../model/post.ts'
import type { PostKind } from '../model/schemas/post.ts'
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
  /** Of a post that is not about one feature: how many it tells of, and how many of them moved on since it was written. */
  features?: string
  /** What the editors see: `draft`, `scheduled`, `held`; absent on live posts. */
  marker?: string
}

/** Kinds that are about their first feature, whatever others they name. */
const kindsOfOneFeature = new Set<PostKind>(['deep-dive', 'deprecation'])

/** Posts as lines of a list, each with where its feature stood and where it stands now, or with how many features it tells of. */
export function writingRows(posts: readonly Post[], { index, links }: Pick<Site, 'index' | 'links'>): WritingRow[] {
  return posts.map((post) => {
    const lifecycle = lifecycleOf(post, index)
    const isOfMany = lifecycle !== undefined && lifecycle.lives.length > 1 && !kindsOfOneFeature.has(post.kind)
    const life = isOfMany ? undefined : lifecycle?.lives[0]
    const sig = index.sigs.get(post.sigIds[0] ?? '')
    const row: WritingRow = { title: post.title, href: links.post(post), day: post.date }
    if (post.summary !== undefined) row.summary = post.summary
    if (sig !== undefined) [row.group, row.groupHref] = [sig.fullName, links.group(sig.id)]
    if (life?.then !== undefined) row.then = stageFact(life.then)
    if (life?.now !== undefined) row.now = stageFact(life.now)
    if (isOfMany) row.features = lifecycleInShort(lifecycle)
    if (post.state !== 'live') row.marker = post.state
    return row
  })
}

/** A milestone as a stage to show. */
export function stageFact({ stage, release, reached }: Milestone): StageFact {
  return reached ? { stage, release } : { stage, release, planned: true }
}
