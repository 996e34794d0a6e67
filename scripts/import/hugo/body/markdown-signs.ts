import type { Nodes, PhrasingContent } from 'mdast'
import { inlineTag, visibleText, isMissing } from './markdown-nodes.ts'
import { walk } from './outline.ts'

const names = { emphasis: 'em', strong: 'strong', delete: 'del' } as const

/**
 * Prepares words for being printed, in place: emphasis that no sign of Markdown can show where it stands (`**「x」**文`) becomes a tag,
 * and an address that stands for itself between spaces loses its brackets.
 */
export function chooseSigns(blocks: readonly Nodes[]): void {
  walk(blocks, (node) => {
    if (node.type === 'blockTag' && node.line !== undefined) node.line = chosen(node.line)
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || node.type === 'inlineTag')
      node.children = chosen(node.children, node.type !== 'paragraph')
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete' || node.type === 'link')
      node.children = chosen(node.children, true) as typeof node.children // links stay links, and none is added
  })
}

function chosen(nodes: readonly PhrasingContent[], isNested = false): PhrasingContent[] {
  return nodes.map((node, index): PhrasingContent => {
    const before = nodes[index - 1]
    const after = nodes[index + 1]
    if (node.type === 'link') return !isNested && isBare(node, before, after) ? { type: 'html', value: node.url } : node
    if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'delete') return node
    const inside = visibleText(node.children)
    const opens = isWord(lastOf(before)) && isSign(inside.match(/^./u)?.[0] ?? '')
    const closes = isWord(firstOf(after)) && isSign(inside.match(/.$/u)?.[0] ?? '')
    const meets = before?.type === node.type || after?.type === node.type
    return opens || closes || meets ? inlineTag(names[node.type], node.children) : node
  })
}

function isBare({ url, title, children }: Extract<Nodes, { type: 'link' }>, before: Nodes | undefined, after: Nodes | undefined): boolean {
  const [only] = children
  return (
    isMissing(title) &&
    children.length === 1 &&
    only?.type === 'text' &&
    only.value === url &&
    /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/(?:[\w./~%#?=+-]*[a-z0-9/])?)?$/i.test(url) &&
    (before === undefined || /[\s(]$/.test(lastOf(before))) &&
    (after === undefined || /^\s/.test(firstOf(after)))
  )
}

function lastOf(node: Nodes | undefined): string {
  return node?.type === 'text' ? (node.value.match(/[^]$/u)?.[0] ?? '') : ''
}

function firstOf(node: Nodes | undefined): string {
  return node?.type === 'text' ? (node.value.match(/^[^]/u)?.[0] ?? '') : ''
}

function isWord(character: string): boolean {
  return character !== '' && !/[\s\p{P}\p{S}]/u.test(character)
}

function isSign(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character)
}
