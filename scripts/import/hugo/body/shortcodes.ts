import type { Element } from 'hast'
import type { BlockContent, PhrasingContent } from 'mdast'
import { noteOf, noteNames } from './callouts.ts'
import { fence, formula } from './code.ts'
import { isBlank } from './html-tree.ts'
import type { Insert } from './marked-source.ts'
import { blockTag, paragraph, text, visibleText } from './markdown-nodes.ts'
import { mathOfTex } from './math.ts'
import { mediaBlocks, mediaPhrases } from './media-shortcodes.ts'
import { sampleBlocks } from './sample-shortcodes.ts'
import { spaced } from './spacing.ts'
import { tabsOf } from './tabs.ts'
import type { Reading } from './reading.ts'

/** The blocks of a post that stand for a shortcode, a template's tag or a formula. */
export function blocksOfInsert(insert: Insert, element: Element, reading: Reading): BlockContent[] {
  const { name, named, positional, inner } = insert
  if (noteNames.has(name)) return noteOf(insert, element, reading)
  const known = mediaBlocks(insert, element, reading) ?? sampleBlocks(insert, element, reading)
  if (known !== undefined) return known
  const first = positional[0]
  switch (name) {
    case 'mermaid':
    case 'plantuml':
      return [fence(trimmed(inner ?? ''), name, '', plain(named.get('caption') ?? named.get('title'), element, reading))]
    case 'highlight':
    case 'codeblock':
    case 'code': {
      if (inner === undefined) break
      const options = [positional.slice(1).join(' '), ...[...named].map(([key, value]) => `${key}="${value}"`)].join(' ')
      return [fence(trimmed(inner), named.get('lang') ?? named.get('language') ?? first, options)]
    }
    case 'math':
    case 'katex':
      return [formula(inner ?? first ?? '', element, reading)]
    case 'comment':
      return []
    case 'raw':
    case 'verbatim':
    case 'html':
    case 'rawhtml':
      return reading.markdown(inner ?? '', element).blocks()
    case 'table':
      return tableOf(named.get('caption'), element, reading)
    case 'details':
    case 'expand':
    case 'collapse': {
      const summary = plain(named.get('summary') ?? named.get('title') ?? first, element, reading) ?? 'Details'
      const blocks = reading.blocks(element.children)
      return blocks.length === 0 ? [] : [blockTag('Details', [['summary', summary]], blocks)]
    }
    case 'tabs':
    case 'tabpane':
      return tabsOf(insert, element, reading)
    case 'tab': {
      const label = plain(named.get('name') ?? named.get('header') ?? first, element, reading)
      const blocks = reading.blocks(element.children)
      return label === undefined ? blocks : [paragraph({ type: 'strong', children: [text(label)] }), ...blocks]
    }
    case 'quote':
    case 'blockquote': {
      const blocks = reading.blocks(element.children)
      const author = plain(named.get('author') ?? named.get('attribution'), element, reading)
      return blocks.length === 0 ? [] : [blockTag('Quote', author === undefined ? [] : [['author', author]], blocks)]
    }
    case 'steps': {
      const blocks = reading.blocks(element.children)
      return blocks.length === 1 && blocks[0]?.type === 'list' && blocks[0].ordered === true ? [blockTag('Steps', [], blocks)] : blocks
    }
  }
  if (name.startsWith('blocks/')) {
    const title = plain(named.get('title'), element, reading)
    return [...(title === undefined ? [] : [paragraph({ type: 'strong', children: [text(title)] })]), ...reading.blocks(element.children)]
  }
  return unknown(insert, element, reading)
}

/** The words that stand for a shortcode within a line. */
export function phrasesOfInsert(insert: Insert, element: Element, reading: Reading): PhrasingContent[] {
  const { name, inner, positional, raw } = insert
  if (name === 'math' || name === 'katex')
    return mathWords(inner ?? positional[0] ?? '', inner !== undefined && positional[0] === 'block', element, reading)
  if (name === 'comment') return []
  if (name === 'raw' || name === 'verbatim' || name === 'html' || name === 'rawhtml')
    return reading.markdown(inner ?? '', element).phrases()
  const known = mediaPhrases(insert, element, reading)
  if (known !== undefined) return known
  if (inner !== undefined) return inner.trim() === '' ? [] : [{ type: 'inlineCode', value: inner.trim().replace(/\s+/g, ' ') }]
  const words = reading.phrases(element.children)
  if (noteNames.has(name) || ['table', 'details', 'tab', 'tabs', 'quote'].includes(name)) return words
  if (isControl(insert)) {
    tellControl(insert, element, reading)
    return words
  }
  tellUnknown(insert, element, reading)
  return [{ type: 'inlineCode', value: raw.replace(/\s+/g, ' ') }, ...words]
}

/** The words of a text in Markdown, on one line; undefined when there are none. */
export function plain(markdown: string | undefined, element: Element, reading: Reading): string | undefined {
  if (markdown === undefined || markdown.trim() === '') return undefined
  const words = visibleText(reading.markdown(markdown, element).phrases()).replace(/\s+/g, ' ').trim()
  return words === '' ? undefined : words
}

function mathWords(tex: string, isBlock: boolean, element: Element, reading: Reading): PhrasingContent[] {
  const math = mathOfTex(tex, isBlock)
  if (math !== undefined) return [math]
  reading.tell(element, 'mathematics', 'A formula could not be drawn and was kept as code.', 'look')
  return [{ type: 'inlineCode', value: tex.replace(/\s+/g, ' ') }]
}

function tableOf(caption: string | undefined, element: Element, reading: Reading): BlockContent[] {
  const blocks = reading.blocks(element.children)
  const words = plain(caption, element, reading)
  const [table] = blocks
  if (words === undefined || table === undefined) return blocks
  const isTable =
    table.type === 'table' ||
    (table.type === 'blockTag' &&
      table.name === 'table' &&
      !table.children.some((part) => part.type === 'blockTag' && part.name === 'caption'))
  return blocks.length === 1 && isTable
    ? [blockTag('Table', [['caption', words]], blocks)]
    : [...blocks, paragraph({ type: 'emphasis', children: [text(words)] })]
}

/** A shortcode that means nothing here is shown, so that nobody takes the text for whole; what it holds follows. */
function unknown(insert: Insert, element: Element, reading: Reading): BlockContent[] {
  if (isControl(insert)) {
    tellControl(insert, element, reading)
    return reading.blocks(element.children)
  }
  tellUnknown(insert, element, reading)
  const held =
    insert.inner === undefined
      ? reading.blocks(element.children)
      : insert.inner.trim() === ''
        ? []
        : [fence(trimmed(insert.inner), undefined)]
  const raw = insert.inner === undefined ? insert.raw : insert.raw.slice(0, insert.raw.indexOf(insert.inner))
  const shown = paragraph({ type: 'inlineCode', value: raw.replace(/\s+/g, ' ').trim() })
  return [blockTag('Note', [['type', 'caution'], ['title', `Not imported: ${insert.name}`]], [shown]), ...held] // prettier-ignore
}

/** A tag of a template that holds text, or that only says what the program should do: what it holds is what a reader can see. */
function isControl({ raw, isPair, name }: Insert): boolean {
  return (
    raw.startsWith('{%') &&
    (isPair ||
      /^(?:assign|break|capture|case|continue|cycle|decrement|else|elsif|elif|extends|for|if|import|increment|set|set_global|toc|unless|when)$/.test(
        name,
      ))
  )
}

function tellControl({ name, raw }: Insert, element: Element, reading: Reading): void {
  reading.tell(
    element,
    'template-tag',
    `What the template's tag "${name}" holds is shown as it stands: ${raw.replace(/\s+/g, ' ').slice(0, 80)}.`,
    'look',
  )
}

function tellUnknown({ name, raw }: Insert, element: Element, reading: Reading): void {
  reading.tell(
    element,
    'unknown-shortcode',
    `The shortcode "${name}" is not known; the text shows ${raw.replace(/\s+/g, ' ').slice(0, 80)}.`,
    'look',
  )
}

function trimmed(code: string): string {
  return code.replace(/^[ \t]*\n|\s+$/g, '')
}

export function wordsOf(nodes: Element['children'], reading: Reading): PhrasingContent[] {
  return nodes.every(isBlank) ? [] : spaced(reading.phrases(nodes))
}
