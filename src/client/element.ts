const svgTags = new Set(['svg', 'use'])

/** Attributes of an element; `undefined` leaves one out, `''` is one without a value. */
export type Attributes = Record<string, string | undefined>

/** A node of the page. Texts are put in as text, whatever they hold. */
export function element(tag: string, attributes: Attributes, ...children: (Node | string)[]): Element {
  const node = svgTags.has(tag) ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) node.setAttribute(name, value)
  }
  node.append(...children)
  return node
}
