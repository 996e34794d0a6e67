import { cleanText } from './xml.ts'

/** A text as a tree of elements that stand for themselves: without what only a page needs. */
export type TextNode = string | TextElement

export interface TextElement {
  name: string
  attributes: Record<string, string>
  children: TextNode[]
}

/**
 * The HTML of a text, as `bodyHtml` gives it, as a tree. Links within the text become whole addresses of `pageUrl`; icons,
 * anchors of headings, links back from footnotes and frames around tables go.
 *
 * It reads only HTML that this program wrote, where every end tag is there and every sign is escaped: a parser for what others
 * write would take several times as long, for every post of every build.
 */
export function textTree(html: string, pageUrl: string): TextNode[] {
  const root: TextElement = { name: '', attributes: {}, children: [] }
  const open: TextElement[] = [root]
  for (const [, end, name, written = '', closed, text] of html.matchAll(token)) {
    const parent = open.at(-1) ?? root
    if (text !== undefined) parent.children.push(decoded(text))
    else if (end !== undefined) {
      const element = open.length > 1 ? open.pop() : undefined
      if (element !== undefined) close(element, open.at(-1) ?? root)
    } else if (name !== undefined) {
      const element: TextElement = { name, attributes: attributesOf(written, pageUrl), children: [] }
      if (closed !== undefined || voids.has(name)) close(element, parent)
      else open.push(element)
    }
  }
  return root.children
}

/** The words of a tree. */
export function wordsOf(nodes: readonly TextNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : wordsOf(node.children))).join('')
}

const token = /<(\/)?([a-zA-Z][\w-]*)((?:\s[^>]*?)?)(\/)?>|([^<]+)/g
const attribute = /([\w:-]+)(?:="([^"]*)")?/g
const voids = new Set(['br', 'hr', 'img', 'col', 'wbr', 'input'])

/** A finished element goes to its parent, if it is for more than a page. */
function close(element: TextElement, parent: TextElement): void {
  const { name, attributes, children } = element
  if (isForPageOnly(element)) return
  if (name === 'div' && attributes.class === 'scroll') parent.children.push(...children)
  // A footnote's number stands in it for the eye; the list counts by itself.
  else if (name === 'li' && attributes.id?.startsWith('fn-') === true) parent.children.push({ ...element, children: children.slice(1) })
  else parent.children.push(element)
}

function isForPageOnly({ name, attributes: { class: className, 'data-back': back } }: TextElement): boolean {
  return name === 'svg' || name === 'wbr' || className === 'anchor' || back !== undefined
}

function attributesOf(written: string, pageUrl: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  if (written === '') return attributes
  for (const [, name = '', value = ''] of written.matchAll(attribute)) attributes[name] = decoded(value)
  const { href } = attributes
  if (href?.startsWith('#fnref-') === true) attributes['data-back'] = ''
  if (href?.startsWith('#') === true) attributes.href = `${pageUrl}${href}`
  return attributes
}

const references: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

function decoded(text: string): string {
  const clean = cleanText(text)
  return clean.includes('&') ? clean.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => references[name] ?? whole) : clean
}
