import type { Element, ElementContent, RootContent } from 'hast'
import type { Place } from '../model/problem.ts'
import { safeAttributes } from './attributes.ts'
import type { Finding } from './finding.ts'
import { addressFinding, headingFinding } from './foreign-signs.ts'
import { readText, type GuardContext } from './guard-context.ts'
import { beginsModule, unmask, unmaskUrl } from './mask.ts'
import type { SafeCode, SafeElement, SafeNode } from './safe-node.ts'
import { markdownOnly, safeList } from './safe-list.ts'
import { fenceFinding, paragraphFinding, quoteFinding, rowFinding, strikeFinding } from './source-findings.ts'
import { readPicture } from './tags.ts'

type GuardNodes = (nodes: readonly (RootContent | ElementContent)[], context: GuardContext) => SafeNode[]

/** An element that the parser made from Markdown. */
export function guardMarkdown(node: Element, context: GuardContext, guardNodes: GuardNodes): SafeNode[] {
  const place = context.placeOfNode(node)
  const { tagName: name } = node
  const [first] = node.children
  if (name === 'pre' && first?.type === 'element' && first.tagName === 'code') {
    tellOfSource(fenceFinding(sourceOf(node, context), sourceAfter(node, context)), place, context)
    return [codeOf(first, place)]
  }
  if (name === 'tr') tellOfSource(rowFinding(sourceOf(node, context), cellsIn(node)), place, context)
  if (name === 'p') tellOfSource(paragraphFinding(sourceOf(node, context)), place, context)
  const [opening] = node.children.filter((child) => child.type === 'element')
  if (name === 'blockquote' && opening?.tagName === 'p') tellOfSource(quoteFinding(sourceOf(opening, context)), place, context)
  // Of braces that are told as an expression, nothing is left in what was read.
  const last = node.children.at(-1)
  if (/^h[1-6]$/.test(name) && last?.type === 'text' && last.value.includes('{#'))
    tellOfSource(headingFinding(sourceOf(node, context)), place, context)
  if (name === 'a')
    tellOfSource(addressFinding(sourceOf(node, context), sourceBefore(node, context), sourceAfter(node, context)), place, context)
  if (name === 'del') tellOfSource(strikeFinding(sourceOf(node, context)), place, context)
  if (name === 'sup' && first?.type === 'element' && first.properties.dataFootnoteRef === true) return [footnoteLink(first, place, context)]
  if (name === 'p' && place.column === 1 && first?.type === 'text' && beginsModule(first.value)) {
    context.tell(place, {
      code: 'esm',
      message: 'A paragraph of an .mdx file that begins with "import" or "export" would be run, and nothing in a post is.',
      fix: 'Delete the statement: components need no import. If it is text, begin the sentence with another word.',
    })
  }
  if (name === 'img') return picture(node, place, context)
  if (name === 'code') {
    const value = node.children.map((child) => (child.type === 'text' ? readText(child.value, child, context, true) : '')).join('')
    return [
      {
        type: 'element',
        name,
        attributes: [],
        children: [{ type: 'text', value }],
        origin: 'markdown',
        endLine: context.endLineOf(node),
        ...place,
      },
    ]
  }
  const tag = safeList.get(name) ?? markdownOnly.get(name)
  if (tag === undefined) {
    context.tell(place, { code: 'html-element', message: `<${name}> may not stand in a post.`, fix: 'Use other Markdown.' })
    return []
  }
  const element: SafeElement = {
    type: 'element',
    name,
    attributes: [],
    children: guardNodes(node.children, context),
    origin: 'markdown',
    endLine: context.endLineOf(node),
    ...place,
  }
  if (name === 'a') element.attributes = linkAttributes(node, place, context)
  if (name === 'ol' && typeof node.properties.start === 'number') element.attributes = [['start', String(node.properties.start)]]
  if (name === 'input') element.checked = node.properties.checked === true
  if (name === 'td' || name === 'th') {
    const align = /^text-align: (right|center)$/.exec(String(node.properties.style ?? ''))?.[1]
    if (align === 'right' || align === 'center') element.align = align
  }
  return [element]
}

function sourceOf({ position }: Element, { parsed }: GuardContext): string {
  return parsed.source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
}

/** What stands before an element, as far as it can be of use. */
function sourceBefore({ position }: Element, { parsed }: GuardContext): string {
  const start = position?.start.offset ?? 0
  return parsed.source.slice(Math.max(0, start - 200), start)
}

function sourceAfter({ position }: Element, { parsed }: GuardContext): string {
  return parsed.source.slice(position?.end.offset ?? parsed.source.length)
}

function cellsIn(row: Element): number {
  return row.children.filter(({ type }) => type === 'element').length
}

function tellOfSource(finding: Finding | undefined, place: Place, context: GuardContext): void {
  if (finding !== undefined) context.tell(place, finding)
}

function codeOf(code: Element, place: Place): SafeCode {
  const data: { lang?: unknown; meta?: unknown } = code.data ?? {}
  const text = code.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  const language = typeof data.lang === 'string' ? unmask(data.lang) : undefined
  return {
    type: 'code',
    code: unmask(text),
    ...(language === undefined ? {} : { language }),
    meta: typeof data.meta === 'string' ? unmask(data.meta) : '',
    ...place,
  }
}

function footnoteLink(link: Element, place: Place, context: GuardContext): SafeNode {
  const [text] = link.children
  const number = text?.type === 'text' ? Number.parseInt(text.value, 10) : 0
  const nth = (context.footnoteLinks.get(number) ?? 0) + 1
  context.footnoteLinks.set(number, nth)
  return { type: 'footnote-link', number, nth, ...place }
}

function picture(node: Element, place: Place, context: GuardContext): SafeNode[] {
  const { src, alt, title } = node.properties
  const attributes: [string, string][] = [
    ['src', unmaskUrl(String(src ?? ''))],
    ['alt', readText(String(alt ?? ''), node, context)],
  ]
  if (typeof title === 'string') attributes.push(['title', readText(title, node, context)])
  const image = readPicture(attributes, [], place, context.tell)
  return image === undefined ? [] : [image]
}

function linkAttributes(node: Element, place: Place, context: GuardContext): [string, string][] {
  const { href, title } = node.properties
  // A link that takes its address from a definition: the definition has been looked at.
  const isReference = context.parsed.source[(node.position?.end.offset ?? 0) - 1] === ']'
  const tell: GuardContext['tell'] = (at, finding) => {
    if (!(isReference && finding.code === 'unsafe-url')) context.tell(at, finding)
  }
  const given = [{ name: 'href', value: unmaskUrl(String(href ?? '')), ...place }]
  if (typeof title === 'string') given.push({ name: 'title', value: unmask(title), ...place })
  return safeAttributes('a', safeList.get('a') ?? { category: 'phrasing', content: 'phrasing', attributes: {} }, given, tell)
}
