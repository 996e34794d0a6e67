import { fromHtml } from 'hast-util-from-html'
import type { Element, ElementContent } from 'hast'
import type { PhrasingContent } from 'mdast'
import temml from 'temml'
import { safeList } from '../../../../src/markdown/safe-list.ts'
import { attributeOf, isBlank, textContent } from './html-tree.ts'
import { inlineTag, text, type InlineTag, type TagAttributes } from './markdown-nodes.ts'
import type { Reading } from './reading.ts'

/** A formula in TeX as presentation MathML; undefined when it cannot be read, or needs more than a post may hold. */
export function mathOfTex(tex: string, isBlock: boolean): InlineTag | undefined {
  try {
    const tree = fromHtml(temml.renderToString(tex, { displayMode: isBlock, throwOnError: true }), { fragment: true })
    const [math] = tree.children
    return math?.type === 'element' ? safeMath(math, isBlock) : undefined
  } catch {
    return undefined
  }
}

/** A formula that stands in the text as MathML; its words where a post may not hold it. */
export function mathOf(element: Element, reading: Reading): PhrasingContent[] {
  const math = safeMath(element, attributeOf(element, 'display') === 'block')
  if (math !== undefined) return [math]
  reading.tell(element, 'mathematics', 'A formula holds more than a post may, and became its text.', 'look')
  return [text(textContent(element).replace(/\s+/g, ' '))]
}

function safeMath(element: Element, isBlock: boolean): InlineTag | undefined {
  const children = safeAll(element.children)
  return children === undefined || children.length === 0 ? undefined : inlineTag('math', children, isBlock ? [['display', 'block']] : [])
}

function safeAll(nodes: readonly ElementContent[]): PhrasingContent[] | undefined {
  const safe: PhrasingContent[] = []
  for (const node of nodes) {
    if (isBlank(node)) continue
    if (node.type !== 'element') return undefined
    if (node.tagName === 'semantics') {
      const inner = safeAll(node.children.filter((child) => child.type === 'element' && !child.tagName.startsWith('annotation')))
      if (inner === undefined) return undefined
      safe.push(...inner)
      continue
    }
    const tag = safeList.get(node.tagName)
    if (tag?.category !== 'math') return undefined
    const attributes = Object.keys(tag.attributes).flatMap((name): TagAttributes => {
      const value = attributeOf(node, name)
      const form = tag.attributes[name]
      return value !== undefined && form instanceof RegExp && form.test(value) ? [[name, value]] : []
    })
    const isText = tag.content === 'text'
    if (isText && node.children.some((child) => child.type !== 'text')) return undefined
    const inner = isText ? [text(textContent(node).replace(/\s+/g, '\u00A0'))] : safeAll(node.children)
    if (inner === undefined) return undefined
    safe.push(inlineTag(node.tagName, inner, attributes))
  }
  return safe
}
