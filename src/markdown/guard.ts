import type { Element, ElementContent, RootContent, Text } from 'hast'
import type { Json } from '../model/body.ts'
import type { Place } from '../model/problem.ts'
import type { WrittenAttribute } from './attributes.ts'
import { readComponentName, readProps } from './components.ts'
import type { Finding, Tell } from './finding.ts'
import { signFindings } from './foreign-signs.ts'
import { guardContext, placesWithin, readText, type GuardContext } from './guard-context.ts'
import { guardMarkdown } from './guard-markdown.ts'
import { unmask } from './mask.ts'
import type { ParsedText } from './parse.ts'
import { readRawHtml } from './raw-html.ts'
import type { SafeNode, SafeTree } from './safe-node.ts'
import { referenceFindings } from './source-findings.ts'
import { TagStack } from './tag-stack.ts'
import { readTagOf } from './tags.ts'
import { findUnsafeLink } from './urls.ts'

/**
 * Lets pass what the contract allows in a post, and tells everything else. When an error has been told, the result is of no use
 * but to look for more. What stands in what is checked by `arrange`.
 */
export function guard(parsed: ParsedText, placeOf: (offset: number) => Place, tell: Tell): SafeTree {
  const context = guardContext(parsed, placeOf, tell)
  for (const definition of parsed.definitions) {
    const finding = findUnsafeLink(definition.url)
    if (finding !== undefined) tell(definition, finding)
  }
  for (const { label, isAgain, ...place } of parsed.unusedFootnotes) {
    const name = `[^${unmask(label)}]`
    tell(place, {
      code: 'footnote-unused',
      severity: 'warning',
      message: isAgain
        ? `The footnote ${name} is defined twice, and only the first is shown.`
        : `Nothing in the text leads to the footnote ${name}, so it is not shown.`,
      fix: isAgain ? 'Give one of them another name, or delete it.' : 'Refer to it, or delete it.',
    })
  }
  const content = parsed.tree.children
  const section = content.at(-1)
  const isFootnotes = section?.type === 'element' && section.properties.dataFootnotes === true
  return {
    nodes: guardNodes(isFootnotes ? content.slice(0, -1) : content, context),
    footnotes: isFootnotes ? footnotesIn(section).map((item) => guardNodes(withoutBackLinks(item.children), context)) : [],
  }
}

/** Guards the children of one node: the tags of raw HTML among them open and close within it. */
function guardNodes(nodes: readonly (RootContent | ElementContent)[], context: GuardContext): SafeNode[] {
  const tags = new TagStack(context.tell, context.componentsTold)
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        tellMissingFootnotes(node, context)
        tellLiteralSigns(node, context)
        tags.add({ type: 'text', value: readText(node.value, node, context) })
        break
      case 'raw': {
        const placeOf = placesWithin(node, node.value, context)
        for (const token of readRawHtml(node.value, placeOf, context.tell)) tags.addHtml(token)
        break
      }
      case 'element':
        tags.add(...guardMarkdown(node, context, guardNodes))
        break
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        tags.add(...guardJsx(node, context))
        break
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        // The parser has seen comments only; should it ever find more, nothing of it passes.
        if (!/^\s*\/\*\s*\*\/\s*$/.test(node.value))
          context.tell(context.placeOfNode(node), unexpected('An expression', 'Write \\{ for a brace.'))
        break
      default:
        context.tell(context.placeOfNode(node), unexpected(`A ${node.type}`, 'Use Markdown.'))
    }
  }
  return tags.finish()
}

/** A footnote that is not defined leaves its label in the text. */
function tellMissingFootnotes(node: Text, context: GuardContext): void {
  if (!node.value.includes('[^')) return
  for (const match of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
    const place = context.placeOfNode(node)
    context.tell({ ...place, column: place.column + (node.value.slice(0, match.index).includes('\n') ? 0 : match.index) }, {
      code: 'footnote-missing',
      severity: 'warning',
      message: `There is no footnote ${unmask(match[0])}.`,
      fix: `Add a line "${unmask(match[0])}: …", or write \\[^ for the signs themselves.`,
    }) // prettier-ignore
  }
}

/** A link whose address is not defined, and what only other programs understand, stay in the text as they are written. */
function tellLiteralSigns({ value, position }: Text, context: GuardContext): void {
  if (position === undefined || !/\]\[|\*\*|==|\[\[|\$|\{[{%:]|\]\(|\)\[/.test(value)) return
  const start = position.start.offset ?? 0
  const source = context.parsed.source.slice(start, position.end.offset)
  for (const { offset, finding } of [...referenceFindings(source), ...signFindings(source, value)])
    context.tell(context.placeOf(start + offset), finding)
}

type JsxNode = Extract<ElementContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

function guardJsx(node: JsxNode, context: GuardContext): SafeNode[] {
  const place = context.placeOfNode(node)
  const children = guardNodes(node.children, context)
  const { name } = node
  if (name === null) {
    context.tell(place, { code: 'html-element', message: '<> groups nothing here.', fix: 'Delete <> and </>.' })
    return children
  }
  const given = attributesOf(node, context)
  if (/^[a-z][a-z0-9]*$/.test(name)) {
    const element = readTagOf(name, given, place, context.tell)
    if (element === undefined) return children
    if (element.type === 'element') return [{ ...element, children, endLine: context.endLineOf(node) }]
    if (children.length > 0) context.tell(place, unexpected('Something between <img> and </img>', 'Write <img … />.'))
    return [element]
  }
  const rule = readComponentName(name, place, context.tell)
  if (rule === undefined) return children
  const props = readProps(name, rule, place, given, context.tell)
  return [{ type: 'component', name, props, children, endLine: context.endLineOf(node), ...place }]
}

/** The attributes of a tag: their places and literals from the source, their texts from the parser. */
function attributesOf(node: JsxNode, context: GuardContext): WrittenAttribute[] {
  const known = context.parsed.attributes.get(node.position?.start.offset ?? -1) ?? []
  return node.attributes.flatMap((attribute, index): WrittenAttribute[] => {
    const source = known[index]
    if (attribute.type !== 'mdxJsxAttribute' || source?.name !== attribute.name) {
      context.tell(context.placeOfNode(node), unexpected('An attribute', 'Write it as name="value".'))
      return []
    }
    const value = source.kind === 'text' && typeof attribute.value === 'string' ? unmask(attribute.value) : source.value
    return [{ name: attribute.name, value: value satisfies Json | undefined, written: source.written, ...context.placeOf(source.offset) }]
  })
}

function unexpected(what: string, fix: string): Finding {
  return { code: 'mdx-syntax', message: `${what} stands here that a post may not hold.`, fix }
}

function footnotesIn(section: Element): Element[] {
  const list = section.children.find((child): child is Element => child.type === 'element' && child.tagName === 'ol')
  return list?.children.filter((child): child is Element => child.type === 'element') ?? []
}

/** The content of a footnote without the links back, which the body draws itself, and the space before them. */
function withoutBackLinks(nodes: readonly ElementContent[]): ElementContent[] {
  const kept = nodes.filter((node) => !(node.type === 'element' && node.properties.dataFootnoteBackref !== undefined))
  const last = kept.findLastIndex((node) => node.type !== 'text' || node.value.trim() !== '')
  return kept.slice(0, last + 1).map((node, index) => {
    if (index !== last) return node
    if (node.type === 'text') return { ...node, value: node.value.trimEnd() }
    return node.type === 'element' && node.tagName === 'p' ? { ...node, children: withoutBackLinks(node.children) } : node
  })
}
