import { stageAtRelease, stageOnDay, type Feature } from '../model/feature.ts'
import { findSection, type Post } from '../model/post.ts'
import { postsById } from '../model/queries.ts'
import type { Site } from './load.ts'
import { stageFact, writingRows, type WritingRow } from './rows.ts'

/**
 * Every post about a feature, in the order of events, with where this feature stood then and where it stands now. A post that has a
 * section about it is linked right there.
 */
export function writtenAbout(feature: Feature, site: Pick<Site, 'index' | 'links'>): WritingRow[] {
  const posts = postsById(site.index, feature.postIds)
  return writingRows(posts, site).map(({ then: _then, now: _now, features: _features, ...row }, place) => {
    const post = posts[place]
    if (post === undefined) return row
    const then = post.release === undefined ? stageOnDay(feature, post.date) : stageAtRelease(feature, post.release)
    return {
      ...row,
      ...sectionOf(post, feature.id, row.href),
      ...(then === undefined ? {} : { then: stageFact(then) }),
      ...(feature.now === undefined ? {} : { now: stageFact(feature.now) }),
    }
  })
}

function sectionOf(post: Post, feature: string, href: string): Partial<WritingRow> {
  const section = findSection(post, feature)
  if (section === undefined) return {}
  const { anchor, heading } = section
  return { href: `${href}#${encodeURIComponent(anchor)}`, ...(heading === undefined ? {} : { section: heading }) }
}
