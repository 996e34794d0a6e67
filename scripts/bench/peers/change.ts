import { appendFileSync } from 'node:fs'
import type { MadePost } from '../corpus.ts'
import type { PreparedSite } from '../tool.ts'

/** More posts than these are built by peers once, cold: a run of everything is to end within the hour. */
const mostBuiltAgain = 2000

/** Builds after a change, for a peer that keeps caches; none with very many posts. */
export function againOf(posts: readonly MadePost[], pathOf: (post: MadePost) => string): Pick<PreparedSite, 'again'> {
  return posts.length > mostBuiltAgain ? {} : { again: changeOf(posts, pathOf) }
}

/** What can change in a site that keeps caches: nothing, or the text of one post, which has a sentence more each time. */
export function changeOf(posts: readonly MadePost[], pathOf: (post: MadePost) => string): NonNullable<PreparedSite['again']> {
  let changes = 0
  return {
    changes: ['nothing', 'text'],
    change(what) {
      const post = posts[Math.floor(posts.length / 2)]
      if (what === 'nothing' || post === undefined) return
      changes += 1
      appendFileSync(pathOf(post), `\nThe text changed: ${changes}.\n`)
    },
  }
}
