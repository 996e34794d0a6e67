import type { PhrasingContent } from 'mdast'
import { inlineTag } from './markdown-nodes.ts'

/**
 * The words of a paragraph with the space that a browser would show: one space or line break where there is more, none at the
 * beginning, at the end and around a break. Empty nodes go, neighbouring texts become one.
 */
export function spaced(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const state = { atSpace: true }
  const joined = trimEnd(collapse(nodes, state))
  return joined
}

/** Words without line breaks, for where a line has no end: a break becomes a tag. */
export function onOneLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node): PhrasingContent => {
    if (node.type === 'break') return inlineTag('br')
    if (node.type === 'text' || node.type === 'html') return { ...node, value: node.value.replaceAll('\n', ' ') }
    return 'children' in node ? ({ ...node, children: onOneLine(node.children) } as PhrasingContent) : node // the same node with other children
  })
}

function collapse(nodes: readonly PhrasingContent[], state: { atSpace: boolean }): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (const node of nodes) {
    if (node.type === 'text') {
      let value = node.value.replace(/[ \t\n\f\r]+/g, (space) => (space.includes('\n') ? '\n' : ' '))
      if (state.atSpace) value = value.replace(/^[ \n]/, '')
      if (value === '') continue
      state.atSpace = /[ \n]$/.test(value)
      const last = out.at(-1)
      if (last?.type === 'text') out[out.length - 1] = { type: 'text', value: last.value + value }
      else out.push({ type: 'text', value })
    } else if (node.type === 'break') {
      trimLast(out)
      out.push(node)
      state.atSpace = true
    } else if ('children' in node) {
      const children = collapse(node.children, state)
      const isAnchor = node.type === 'inlineTag' && (node.name === 'a' || node.name === 'wbr')
      if (children.length > 0 || isAnchor || node.type === 'link') out.push({ ...node, children } as PhrasingContent) // the same node with other children
    } else {
      out.push(node)
      state.atSpace = false
    }
  }
  return out
}

/** A space before a break is not seen, nor one before the end. */
function trimLast(nodes: PhrasingContent[]): void {
  const last = nodes.at(-1)
  if (last === undefined) return
  if (last.type === 'text') {
    const value = last.value.replace(/[ \n]+$/, '')
    if (value === '') nodes.pop()
    else nodes[nodes.length - 1] = { type: 'text', value }
  } else if ('children' in last) trimLast(last.children)
}

function trimEnd(nodes: PhrasingContent[]): PhrasingContent[] {
  for (;;) {
    trimLast(nodes)
    const last = nodes.at(-1)
    if (last?.type === 'break') nodes.pop()
    else if (last !== undefined && 'children' in last && last.children.length === 0 && last.type !== 'inlineTag') nodes.pop()
    else break
  }
  while (nodes[0]?.type === 'break') nodes.shift()
  return nodes
}
