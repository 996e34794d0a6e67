import GithubSlugger from 'github-slugger'
import type { BlockContent, Heading, Nodes, PhrasingContent, RootContent } from 'mdast'
import { isPageId } from '../../../../src/markdown/page-ids.ts'
import type { BodyHeading } from './body-types.ts'
import { inlineTag, visibleText } from './markdown-nodes.ts'

/**
 * Sets the depths of headings so that no level is left out (a post's sections begin at the second), and places that old addresses
 * lead to: an anchor for each id that a heading had and has no more. What cannot be an anchor goes, and links to it lead to the
 * heading. Changes the blocks in place.
 */
export function setOutline(blocks: readonly RootContent[], firstLine: number): BodyHeading[] {
  const headings: Heading[] = []
  walk(blocks, (node) => {
    if (node.type === 'heading') headings.push(node)
  })
  setDepths(headings)
  const ids = headingIds(headings)
  const old = oldIds(headings)
  const taken = new Set(ids)
  const moved = new Map<string, string>()
  const keep = (id: string): boolean => {
    if (!/^[\p{L}\p{N}_][\p{L}\p{N}._:-]*$/u.test(id) || isPageId(id) || taken.has(id)) return false
    taken.add(id)
    return true
  }
  // Ids that authors gave come before those that a program made.
  walk(blocks, (node) => dropAnchors(node, keep))
  for (const [index, heading] of headings.entries()) {
    const kept = (old[index] ?? []).filter((id) => id !== ids[index] && keep(id))
    heading.children.unshift(...kept.map((id) => inlineTag('a', [], [['id', id]])))
    for (const id of old[index] ?? []) if (!taken.has(id) && !moved.has(id)) moved.set(id, ids[index] ?? '')
  }
  walk(blocks, (node) => {
    if (node.type === 'link' && node.url.startsWith('#')) node.url = `#${moved.get(decoded(node.url.slice(1))) ?? node.url.slice(1)}`
  })
  return headings.map(({ depth, children, data }, index) => ({
    depth,
    text: visibleText(children).replace(/\s+/g, ' ').trim(),
    id: ids[index] ?? '',
    oldId: old[index]?.[0] ?? ids[index] ?? '',
    line: firstLine + (data?.line ?? 1) - 1,
  }))
}

/** Each heading stands one level below the last one that was of a higher rank than itself. */
function setDepths(headings: readonly Heading[]): void {
  const open: number[] = []
  for (const heading of headings) {
    while ((open.at(-1) ?? 0) >= heading.depth) open.pop()
    open.push(heading.depth)
    heading.depth = Math.min(open.length + 1, 6) as Heading['depth'] // from 2 to 6
  }
}

/** The ids that the page will give its headings; the same steps as in the reading of a body. */
function headingIds(headings: readonly Heading[]): string[] {
  const slugger = new GithubSlugger()
  return headings.map(({ children }) => {
    const text = visibleText(children).replace(/\s+/g, ' ').trim()
    let id = slugger.slug(text)
    if (isPageId(id)) id = slugger.slug(text)
    if (id === '') id = slugger.slug('section')
    if (isPageId(id)) id = slugger.slug(`${text} section`)
    return id
  })
}

/** The ids that headings had: one that is there already gets a number, as Hugo gives it. */
function oldIds(headings: readonly Heading[]): string[][] {
  const used = new Set<string>()
  return headings.map(({ data }) =>
    (data?.oldIds ?? []).map((written, nth) => {
      const wanted = written === '' ? 'heading' : written
      if (nth > 0) return wanted
      let id = wanted
      for (let number = 1; used.has(id); number += 1) id = `${wanted}-${number}`
      used.add(id)
      return id
    }),
  )
}

function dropAnchors(node: Nodes, keep: (id: string) => boolean): void {
  const lists = [
    ...('children' in node ? [node.children] : []),
    ...(node.type === 'blockTag' && node.line !== undefined ? [node.line] : []),
  ]
  for (const list of lists as (BlockContent | PhrasingContent)[][]) {
    // children of whatever kind
    for (let index = list.length - 1; index >= 0; index -= 1) {
      const child = list[index]
      if (child?.type !== 'inlineTag' || child.name !== 'a') continue
      const id = child.attributes.find(([name]) => name === 'id')?.[1]
      if (typeof id !== 'string' || !keep(id)) list.splice(index, 1)
    }
  }
}

/** Visits every node, parents first, in the order of the text. */
export function walk(nodes: readonly Nodes[], visit: (node: Nodes) => void): void {
  for (const node of nodes) {
    visit(node)
    if (node.type === 'blockTag' && node.line !== undefined) walk(node.line, visit)
    if ('children' in node) walk(node.children, visit)
  }
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
