import { nearest } from '../ids.ts'
import type { Rule } from './rule.ts'

/** The sections in which a post says to tell of its features must be there: readers are led right into them. */
export const postSections: Rule = (sources, report) => {
  for (const post of sources.posts) {
    const headings = post.body.headings.map(({ id }) => id)
    for (const [feature, anchor] of Object.entries(post.data.sections ?? {})) {
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
