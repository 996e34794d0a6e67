import { smarten } from './smart-punctuation.ts'
import { tagOf } from './safe-list.ts'
import type { SafeNode, SafeTree } from './safe-node.ts'

/** Elements whose text is written letter by letter. */
const literal = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'math'])

/** The tree with typographic punctuation in its text. */
export function typeset({ nodes, footnotes }: SafeTree): SafeTree {
  for (const list of [nodes, ...footnotes]) typesetAll(list, '')
  return { nodes, footnotes }
}

/** Sets the text of the nodes in place; takes and returns the last character of the line so far. */
function typesetAll(nodes: readonly SafeNode[], before: string): string {
  let last = before
  for (const node of nodes) {
    if (node.type === 'text') {
      node.value = smarten(node.value, last)
      last = node.value.at(-1) ?? last
    } else if (node.type === 'element' && literal.has(node.name)) last = 'x'
    else if (node.type === 'element') {
      const isInLine = tagOf(node.name).category === 'phrasing'
      const inside = typesetAll(node.children, isInLine ? last : '')
      last = node.name === 'br' ? '' : isInLine ? inside : ''
    } else if (node.type === 'component') {
      typesetAll(node.children, '')
      last = 'x'
    } else last = 'x'
  }
  return last
}
