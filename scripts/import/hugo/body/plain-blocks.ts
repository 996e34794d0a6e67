import type { BlockContent, Nodes, RootContent } from 'mdast'
import { paragraph, text as textNode, visibleText } from './markdown-nodes.ts'
import { walk } from './outline.ts'

/** Longest piece of a paragraph or line that is made here, in characters: few enough for every limit of the guard. */
const maxPiece = 900

/** The block with long lines broken at their spaces, which shows the same. */
export function wrappedBlocks(block: RootContent): RootContent[] {
  const wrapped = structuredClone(block)
  walk([wrapped], (node) => {
    if (node.type !== 'paragraph') return
    let length = 0
    walk(node.children, (child: Nodes) => {
      if (child.type === 'text') {
        child.value = child.value.replace(/[^ \n]+|[ \n]/g, (piece) => {
          length = piece === '\n' ? 0 : length + piece.length
          if (piece !== ' ' || length < maxPiece) return piece
          length = 0
          return '\n'
        })
      } else if (child.type === 'link') length += child.url.length
    })
  })
  return [wrapped]
}

/** The words of a block in plain paragraphs; code stays code. */
export function plainBlocks(block: RootContent): RootContent[] {
  const plain: BlockContent[] = []
  const add = (nodes: readonly Nodes[]): void => {
    for (const piece of pieces(visibleText(nodes).replace(/\s+/g, ' ').trim())) plain.push(paragraph(textNode(piece.trim())))
  }
  const visit = (node: Nodes): void => {
    if (node.type === 'code') plain.push({ ...node, meta: null })
    else if (node.type === 'tableRow') add(node.children.flatMap((cell): Nodes[] => [...cell.children, textNode(' ')]))
    else if (node.type === 'paragraph' || node.type === 'heading') add(node.children)
    else {
      if (node.type === 'blockTag' && node.line !== undefined) add(node.line)
      if ('children' in node) for (const child of node.children) visit(child)
    }
  }
  visit(block)
  return plain
}

/** The words of a block as blocks of code, in lines of a length that passes. */
export function codeBlocks(block: RootContent): RootContent[] {
  const words = plainBlocks(block).map((node) => (node.type === 'code' ? node.value : visibleText([node])))
  return words.map((value) => ({ type: 'code', lang: 'text', value: value.split('\n').flatMap((line) => pieces(line)).join('\n').toWellFormed() })) // prettier-ignore
}

/** A text written down as it stands, for one whose Markdown cannot be read. */
export function blocksOfText(text: string): RootContent[] {
  return text.split(/\n[ \t]*\n/).flatMap((part) => pieces(part.replace(/\s+/g, ' ').trim()).map((piece) => paragraph(textNode(piece.trim())))) // prettier-ignore
}

function pieces(text: string): string[] {
  return text.length <= maxPiece * 4
    ? [text].filter((piece) => piece !== '')
    : (text.match(new RegExp(`.{1,${maxPiece}}(?:\\s|$)|.{1,${maxPiece}}`, 'gu')) ?? [])
}
