import type { Tell } from './finding.ts'
import type { PlacedHeading } from './headings.ts'
import { isPageId } from './page-ids.ts'
import type { SafeElement, SafeNode, SafeTree } from './safe-node.ts'

/** An anchor may not take an id that something else on the page has: another anchor, a heading, a footnote, the page itself. */
export function checkIds({ nodes, footnotes }: SafeTree, headings: readonly PlacedHeading[], tell: Tell): void {
  const headingIds = new Set(headings.map(({ id }) => id))
  const seen = new Set<string>()
  for (const element of [...anchorsIn(nodes), ...footnotes.flatMap(anchorsIn)]) {
    const id = element.attributes.find(([name]) => name === 'id')?.[1]
    if (id === undefined) continue
    const owner = seen.has(id)
      ? 'another anchor above'
      : headingIds.has(id)
        ? 'a heading of this text'
        : isPageId(id)
          ? 'the page'
          : undefined
    if (owner !== undefined) {
      tell(element, {
        code: 'duplicate-id',
        message: `The id "${id}" belongs to ${owner}.`,
        fix: owner.startsWith('a heading') ? 'Delete the anchor: links lead to the heading.' : 'Choose another id.',
      })
    }
    seen.add(id)
  }
}

function anchorsIn(nodes: readonly SafeNode[]): SafeElement[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element' && node.type !== 'component') return []
    const inside = anchorsIn(node.children)
    return node.type === 'element' && node.name === 'a' ? [node, ...inside] : inside
  })
}
