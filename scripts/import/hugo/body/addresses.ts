import type { Element } from 'hast'
import type { PhrasingContent } from 'mdast'
import { findUnsafeLink } from '../../../../src/markdown/urls.ts'
import { text, visibleText } from './markdown-nodes.ts'
import type { Reading } from './reading.ts'

const hidden = /[\u0000-\u0020\u007F-\u00A0\u1680\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF]/g

/** An address as it may stand in a post: what browsers skip in one is gone, what they mend is mended. */
export function mendAddress(written: string): string {
  const trimmed = written
    .replace(/^[\u0000-\u0020\u00A0\u200B\uFEFF]+|[\u0000-\u0020\u00A0\u200B\uFEFF]+$/g, '')
    .replace(/[\t\n\r]+[ \t]*/g, '')
  const url = trimmed.replace(hidden, (character) => encodeURIComponent(character)).replaceAll('\\', '/')
  return url.startsWith('//') ? `https:${url}` : url
}

/**
 * A link with its words, or the words alone where the address would run something, leads nowhere or is of a kind that posts have
 * not; such an address is told, and shown when it could be of use.
 */
export function linkTo(written: string, words: PhrasingContent[], element: Element, reading: Reading, title?: string): PhrasingContent[] {
  const original = reading.restored(written)
  const url = mendAddress(original)
  if (url === '') {
    if (visibleText(words).trim() !== '') reading.tell(element, 'empty-link', 'A link without an address became text.', 'info')
    return words
  }
  const target = mendAddress(reading.context.link(url) ?? url)
  if (findUnsafeLink(target) !== undefined) {
    const runs = /^\W*(?:j\W*a\W*v\W*a\W*s\W*c\W*r\W*i\W*p\W*t|vbscript|data)\W*:/i.test(target)
    reading.tell(
      element,
      'unsafe-link',
      `The link to "${target.slice(0, 60)}" became text: ${runs ? 'it would run code' : 'a post links to https:, http: and mailto: only'}.`,
      runs ? 'info' : 'look',
    )
    return runs || visibleText(words).includes(original.trim())
      ? words
      : [...words, text(' ('), { type: 'inlineCode', value: target }, text(')')]
  }
  reading.found.links.push(original.trim())
  if (!showsSomething(words)) {
    reading.tell(element, 'link-without-words', `A link without words was left out; it led to ${target}.`, 'info')
    return words
  }
  const link = { type: 'link', url: target, title: title ?? null, children: withoutLinks(words) } as PhrasingContent // no link is left in it
  return [link, ...footnotesIn(words)]
}

function footnotesIn(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node] : 'children' in node ? footnotesIn(node.children) : []))
}

function showsSomething(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some(
    (node) =>
      node.type === 'image' || ('value' in node && node.value.trim() !== '') || ('children' in node && showsSomething(node.children)),
  )
}

function withoutLinks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link') return withoutLinks(node.children)
    if (node.type === 'footnoteReference') return []
    return 'children' in node ? [{ ...node, children: withoutLinks(node.children) } as PhrasingContent] : [node] // the same node with other children
  })
}
