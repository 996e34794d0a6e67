import type { Element, ElementContent } from 'hast'
import type { BlockContent, List, ListItem } from 'mdast'
import { withAnchor } from './blocks.ts'
import { attributeOf, elementsIn, isBlank } from './html-tree.ts'
import { blockTag, lineTag } from './markdown-nodes.ts'
import type { Reading } from './reading.ts'

/** A list with its items; what stands between them becomes items too. */
export function readList(element: Element, reading: Reading): BlockContent[] {
  const items: ListItem[] = []
  let stray: ElementContent[] = []
  const close = (): void => {
    if (!stray.every(isBlank)) items.push(itemOf({ ...element, tagName: 'li', properties: {}, children: stray }, reading))
    stray = []
  }
  for (const child of element.children) {
    if (child.type === 'element' && child.tagName === 'li') {
      close()
      items.push(itemOf(child, reading))
    } else stray.push(child)
  }
  close()
  if (items.length === 0) return []
  const ordered = element.tagName === 'ol'
  const start = ordered ? Number.parseInt(attributeOf(element, 'start') ?? '1', 10) : null
  const list: List = { type: 'list', ordered, start: start === null || Number.isNaN(start) || start < 0 || start > 99_999_999 ? (ordered ? 1 : null) : start, spread: items.some(({ spread }) => spread), children: items } // prettier-ignore
  return [list]
}

function itemOf(element: Element, reading: Reading): ListItem {
  const [box] = elementsIn(element, 'input')
  const first = element.children.find((child) => !isBlank(child))
  const isTask = box !== undefined && attributeOf(box, 'type') === 'checkbox' && (first === box || (first?.type === 'element' && first.tagName === 'p' && first.children.find((child) => !isBlank(child)) === box)) // prettier-ignore
  const id = attributeOf(element, 'id')
  const read = reading.blocks(element.children)
  const children = id === undefined || id === '' ? read : withAnchor(id, read)
  const hasParagraph = element.children.some((child) => child.type === 'element' && child.tagName === 'p')
  const isTight = children.every((block, index) => (index === 0 && block.type === 'paragraph') || (index > 0 && block.type === 'list'))
  return {
    type: 'listItem',
    spread: hasParagraph || !isTight,
    checked: isTask ? attributeOf(box, 'checked') !== undefined : null,
    children,
  }
}

/** A list of terms and what they mean. */
export function readDescriptions(element: Element, reading: Reading): BlockContent[] {
  const rows = element.children.flatMap((child): ElementContent[] =>
    child.type === 'element' && child.tagName === 'div' ? child.children : [child],
  )
  const parts = rows.flatMap((child): BlockContent[] => {
    if (isBlank(child)) return []
    const isPart = child.type === 'element' && /^d[td]$/.test(child.tagName)
    return [
      partOf(isPart ? child.tagName : 'dd', isPart ? child.children : [child], reading, isPart ? attributeOf(child, 'id') : undefined),
    ]
  })
  return parts.length === 0 ? [] : [blockTag('dl', [], parts)]
}

/** A part of a list or a table: words on one line where it holds nothing else. */
export function partOf(
  name: string,
  children: readonly ElementContent[],
  reading: Reading,
  id?: string,
  attributes: readonly (readonly [string, string])[] = [],
): BlockContent {
  const read = reading.blocks(children)
  const blocks = id === undefined || id === '' ? read : withAnchor(id, read)
  const [only] = blocks
  if (blocks.length === 0) return lineTag(name, [], attributes)
  return blocks.length === 1 && only?.type === 'paragraph' ? lineTag(name, only.children, attributes) : blockTag(name, attributes, blocks)
}
