import { escapeText, escapeValue } from '../markdown/html-text.ts'
import type { TextElement, TextNode } from './text-tree.ts'

const voids = new Set(['br', 'hr', 'img', 'col', 'wbr'])
const kept = new Set([
  'href', 'src', 'alt', 'title', 'width', 'height', 'colspan', 'rowspan', 'scope', 'start', 'lang', 'dir', 'cite', 'datetime', 'open',
]) // prettier-ignore
/** Attributes of MathML; those of other elements are the page's. */
const mathKept = new Set(['display', 'mathvariant', 'columnspan', 'fence', 'separator', 'stretchy', 'symmetric', 'largeop', 'movablelimits', 'form', 'lspace', 'rspace']) // prettier-ignore

/** A text as HTML for programs that know neither our styles nor our page: no class, no id, no script. */
export function textHtml(nodes: readonly TextNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? escapeText(node) : elementHtml(node))).join('')
}

function elementHtml(element: TextElement): string {
  const { name, attributes, children } = element
  if (name === 'input') return 'checked' in attributes ? '☑' : '☐'
  if (name === 'pre') return codeHtml(element)
  if (name === 'span') return textHtml(children)
  if (attributes.class === 'fnref') return `<sup>${tagOf(element)}${textHtml(children)}</a></sup>`
  if (voids.has(name)) return tagOf(element)
  return `${tagOf(element)}${textHtml(children)}</${name}>`
}

function codeHtml({ attributes, children }: TextElement): string {
  const title = attributes['data-title'] ?? ''
  const language = attributes['data-language'] ?? ''
  const code = children.map((child) => (typeof child === 'string' ? child : textHtml(child.name === 'code' ? child.children : [child])))
  const plain = children.every((child) => typeof child === 'string')
  const text = plain ? textHtml(children) : code.join('')
  const head = title === '' ? '' : `<p><strong>${escapeText(title)}</strong></p>`
  return `${head}<pre><code${language === '' ? '' : ` class="language-${escapeValue(language)}"`}>${text}</code></pre>`
}

function tagOf({ name, attributes }: TextElement): string {
  const isMath = /^m[a-z]+$/.test(name) && name !== 'mark'
  const written = Object.entries(attributes)
    .filter(([attribute]) => kept.has(attribute) || (isMath && mathKept.has(attribute)))
    .map(([attribute, value]) => ` ${attribute}="${escapeValue(value)}"`)
  return `<${name}${written.join('')}>`
}
