import { fromHtml } from 'hast-util-from-html'
import type { Element, ElementContent, Nodes, Root } from 'hast'
import type { LinedText } from './lined-text.ts'

/** The tree that a browser makes of some HTML, however broken it is. */
export function parseHtml(html: LinedText): Root {
  return fromHtml(html.text, { fragment: true })
}

/** The text of a node and of everything in it. */
export function textContent(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textContent).join('') : ''
}

/** The value of an attribute as text; undefined when it is not there. */
export function attributeOf(node: Element, name: string): string | undefined {
  const value = node.properties[name]
  if (value === undefined || value === null || value === false) return undefined
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value)
}

/** All elements in a node, in the order of the text, by name. */
export function elementsIn(node: Nodes, ...names: string[]): Element[] {
  if (!('children' in node)) return []
  return node.children.flatMap((child: Nodes): Element[] => {
    if (child.type !== 'element') return []
    return names.includes(child.tagName) ? [child, ...elementsIn(child, ...names)] : elementsIn(child, ...names)
  })
}

/** True for text that draws nothing but space. */
export function isBlank(node: ElementContent | Root['children'][number]): boolean {
  return node.type === 'comment' || (node.type === 'text' && /^[ \t\n\f\r]*$/.test(node.value))
}
