import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Place } from '../model/problem.ts'
import { withoutUnwanted } from './characters.ts'
import type { Finding, Tell } from './finding.ts'
import { escapeText, escapeValue } from './html-text.ts'
import { readSvgAttributes, type GivenSvgAttribute } from './svg-attributes.ts'
import { svgElements } from './svg-list.ts'

type Child = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Groups in one another. */
const maxDepth = 40

/** Heights of a drawing in its widths: it is drawn as wide as the text. */
const maxHeight = 5

/** Writes the elements of a drawing that may pass, and tells the others. */
export class Drawing {
  readonly #tell: Tell
  readonly #prefix: string
  /** Ids of the elements around the one that is written. */
  readonly #around: string[] = []
  readonly #references: ({ id: string } & Place)[] = []
  /** Ids of what holds a reference to something else. */
  readonly #referring = new Set<string>()

  constructor(tell: Tell, prefix: string) {
    this.#tell = tell
    this.#prefix = prefix
  }

  write(element: Element, depth: number): string {
    const { tagName } = element
    const place = placeOfNode(element)
    const known = svgElements.get(tagName)
    if (known === undefined || depth > maxDepth || (tagName === 'svg' && depth > 0)) {
      this.#tell(
        place,
        known === undefined
          ? offTheList(tagName)
          : { code: 'svg-element', message: `<${tagName}> may not stand this deep in a drawing.`, fix: 'Ungroup it.' },
      )
      return ''
    }
    const attributes = readSvgAttributes(tagName, known, givenOf(element, place), this.#prefix, this.#tell)
    const id = attributes.find(([name]) => name === 'id')?.[1]
    if (id !== undefined) this.#around.push(id)
    for (const [name, value] of attributes) {
      const target = name === 'href' || value.startsWith('url(') ? /#([\w.-]+)/.exec(value)?.[1] : undefined
      if (target === undefined) continue
      this.#references.push({ id: target, ...place })
      for (const holder of this.#around) this.#referring.add(holder)
    }
    const unfit = tagName === 'svg' ? viewBoxFinding(attributes.find(([name]) => name === 'viewBox')?.[1]) : undefined
    if (unfit !== undefined) this.#tell(place, unfit)
    const written = (tagName === 'svg' ? [['class', 'draw'] as const, ...attributes] : attributes)
      .map(([name, value]) => ` ${name}="${escapeValue(value)}"`)
      .join('')
    const children = element.childNodes.map((child) => this.#writeChild(child, tagName, depth)).join('')
    if (id !== undefined) this.#around.pop()
    return children === '' ? `<${tagName}${written}/>` : `<${tagName}${written}>${children}</${tagName}>`
  }

  /** What is drawn by reference may not refer on: a few lines could otherwise ask a browser for millions of shapes. */
  checkReferences(): void {
    for (const { id, ...place } of this.#references.filter(({ id }) => this.#referring.has(id))) {
      this.#tell(place, {
        code: 'svg-reference',
        message: `"#${id.slice(this.#prefix.length)}" refers to something else itself.`,
        fix: 'Refer to plain shapes only, and draw the rest where it is.',
      })
    }
  }

  #writeChild(child: Child, parent: string, depth: number): string {
    if ('tagName' in child) {
      const isSvg = child.namespaceURI === 'http://www.w3.org/2000/svg'
      if (isSvg) return this.write(child, depth + 1)
      this.#tell(placeOfNode(child), offTheList(child.tagName))
      return ''
    }
    if (child.nodeName === '#text' && 'value' in child) {
      if (/^(?:text|tspan|title|desc)$/.test(parent)) return escapeText(withoutUnwanted(child.value))
      if (child.value.trim() !== '')
        this.#tell(placeOfNode(child), {
          code: 'svg-syntax',
          message: 'Text stands outside of <text>.',
          fix: 'Put it into <text>, or delete it.',
        })
      return ''
    }
    return ''
  }
}

function givenOf(element: Element, place: Place): GivenSvgAttribute[] {
  return element.attrs.map(({ name, prefix, value }) => {
    const full = prefix === undefined || prefix === '' ? name : `${prefix}:${name}`
    const at = element.sourceCodeLocation?.attrs?.[full.toLowerCase()]
    return { name: full, value, ...(at === undefined ? place : { line: at.startLine, column: at.startCol }) }
  })
}

/** Place of a node in the file of the drawing. */
export function placeOfNode(node: Child | undefined): Place {
  const location = node?.sourceCodeLocation
  return location === undefined || location === null ? { line: 1, column: 1 } : { line: location.startLine, column: location.startCol }
}

function offTheList(name: string): Finding {
  const fix =
    name.includes(':') || name === 'metadata' ? 'Export the drawing as plain SVG.' : `Use ${[...svgElements.keys()].slice(1).join(', ')}.`
  return { code: 'svg-element', message: `<${name}> may not stand in a drawing.`, fix }
}

/** What is told about the view box of a whole drawing; undefined when the drawing fits into a page. */
function viewBoxFinding(viewBox: string | undefined): Finding | undefined {
  if (viewBox === undefined)
    return {
      code: 'svg-view-box',
      message: 'The drawing has no view box, so it cannot fit its place.',
      fix: 'Add viewBox="0 0 width height" to <svg>.',
    }
  const [width = 0, height = 0] = viewBox.trim().split(/[\s,]+/).slice(2).map(Number) // prettier-ignore
  if (width <= 0 || height <= 0)
    return {
      code: 'svg-view-box',
      message: 'The view box of the drawing has no width or no height, so nothing is drawn.',
      fix: 'Write viewBox="0 0 width height" with the size of what is drawn.',
    }
  if (height <= maxHeight * width) return undefined
  return {
    code: 'svg-view-box',
    message: `The drawing is more than ${maxHeight} times as high as it is wide, and would be screens of the page.`,
    fix: 'Correct the last two numbers of viewBox, or cut the drawing into several.',
  }
}
