import type { Element, ElementContent } from 'hast'
import type { BlockContent, PhrasingContent } from 'mdast'
import { linkTo } from './addresses.ts'
import { codeBlock, codeOfElement } from './code.ts'
import { embedBlocks, embedNames, pageOfScript } from './embeds.ts'
import { attributeOf, isBlank, textContent } from './html-tree.ts'
import { readHeading } from './headings.ts'
import { blockTag, lineTag, paragraph, text } from './markdown-nodes.ts'
import { anchorOf, marked } from './phrases.ts'
import type { HtmlNodes, Reading } from './reading.ts'
import { partOf, readDescriptions, readList } from './lists.ts'
import { blocksOfInsert } from './shortcodes.ts'
import { spaced } from './spacing.ts'
import { readTable } from './tables.ts'

const blockNames = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'listing', 'main', 'menu', 'nav', 'ol', 'optgroup', 'option', 'p', 'pre', 'search', 'section',
  'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'xmp', 'caption',
]) // prettier-ignore

/** Blocks of Markdown from nodes of HTML: what stands between blocks becomes paragraphs. */
export function readBlocks(nodes: HtmlNodes, reading: Reading): BlockContent[] {
  const blocks: BlockContent[] = []
  let run: (ElementContent | HtmlNodes[number])[] = []
  const close = (): void => {
    if (!run.every((node) => node.type === 'doctype' || isBlank(node))) blocks.push(...paragraphs(reading.phrases(run)))
    run = []
  }
  for (const node of nodes) {
    if (node.type !== 'element' || !standsAlone(node, reading)) run.push(node)
    else {
      close()
      blocks.push(...readBlock(node, reading))
    }
  }
  close()
  return blocks
}

/** Paragraphs of a run of words: two breaks in a row are the end of one. */
function paragraphs(words: PhrasingContent[]): BlockContent[] {
  const runs: PhrasingContent[][] = [[]]
  for (const node of spaced(words)) {
    const run = runs.at(-1)
    if (node.type === 'break' && run?.at(-1)?.type === 'break') {
      run.pop()
      runs.push([])
    } else run?.push(node)
  }
  return runs.map(spaced).filter((run) => run.length > 0).map((run) => paragraph(...run)) // prettier-ignore
}

/** True for an element that cannot stand in a line, or holds one that cannot. */
function standsAlone(element: Element, reading: Reading): boolean {
  const { tagName } = element
  if (blockNames.has(tagName) || tagName === `${reading.prefix}f`) return true
  if (tagName.startsWith(reading.prefix)) {
    const insert = reading.insertOf(element)
    return insert === undefined ? reading.keptOf(element)?.type === 'code' : insert.isBlock || holdsBlock(element, reading)
  }
  // A script without a page leaves nothing; in a sentence it must not break the sentence.
  if (tagName === 'script') return pageOfScript(element) !== undefined
  return embedNames.has(tagName) || holdsBlock(element, reading)
}

function holdsBlock({ children }: Element, reading: Reading): boolean {
  return children.some((child) => child.type === 'element' && standsAlone(child, reading))
}

function readBlock(element: Element, reading: Reading): BlockContent[] {
  const insert = reading.insertOf(element)
  if (insert !== undefined) return blocksOfInsert(insert, element, reading)
  const kept = reading.keptOf(element)
  if (kept?.type === 'code') return codeBlock(kept, element, reading)
  const id = attributeOf(element, 'id')
  const blocks = readNamed(element, reading)
  return id === undefined || id === '' || /^h[1-6]$/.test(element.tagName) ? blocks : withAnchor(id, blocks)
}

function readNamed(element: Element, reading: Reading): BlockContent[] {
  const { tagName, children } = element
  if (/^h[1-6]$/.test(tagName)) return readHeading(element, reading)
  if (embedNames.has(tagName)) return embedBlocks(element, reading)
  switch (tagName) {
    case 'hr':
      return [{ type: 'thematicBreak' }]
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return readList(element, reading)
    case 'blockquote': {
      const blocks = reading.blocks(children)
      return blocks.length === 0 ? [] : [{ type: 'blockquote', children: blocks }]
    }
    case 'pre':
    case 'listing':
    case 'xmp':
      return codeOfElement(element, reading)
    case 'table':
      return readTable(element, reading)
    case 'dl':
      return readDescriptions(element, reading)
    case 'details':
      return readDetails(element, reading)
    case 'figure':
      return readFigure(element, reading)
    case `${reading.prefix}f`: {
      const label = attributeOf(element, 'label') ?? ''
      const blocks = reading.blocks(children)
      reading.found.footnotes.push({ type: 'footnoteDefinition', identifier: label.toLowerCase(), label, children: blocks })
      return []
    }
    case 'a': {
      const href = attributeOf(element, 'href')
      const name = attributeOf(element, 'name')
      const blocks = reading.blocks(children)
      const linked = href === undefined ? blocks : eachParagraph(blocks, (words) => linkTo(href, words, element, reading))
      return name === undefined || name === '' ? linked : withAnchor(name, linked)
    }
    case 'b':
    case 'strong':
      return eachParagraph(reading.blocks(children), (words) => marked('strong', words))
    case 'i':
    case 'em':
      return eachParagraph(reading.blocks(children), (words) => marked('emphasis', words))
    default:
      return reading.blocks(children)
  }
}

/** Blocks with the words of their paragraphs changed. */
function eachParagraph(blocks: BlockContent[], change: (words: PhrasingContent[]) => PhrasingContent[]): BlockContent[] {
  return blocks.map((block) => (block.type === 'paragraph' ? { ...block, children: change(block.children) } : block))
}

/** An anchor at the beginning of the first words of some blocks. */
export function withAnchor(id: string, blocks: BlockContent[]): BlockContent[] {
  const [first, ...rest] = blocks
  if (first?.type === 'heading') {
    const data = { ...first.data, oldIds: [...(first.data?.oldIds ?? []), id] }
    return [{ ...first, data }, ...rest]
  }
  if (first?.type === 'paragraph') return [{ ...first, children: [...anchorOf(id), ...first.children] }, ...rest]
  return [paragraph(...anchorOf(id)), ...blocks]
}

function readDetails(element: Element, reading: Reading): BlockContent[] {
  const summary = element.children.find((child): child is Element => child.type === 'element' && child.tagName === 'summary')
  const words = summary === undefined ? [] : spaced(reading.phrases(summary.children))
  const blocks = reading.blocks(element.children.filter((child) => child !== summary))
  return [blockTag('details', [], [lineTag('summary', words.length === 0 ? [text('Details')] : words), ...blocks])]
}

function readFigure(element: Element, reading: Reading): BlockContent[] {
  const captions = element.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'figcaption')
  const blocks = reading.blocks(element.children.filter((child) => !captions.some((caption) => caption === child)))
  if (captions.every((caption) => textContent(caption).trim() === '')) return blocks
  const caption = partOf('figcaption', captions.flatMap((node) => node.children), reading) // prettier-ignore
  return [blockTag('figure', [], [...blocks, caption])]
}
