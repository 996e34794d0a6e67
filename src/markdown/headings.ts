import type { ProblemCode } from '../model/problem-codes.ts'
import GithubSlugger from 'github-slugger'
import type { BodyHeading } from '../model/body.ts'
import type { Tell } from './finding.ts'
import { isPageId } from './page-ids.ts'
import { textOf } from './plain-text.ts'
import type { SafeElement, SafeNode } from './safe-node.ts'

/** A heading's element and what it is on the page. */
export interface PlacedHeading extends BodyHeading {
  element: SafeElement
}

/** The headings of a text in their order, with GitHub's slugs as ids; one that a page or a footnote has already gets a number. */
export function headingsOf(nodes: readonly SafeNode[]): PlacedHeading[] {
  const slugger = new GithubSlugger()
  return headingElements(nodes).map((element) => {
    const text = headingText(element)
    let id = slugger.slug(text)
    if (isPageId(id)) id = slugger.slug(text)
    if (id === '') id = slugger.slug('section')
    if (isPageId(id)) id = slugger.slug(`${text} section`)
    return { depth: depthOf(element), id, text, line: element.line, column: element.column, element }
  })
}

/** The title of a post is the page's first heading, so its sections begin at the second level and leave no level out. */
export function checkHeadings(headings: readonly PlacedHeading[], tell: Tell): void {
  let last = 1
  for (const { depth, text, line, column, element } of headings) {
    const wrong = (message: string, fix: string, code: ProblemCode = 'heading-level'): void =>
      tell({ line, column }, { code, message, fix })
    if (text === '') wrong('The heading has no text.', 'Give it one, or delete it.', 'heading-empty')
    if (depth === 1) wrong('A heading of the first level stands in the text; the title is the only one.', firstLevelFix(element))
    else if (depth > last + 1)
      wrong(
        `A heading of level ${depth} follows ${last === 1 ? 'the title' : `one of level ${last}`}.`,
        `Write "${'#'.repeat(last + 1)} ".`,
      )
    last = Math.max(depth, 1)
  }
}

/** A heading with "=" below it would leave them behind. */
function firstLevelFix({ line, endLine }: SafeElement): string {
  if (endLine === line) return 'Write "## ".'
  const joined = endLine > line + 1 ? ', all of it on one line' : ''
  return `Write "## " before it${joined}, and delete the line of "=" below.`
}

/** The text of a heading in one line. */
export function headingText({ children }: SafeElement): string {
  return textOf(children).replace(/\s+/g, ' ').trim()
}

function headingElements(nodes: readonly SafeNode[]): SafeElement[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element' && node.type !== 'component') return []
    return node.type === 'element' && /^h[1-6]$/.test(node.name) ? [node] : headingElements(node.children)
  })
}

function depthOf({ name }: SafeElement): BodyHeading['depth'] {
  return Number(name.slice(1)) as BodyHeading['depth'] // the names are h1 to h6
}
