import type { BodyHeading } from './body.ts'

/** A heading of the second level with those of the third below it. */
export interface ContentsSection {
  id: string
  text: string
  below: { id: string; text: string }[]
}

/** The heading that GFM puts over footnotes; it is there for screen readers only. */
const footnotes = 'footnote-label'

/** A heading of a body, or one that Astro found in a page. */
export type ContentsHeading = Pick<BodyHeading, 'id' | 'text'> & { depth: number }

/**
 * Table of contents from the headings of a text: levels two and three. A third-level heading before the first section
 * stands for itself.
 */
export function contentsOf(headings: readonly ContentsHeading[]): ContentsSection[] {
  const sections: ContentsSection[] = []
  for (const { depth, id, text } of headings) {
    if ((depth !== 2 && depth !== 3) || id === footnotes) continue
    const open = sections.at(-1)
    if (depth === 3 && open !== undefined) open.below.push({ id, text })
    else sections.push({ id, text, below: [] })
  }
  return sections
}
