import type { Tell } from './finding.ts'
import { textOf } from './plain-text.ts'
import type { SafeNode, SafeTree } from './safe-node.ts'

/** A link that shows nothing cannot be followed by anyone. */
export function checkLinks({ nodes, footnotes }: SafeTree, tell: Tell): void {
  for (const list of [nodes, ...footnotes]) checkAll(list, tell)
}

function checkAll(nodes: readonly SafeNode[], tell: Tell): void {
  for (const node of nodes) {
    if (node.type !== 'element' && node.type !== 'component') continue
    if (
      node.type === 'element' &&
      node.name === 'a' &&
      node.attributes.some(([name]) => name === 'href') &&
      !showsSomething(node.children)
    ) {
      tell(node, {
        code: 'link-without-text',
        message: 'The link has no text.',
        fix: 'Write the text between [ and ], saying where the link leads.',
      })
    }
    checkAll(node.children, tell)
  }
}

function showsSomething(nodes: readonly SafeNode[]): boolean {
  return (
    textOf(nodes).trim() !== '' || nodes.some((node) => node.type === 'image' || (node.type === 'element' && showsSomething(node.children)))
  )
}
