import type { Place } from '../../src/model/problem.ts'
import { decodeReferences, endOfText, readAttributes, readTags, type Attribute } from './tags.ts'

/** One HTML file of the finished site, read once for all checks. */
export interface Page {
  /** Path in the site: `posts/x/index.html`. */
  file: string
  /** Path of its address without the base path: `/posts/x/`. */
  path: string
  /** Elements that a check may ask for, in the order of the file. */
  elements: PageElement[]
  /** Offsets of tags that cannot be read. */
  malformed: number[]
  /** What a fragment can lead to: ids, and the names of old anchors. */
  ids: Set<string>
  title: string
  /** The place of an offset. Reads the file again: almost no page is ever asked. */
  placeOf: (offset: number) => Place
}

/** A start tag. */
export interface PageElement {
  name: string
  attributes: Attribute[]
  /** Where it begins. */
  offset: number
}

/** The value of an attribute; undefined when the element does not have it. */
export function attributeOf(element: PageElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value
}

/** Reads an HTML file; its tree is not needed for what the checks ask. */
export function readPage(file: string, read: () => string): Page {
  const source = read()
  const path = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`
  const { tags, malformed } = readTags(source)
  const page: Page = { file, path, elements: [], malformed, ids: new Set(), title: '', placeOf: (offset) => placeIn(read(), offset) }
  for (const { name, attributes: written, start: offset, end } of tags) {
    if (name === 'title') page.title ||= decodeReferences(source.slice(end, endOfText(source, name, end))).trim()
    if (!askedNames.has(name) && !askedAttributes.test(written)) continue
    const attributes = readAttributes(written)
    page.elements.push({ name, attributes, offset })
    for (const attribute of attributes) {
      if (attribute.name === 'id' || (attribute.name === 'name' && name === 'a')) page.ids.add(attribute.value)
    }
  }
  return page
}

/** Most elements of a page have only a class, which nobody asks for; keeping them would take gigabytes. */
const askedNames = new Set(['html', 'h1', 'meta', 'base', 'a', 'link', 'script', 'style', 'iframe', 'object', 'embed'])
const askedAttributes = /\s(?:id|style|href|src|srcset|action|formaction|poster|data|on[a-z]+)(?![\w-])/i

function placeIn(source: string, offset: number): Place {
  const before = source.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n') }
}
