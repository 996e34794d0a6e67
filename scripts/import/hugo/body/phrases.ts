import type { Element } from 'hast'
import type { PhrasingContent } from 'mdast'
import { linkTo } from './addresses.ts'
import { readEmbed } from './embeds.ts'
import { attributeOf, elementsIn, isBlank, textContent } from './html-tree.ts'
import { inlineTag, text } from './markdown-nodes.ts'
import { mathOf } from './math.ts'
import { readPicture } from './pictures.ts'
import { mendPiece } from './mended-characters.ts'
import type { HtmlNodes, Reading } from './reading.ts'
import { phrasesOfInsert } from './shortcodes.ts'

/** Elements that Markdown has a sign for. */
const marks: Readonly<Record<string, 'emphasis' | 'strong' | 'delete'>> = {
  em: 'emphasis', i: 'emphasis', u: 'emphasis', strong: 'strong', b: 'strong', del: 'delete', s: 'delete', strike: 'delete',
} // prettier-ignore

/** Elements that a post may hold as they are. */
const kept = new Set(['abbr', 'cite', 'dfn', 'ins', 'kbd', 'mark', 'q', 'samp', 'small', 'sub', 'sup', 'var'])

/** Elements that end a line where only a line may stand. */
const breaking = new Set(['p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'dt', 'dd', 'table', 'ul', 'ol'])

/** Elements that show nothing, or nothing that a post can have. */
const silent = new Set([
  'area', 'base', 'col', 'datalist', 'head', 'input', 'link', 'meta', 'noembed', 'noframes', 'param', 'source', 'style', 'template', 'track',
]) // prettier-ignore

/** The words of a line from nodes of HTML: what cannot stand in a line gives its words. */
export function readPhrases(nodes: HtmlNodes, reading: Reading): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return [text(mendPiece(node.value))]
    if (node.type !== 'element') return []
    const words = readElement(node, reading)
    return breaking.has(node.tagName) ? [text(' '), ...words, text(' ')] : words
  })
}

function readElement(element: Element, reading: Reading): PhrasingContent[] {
  const { tagName, children } = element
  const insert = reading.insertOf(element)
  if (insert !== undefined) return phrasesOfInsert(insert, element, reading)
  const node = reading.keptOf(element)
  if (node !== undefined) {
    if (node.type === 'footnoteReference') return [node]
    return [{ type: 'inlineCode', value: codeText(node.value, reading) }]
  }
  const id = tagName === 'a' ? undefined : attributeOf(element, 'id')
  const anchor = id === undefined ? [] : anchorOf(id)
  return [...anchor, ...readTag(element, tagName, children, reading)]
}

function readTag(element: Element, tagName: string, children: Element['children'], reading: Reading): PhrasingContent[] {
  const mark = marks[tagName]
  if (mark !== undefined) return marked(mark, reading.phrases(children))
  if (kept.has(tagName)) return keptTag(element, reading)
  switch (tagName) {
    case 'a':
      return readLink(element, reading)
    case 'br':
      return [{ type: 'break' }]
    case 'wbr':
      return [inlineTag('wbr')]
    case 'img':
      return readPicture(element, reading)
    case 'code':
    case 'tt':
      return inlineCode(element, reading)
    case 'ruby': {
      const words = element.children.flatMap((child) => rubyPart(child, reading))
      return words.length === 0 ? [] : [inlineTag('ruby', words)]
    }
    case 'acronym':
      return keptTag({ ...element, tagName: 'abbr' }, reading)
    case 'math':
      return mathOf(element, reading)
    case 'script':
    case 'iframe':
    case 'video':
    case 'audio':
    case 'object':
    case 'embed':
    case 'svg':
    case 'canvas':
      return readEmbed(element, reading)
    default:
      return silent.has(tagName) ? [] : reading.phrases(children)
  }
}

/** A part of a text with its reading beside it. */
function rubyPart(node: Element['children'][number], reading: Reading): PhrasingContent[] {
  const words = node.type === 'element' && /^r[tp]$/.test(node.tagName) ? reading.phrases(node.children) : undefined
  return words === undefined || node.type !== 'element' ? reading.phrases([node]) : [inlineTag(node.tagName, words)]
}

/** A place in the text that an old address leads to. */
export function anchorOf(id: string): PhrasingContent[] {
  return [inlineTag('a', [], [['id', id]])]
}

/** Words in emphasis; space at their ends stands outside, for Markdown has no sign there. */
export function marked(mark: 'emphasis' | 'strong' | 'delete', given: PhrasingContent[]): PhrasingContent[] {
  const words = given.flatMap((node) => (node.type === mark ? node.children : [node]))
  const [first] = words
  const last = words.at(-1)
  if (first === undefined || words.every((node) => node.type === 'text' && node.value.trim() === '')) return words
  if (words.every((node) => node.type === 'inlineTag' && node.name === 'a' && node.children.length === 0)) return words
  const before = first.type === 'text' ? (/^[ \t\n\f\r]+/.exec(first.value)?.[0] ?? '') : ''
  if (first.type === 'text') first.value = first.value.slice(before.length)
  const after = last?.type === 'text' ? (/[ \t\n\f\r]+$/.exec(last.value)?.[0] ?? '') : ''
  if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - after.length)
  return [...(before === '' ? [] : [text(before)]), { type: mark, children: words }, ...(after === '' ? [] : [text(after)])]
}

function keptTag(element: Element, reading: Reading): PhrasingContent[] {
  const title = attributeOf(element, 'title')
  const words = reading.phrases(element.children)
  if (words.length === 0) return []
  return [inlineTag(element.tagName, words, title === undefined || element.tagName !== 'abbr' ? [] : [['title', reading.restored(title)]])]
}

function readLink(element: Element, reading: Reading): PhrasingContent[] {
  const href = attributeOf(element, 'href')
  const id = attributeOf(element, 'id') ?? attributeOf(element, 'name')
  const words = reading.phrases(element.children)
  const anchor = id === undefined || id === '' ? [] : anchorOf(id)
  if (href === undefined) return [...anchor, ...words]
  const title = attributeOf(element, 'title')
  return [...anchor, ...linkTo(href, words, element, reading, title === undefined ? undefined : reading.restored(title))]
}

/** Code in a line; with links or emphasis in it, its pieces are code. */
function inlineCode(element: Element, reading: Reading): PhrasingContent[] {
  if (elementsIn(element, 'a', 'img', 'code', 'tt', 'br').length === 0 && !textContent(element).includes(reading.prefix)) {
    const value = reading.restored(textContent(element)).replace(/[ \t\n\f\r]+/g, ' ')
    return value.trim() === '' ? [] : [{ type: 'inlineCode', value: value.trim() }]
  }
  return element.children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'text') return isBlank(child) ? [child] : inlineCode({ ...element, children: [child] }, reading)
    if (child.type !== 'element') return []
    return isCode(child) ? inlineCode(child, reading) : reading.phrases([{ ...child, children: codeIn(child, element) }])
  })
}

function isCode({ tagName }: Element): boolean {
  return tagName === 'code' || tagName === 'tt'
}

function codeIn({ children }: Element, code: Element): Element['children'] {
  return children.map((child) => {
    if (child.type === 'text' && !isBlank(child)) return { ...code, children: [child] }
    return child.type === 'element' && !isCode(child) ? { ...child, children: codeIn(child, code) } : child
  })
}

/** Code as it was meant to be read: a tag in a comment is what Hugo shows for it. */
export function codeText(value: string, reading: Reading): string {
  const text = reading.restored(value).replace(/\{\{([<%])\/\*([^]*?)\*\/([>%])\}\}/g, '{{$1$2$3}}')
  if (reading.source.format === 'hugo') return text
  return text
    .replace(
      /^[ \t]*\{%-?[ \t]*(?:end)?raw[ \t]*-?%\}[ \t]*\n|\n?[ \t]*\{%-?[ \t]*endraw[ \t]*-?%\}[ \t]*$(?![^])|\{%-?[ \t]*(?:end)?raw[ \t]*-?%\}/gm,
      '',
    )
    .replace(/(\{[{%])\/\*([^]*?)\*\/([%}]\})/g, '$1$2$3')
}
