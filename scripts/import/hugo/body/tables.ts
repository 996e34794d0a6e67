import type { Element, ElementContent } from 'hast'
import type { AlignType, BlockContent, TableCell } from 'mdast'
import { attributeOf, elementsIn, isBlank } from './html-tree.ts'
import { partOf } from './lists.ts'
import { blockTag, lineTag, paragraph } from './markdown-nodes.ts'
import type { Reading } from './reading.ts'
import { onOneLine, spaced } from './spacing.ts'

interface Row {
  cells: Element[]
  isHead: boolean
}

/** What a cell of a Markdown table cannot hold. */
const tooMuch = ['ul', 'ol', 'pre', 'table', 'blockquote', 'dl', 'figure', 'details', 'iframe', 'video', 'hr']

/** A table of Markdown where it says everything; otherwise one of HTML, for joined cells, blocks in cells, or no head. */
export function readTable(table: Element, reading: Reading): BlockContent[] {
  const rows = rowsOf(table)
  const caption = elementsIn(table, 'caption').find((node) => node.children.some((child) => !isBlank(child)))
  if (rows.length === 0) return caption === undefined ? [] : reading.blocks(caption.children)
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const [head] = rows
  const isPlain =
    caption === undefined &&
    head?.isHead === true &&
    head.cells.length === width &&
    rows.slice(1).every(({ isHead, cells }) => !isHead && cells.every(({ tagName }) => tagName === 'td')) &&
    rows.every(({ cells }) => cells.every((cell) => isLine(cell, reading)))
  return [isPlain ? markdownTable(rows, width, reading) : htmlTable(rows, caption, reading)]
}

function rowsOf(table: Element): Row[] {
  return table.children.flatMap((part): Row[] => {
    if (part.type !== 'element') return []
    if (part.tagName === 'tr') return [rowOf(part, false)]
    if (!/^t(?:head|body|foot)$/.test(part.tagName)) return []
    return part.children.flatMap((row) => (row.type === 'element' && row.tagName === 'tr' ? [rowOf(row, part.tagName === 'thead')] : []))
  }).filter(({ cells }) => cells.length > 0) // prettier-ignore
}

function rowOf(row: Element, isHead: boolean): Row {
  const cells = row.children.filter((cell): cell is Element => cell.type === 'element' && /^t[hd]$/.test(cell.tagName))
  return { cells, isHead: isHead || cells.every(({ tagName }) => tagName === 'th') }
}

function isLine(cell: Element, reading: Reading): boolean {
  if (['colSpan', 'rowSpan'].some((name) => /^[2-9]|^\d\d/.test(attributeOf(cell, name) ?? ''))) return false
  return elementsIn(cell, ...tooMuch).length === 0 && elementsIn(cell, 'p', 'div').length <= 1 && !elementsBlock(cell, reading)
}

function elementsBlock({ children }: Element, reading: Reading): boolean {
  return children.some(
    (child) =>
      child.type === 'element' &&
      (reading.keptOf(child)?.type === 'code' || reading.insertOf(child)?.isBlock === true || elementsBlock(child, reading)),
  )
}

function markdownTable(rows: readonly Row[], width: number, reading: Reading): BlockContent {
  const align = Array.from({ length: width }, (_, column): AlignType => {
    const cell = rows[0]?.cells[column]
    const style = cell === undefined ? '' : (attributeOf(cell, 'style') ?? '')
    const given = /text-align:\s*(left|right|center)/i.exec(style)?.[1] ?? (cell === undefined ? undefined : attributeOf(cell, 'align'))
    return given === 'left' || given === 'right' || given === 'center' ? given : null
  })
  return {
    type: 'table',
    align,
    children: rows.map(({ cells }) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, column): TableCell => {
        const cell = cells[column]
        return { type: 'tableCell', children: cell === undefined ? [] : onOneLine(spaced(reading.phrases(cell.children))) }
      }),
    })),
  }
}

function htmlTable(rows: readonly Row[], caption: Element | undefined, reading: Reading): BlockContent {
  const parts: BlockContent[] = []
  if (caption !== undefined) parts.push(partOf('caption', caption.children, reading))
  const headRows = rows.findIndex(({ isHead }) => !isHead)
  const count = headRows === -1 ? 0 : headRows
  const write = ({ cells }: Row): BlockContent => blockTag('tr', [], cells.map((cell) => cellOf(cell, reading))) // prettier-ignore
  if (count > 0) parts.push(blockTag('thead', [], rows.slice(0, count).map(write)))
  parts.push(blockTag('tbody', [], rows.slice(count).map(write)))
  return blockTag('table', [], parts)
}

function cellOf(cell: Element, reading: Reading): BlockContent {
  const spans = (['colSpan', 'rowSpan'] as const).flatMap((name): [string, string][] => {
    const value = attributeOf(cell, name) ?? ''
    return /^[1-9]\d{0,2}$/.test(value) && value !== '1' ? [[name.toLowerCase(), value]] : []
  })
  const scope = attributeOf(cell, 'scope')
  const attributes =
    cell.tagName === 'th' && scope !== undefined && /^(?:col|row|colgroup|rowgroup)$/.test(scope)
      ? [...spans, ['scope', scope] as const]
      : spans
  const children: readonly ElementContent[] = cell.children
  const part = partOf(cell.tagName, children, reading, attributeOf(cell, 'id'), attributes)
  return part.type === 'blockTag' ? withoutHeadings(part) : lineTag(cell.tagName, [], attributes)
}

/** A heading in a cell is no section of the text. */
function withoutHeadings<Node extends BlockContent>(node: Node): Node {
  if (node.type !== 'blockTag') return node
  return {
    ...node,
    children: node.children.map((child) =>
      child.type === 'heading' ? paragraph({ type: 'strong', children: child.children }) : withoutHeadings(child),
    ),
  }
}
