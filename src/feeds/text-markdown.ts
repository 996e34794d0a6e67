import { asParagraph, markdownAddress, markdownCode, markdownFence, markdownTable, markdownText } from './markdown-text.ts'
import { wordsOf, type TextElement, type TextNode } from './text-tree.ts'

/** A text as Markdown (CommonMark with tables, footnotes, tasks and strikethrough): the same words, in the same order. */
export function textMarkdown(nodes: readonly TextNode[]): string {
  return blocksOf(nodes).join('\n\n')
}

const blockNames = new Set([
  'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'pre', 'blockquote', 'table', 'div', 'figure', 'figcaption', 'details', 'summary',
  'hr', 'section',
]) // prettier-ignore

function isBlock(node: TextNode): node is TextElement {
  return typeof node !== 'string' && blockNames.has(node.name)
}

/** Blocks of some nodes; runs of text between them are paragraphs. */
function blocksOf(nodes: readonly TextNode[]): string[] {
  const blocks: string[] = []
  let run: TextNode[] = []
  const endRun = (): void => {
    const text = inlineOf(run).trim()
    if (text !== '') blocks.push(asParagraph(text))
    run = []
  }
  for (const node of nodes) {
    if (isBlock(node)) {
      endRun()
      blocks.push(...blockOf(node))
    } else run.push(node)
  }
  endRun()
  return blocks
}

function blockOf(element: TextElement): string[] {
  const { name, attributes, children } = element
  switch (name) {
    case 'p':
      return children.some(isBlock) ? blocksOf(children) : [asParagraph(inlineOf(children).trim())].filter((text) => text !== '')
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': // prettier-ignore
      return [
        `${'#'.repeat(Number(name.slice(1)))} ${inlineOf(children)
          .trim()
          .replace(/(?<= )(#+)$/, '\\$1')}`,
      ]
    case 'ul':
      return [listOf(children, () => '-')]
    case 'ol':
      if (attributes.class === 'fns') return [itemsOf(children).map((item, at) => `[^${at + 1}]: ${indented(blocksOf(item.children).join('\n\n'), 4)}`).join('\n\n')] // prettier-ignore
      return [listOf(children, (at) => `${at + Number(attributes.start ?? 1)}.`)]
    case 'dl':
      return [listOf(definitionsOf(children), () => '-')]
    case 'pre':
      return [markdownFence(wordsOf(children), infoOf(attributes))]
    case 'blockquote':
      return [blocksOf(children).join('\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>')]
    case 'table':
      return tableOf(element)
    case 'summary':
      return [`**${inlineOf(children).trim()}**`]
    case 'hr':
      return ['---']
    default:
      return blocksOf(children)
  }
}

function infoOf(attributes: Record<string, string>): string {
  const title = attributes['data-title'] ?? ''
  const language = attributes['data-language'] ?? ''
  return title === '' ? language : `${language === '' ? 'text' : language} title=${JSON.stringify(title)}`
}

function itemsOf(children: readonly TextNode[], name = 'li'): TextElement[] {
  return children.flatMap((child) => (typeof child !== 'string' && child.name === name ? [child] : []))
}

function listOf(children: readonly TextNode[], markOf: (at: number) => string): string {
  const items = itemsOf(children).map((item, at) => {
    const mark = markOf(at)
    const blocks = withTask(blocksOf(item.children))
    const tight = item.children.every((child) => typeof child === 'string' || child.name !== 'p')
    return `${mark} ${indented(blocks.join(tight ? '\n' : '\n\n'), mark.length + 1)}`
  })
  return items.join('\n')
}

/** The box of a task stands before its first words. */
function withTask([box = '', first, ...rest]: string[]): string[] {
  if (box === '' || first === undefined) return [box]
  return box === '[x]' || box === '[ ]' ? [`${box} ${first}`, ...rest] : [box, first, ...rest]
}

/** Terms and what they mean as items: Markdown has no such list. */
function definitionsOf(children: readonly TextNode[]): TextElement[] {
  const parts = children.flatMap((child) => (typeof child !== 'string' && child.name === 'div' ? child.children : [child]))
  const items: TextElement[] = []
  for (const part of parts) {
    if (typeof part === 'string') continue
    const last = items.at(-1)
    if (part.name === 'dt' || last === undefined)
      items.push({ name: 'li', attributes: {}, children: [{ name: 'strong', attributes: {}, children: part.children }] }) // prettier-ignore
    else last.children.push(': ', ...part.children)
  }
  return items
}

function tableOf({ children }: TextElement): string[] {
  const parts = children.flatMap((child): TextElement[] => (typeof child === 'string' ? [] : [child]))
  const caption = parts.find(({ name }) => name === 'caption')
  const rows = parts.flatMap((part) => (part.name === 'tr' ? [part] : itemsOf(part.children, 'tr')))
  const cells = rows.map((row) => row.children.flatMap((cell): TextElement[] => (typeof cell === 'string' ? [] : [cell])))
  const widest = Math.max(0, ...cells.map((row) => row.reduce((sum, cell) => sum + Number(cell.attributes.colspan ?? 1), 0)))
  const [head = [], ...body] = cells.map((row) => row.flatMap(cellOf))
  const padded = Array.from({ length: widest }, (_, at) => head[at] ?? '')
  const aligned = (cells[1] ?? cells[0] ?? []).map(({ attributes }) =>
    attributes.class === 'ta-r' ? 'r' : attributes.class === 'ta-c' ? 'c' : '',
  )
  return [
    ...(caption === undefined ? [] : [`**${inlineOf(caption.children).trim()}**`]),
    ...(widest === 0 ? [] : [markdownTable(padded, body, aligned)]),
  ]
}

/** A cell and the empty ones that it reaches over. */
function cellOf({ attributes, children }: TextElement): string[] {
  const text = blocksOf(children)
    .join(' ')
    .replace(/\s*\n\s*/g, ' ')
  return [text, ...Array.from({ length: Number(attributes.colspan ?? 1) - 1 }, () => '')]
}

function inlineOf(nodes: readonly TextNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? markdownText(node) : phraseOf(node))).join('')
}

function phraseOf(element: TextElement): string {
  const { name, attributes, children } = element
  const inner = (): string => (children.some(isBlock) ? blocksOf(children).join(' ') : inlineOf(children))
  if (attributes.class === 'fnref') return `[^${wordsOf(children)}]`
  switch (name) {
    case 'a':
      return attributes.href === undefined ? inner() : `[${inner()}](${markdownAddress(attributes.href)})`
    case 'strong':
    case 'b': // prettier-ignore
      return marked(inner(), '**')
    case 'em':
    case 'i':
    case 'cite':
    case 'dfn': // prettier-ignore
      return marked(inner(), '*')
    case 'del':
    case 's': // prettier-ignore
      return marked(inner(), '~~')
    case 'code':
    case 'kbd':
    case 'samp': // prettier-ignore
      return children.every((child) => typeof child === 'string') ? markdownCode(wordsOf(children)) : inner()
    case 'br':
      return '\\\n'
    case 'img':
      return `![${markdownText(attributes.alt ?? '')}](${markdownAddress(attributes.src ?? '')})`
    case 'input':
      return 'checked' in attributes ? '[x]' : '[ ]'
    default:
      return inner()
  }
}

/** Signs around text stand at its letters, not at the spaces beside them. */
function marked(text: string, sign: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? []
  return words === '' ? text : `${before}${sign}${words}${sign}${after}`
}

function indented(text: string, width: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`)
}
