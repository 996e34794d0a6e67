import { withTrailingSlash } from '../paths.ts'
import type { Publication } from '../publication.ts'
import type { PostSource } from '../source-entries.ts'
import { addressedPosts, addressKey } from './post-addresses.ts'
import type { Rule } from './rule.ts'
import { sitePages } from './site-pages.ts'

/** What readers can see may not lead to a post that they cannot; what they will see later is worth a warning. */
export const linkToUnpublished: Rule = (sources, report, now) => {
  const { posts } = sitePages(sources, now)
  const publications = new Map(addressedPosts(sources, now).map(({ post, publication }) => [post.file, publication]))
  for (const entry of [...sources.posts, ...sources.features]) {
    const own = publications.get(entry.file) ?? { state: 'live' }
    for (const link of entry.body?.links ?? []) {
      if (!link.href.startsWith('/')) continue
      const target = posts.get(addressKey(withTrailingSlash(link.href.split(/[?#]/)[0] ?? '')))
      if (target === undefined || !comesBefore(own, target.publication)) continue
      report(entry, link, {
        code: 'link-to-unpublished',
        severity: own.state === 'live' ? 'error' : 'warning',
        message: `${target.path} ${stateOf(target.publication, target.post)}.`,
        fix:
          own.state === 'live'
            ? 'Publish that post first, or leave the link out until then.'
            : 'Publish that post first, or publish this one with it.',
      })
    }
  }
}

/** Whether the one is, or certainly will be, public while the other is not. A draft has no certain future. */
function comesBefore(own: Publication, other: Publication): boolean {
  if (other.state === 'live' || own.state === 'draft') return false
  if (own.state === 'live') return true
  return own.date !== undefined && (other.state === 'draft' || other.date === undefined || other.date > own.date)
}

function stateOf({ state, date }: Publication, { data }: PostSource): string {
  if (state === 'held') return `is held until release ${data.hold} is out`
  return state === 'scheduled' ? `is not published before ${date}` : 'is a draft'
}
