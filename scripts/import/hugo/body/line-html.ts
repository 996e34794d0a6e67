import type { PhrasingContent } from 'mdast'
import { isMissing } from './markdown-nodes.ts'
import { attributesOf } from './print.ts'

const names: Readonly<Record<string, string>> = { emphasis: 'em', strong: 'strong', delete: 'del' }

/** Words as HTML on one line, for an element that Markdown does not read; undefined when they lead to a footnote. */
export function lineHtml(words: readonly PhrasingContent[]): string | undefined {
  let html = ''
  for (const node of words) {
    const piece = htmlOf(node)
    if (piece === undefined) return undefined
    html += piece
  }
  return html
}

function htmlOf(node: PhrasingContent): string | undefined {
  switch (node.type) {
    case 'text':
      return escaped(node.value.replace(/\n/g, ' '))
    case 'html':
      return undefined
    case 'inlineCode':
      return `<code>${escaped(node.value.replace(/\s+/g, ' '))}</code>`
    case 'break':
      return '<br>'
    case 'image':
      return `<img${attributesOf([['src', node.url], ['alt', node.alt ?? '']])}>` // prettier-ignore
    case 'link': {
      const inner = lineHtml(node.children)
      return inner === undefined
        ? undefined
        : `<a${attributesOf([['href', node.url], ...(isMissing(node.title) ? [] : [['title', node.title] as const])])}>${inner}</a>`
    }
    case 'inlineTag': {
      const inner = lineHtml(node.children)
      if (inner === undefined) return undefined
      return node.name === 'br' || node.name === 'wbr'
        ? `<${node.name}>`
        : `<${node.name}${attributesOf(node.attributes)}>${inner}</${node.name}>`
    }
    default: {
      const name = names[node.type]
      const inner = 'children' in node ? lineHtml(node.children) : undefined
      return name === undefined || inner === undefined ? undefined : `<${name}>${inner}</${name}>`
    }
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
