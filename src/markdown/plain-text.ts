import { findComponent } from './registry.ts'
import { tagOf } from './safe-list.ts'
import type { SafeNode, SafeTree } from './safe-node.ts'

/** The text of some nodes as it stands in a line, without code blocks, pictures and the numbers of footnotes. */
export function textOf(nodes: readonly SafeNode[]): string {
  let text = ''
  for (const node of nodes) {
    if (node.type === 'text') text += node.value
    else if (node.type === 'element' || node.type === 'component') text += textOf(node.children)
  }
  return text
}

/** The text that a reader of a post sees, without code blocks: one space between blocks, footnotes last. */
export function plainText({ nodes, footnotes }: SafeTree): string {
  const parts: string[] = []
  collect(nodes, parts)
  for (const footnote of footnotes) collect(footnote, parts)
  return parts
    .join('')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()
}

function collect(nodes: readonly SafeNode[], parts: string[]): void {
  for (const node of nodes) {
    if (node.type === 'text') parts.push(node.value)
    else if (node.type === 'component') {
      const known = findComponent(node.name)
      for (const [name, rule] of Object.entries(known?.attributes ?? {})) {
        const value = node.props[name]
        if (rule.text === true && typeof value === 'string') parts.push(' ', value, ' ')
      }
      collect(node.children, parts)
      if (known?.place === 'flow') parts.push(' ')
    } else if (node.type === 'element') {
      const isApart = tagOf(node.name).category !== 'phrasing' || node.name === 'br'
      if (isApart) parts.push(' ')
      collect(node.children, parts)
      if (isApart) parts.push(' ')
    }
  }
}

/** Number of words of a text with one space between them; where a language writes without spaces, as Unicode divides it. */
export function countWords(text: string): number {
  if (/[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\u0E00-\u0E7F]/.test(text)) {
    let words = 0
    for (const { isWordLike } of new Intl.Segmenter('en', { granularity: 'word' }).segment(text)) if (isWordLike === true) words += 1
    return words
  }
  let words = 0
  let inWord = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 0x20) inWord = false
    else if (!inWord && isLetterOrDigit(code)) {
      inWord = true
      words += 1
    }
  }
  return words
}

/** Of anything beyond ASCII, all but its punctuation and signs counts. */
function isLetterOrDigit(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
  return code >= 0xc0 && (code < 0x2000 || code > 0x2bff)
}
