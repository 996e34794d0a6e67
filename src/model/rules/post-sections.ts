import { nearest } from '../ids.ts'
import { findUnknown } from './references.ts'
import type { Rule } from './rule.ts'

/** What a post says to tell in sections of its own must be features, and the sections must be there: readers are led right into them. */
export const postSections: Rule = (sources, report) => {
  for (const post of sources.posts) {
    const headings = post.body.headings.map(({ id }) => id)
    for (const [feature, anchor] of Object.entries(post.data.sections ?? {})) {
      const unknown = findUnknown(sources, 'features', feature)
      if (unknown !== undefined) report(post, ['sections', feature], unknown)
      if (post.body.ids.some(({ id }) => id === anchor)) continue
      const guess = nearest(anchor, headings)
      report(post, ['sections', feature], {
        code: 'broken-anchor',
        message: `Nothing in this text has the id "${anchor}".`,
        fix: guess === undefined ? 'Write the words of a heading in lower case, joined by "-".' : `Did you mean "${guess}"?`,
      })
    }
  }
}
