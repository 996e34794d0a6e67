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
  /** Offsets of JSON in script elements that cannot be read. */
  malformedData: number[]
  /** It leads elsewhere at once. */
  isRedirect: boolean
  /** It asks search engines to leave it out. */
  isUnlisted: boolean
  /** The site's own search finds it. */
  isSearched: boolean
  /** What a fragment can lead to: ids, and the names of old anchors. */
  ids: Set<string>
  title: string
  /** Pictures that it names of those that Astro makes, by path in the site. */
  pictures: string[]
  /** UTF-16 code units of the file. */
  length: number
  /** Its text. Reads the file again: almost no page is ever asked. */
  read: () => string
  /** The place of an offset, at the same price. */
  placeOf: (offset: number) => Place
}

/** A start tag. */
export interface PageElement {
  name: string
  attributes: readonly Attribute[]
  /** Where it begins. */
  offset: number
}

/** The value of an attribute; undefined when the element does not have it. */
export function attributeOf(element: PageElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value
}

/** Reads an HTML file of this text, which `read` gives again; its tree is not needed for what the checks ask. */
export function readPage(file: string, source: string, read: () => string = () => source): Page {
  const { tags, malformed } = readTags(source)
  const page: Page = {
    ...{ file, path: pathOf(file), elements: [], malformed, malformedData: [], isRedirect: false, isUnlisted: false, isSearched: false },
    ...{
      ids: new Set(),
      title: '',
      pictures: picturesIn(source),
      length: source.length,
      read,
      placeOf: (offset) => placeIn(read(), offset),
    },
  }
  for (const { name, attributes: written, start: offset, end } of tags) {
    if (name === 'title') page.title ||= detached(decodeReferences(source.slice(end, endOfText(source, name, end))).trim())
    if (!askedNames.has(name) && !askedAttributes.test(written)) continue
    const attributes = attributesOnce(written)
    const element = { name, attributes, offset }
    page.elements.push(element)
    if (name === 'meta') readMeta(page, element)
    if (name === 'script' && isData(element) && !isJson(source.slice(end, endOfText(source, name, end)))) page.malformedData.push(offset)
    for (const attribute of attributes) {
      if (attribute.name === 'id' || (attribute.name === 'name' && name === 'a')) page.ids.add(attribute.value)
      if (attribute.name === 'data-pagefind-body') page.isSearched = true
    }
  }
  return page
}

/** The path of the page in a file, without the base path. */
export function pathOf(file: string): string {
  return `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`
}

/** Where in a text a picture is named that Astro made. */
const astroPicture = /\/(_astro\/[\w.~%-]+\.(?:png|jpe?g|webp|avif|gif))(?![\w.])/gi

function picturesIn(source: string): string[] {
  return [...new Set([...source.matchAll(astroPicture)].map(([, name = '']) => detached(name)))]
}

const readBefore = new Map<string, readonly Attribute[]>()

/** Lets go of what pages had in common. */
export function forgetAttributes(): void {
  readBefore.clear()
}

/** Frame, lists and badges are the same on thousands of pages: they are read once, and kept once. */
function attributesOnce(written: string): readonly Attribute[] {
  const known = readBefore.get(written)
  if (known !== undefined) return known
  const kept = detached(written)
  const attributes = readAttributes(kept)
  readBefore.set(kept, attributes)
  return attributes
}

/** A text that does not keep the page alive of which it is a part, as slices of a string do in V8: all pages are a gigabyte. */
function detached(text: string): string {
  return Buffer.from(text).toString()
}

/** Most elements of a page have only a class, which nobody asks for; keeping them would take gigabytes. */
const askedNames = new Set([
  'html', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'meta', 'base', 'a', 'link', 'script', 'style', 'iframe', 'object', 'embed', 'img', 'area',
]) // prettier-ignore
const askedAttributes = /\s(?:id|style|href|src|srcset|action|formaction|poster|data|role|data-pagefind-body|on[a-z]+)(?![\w-])/i

function readMeta(page: Page, meta: PageElement): void {
  if (attributeOf(meta, 'http-equiv')?.toLowerCase() === 'refresh') page.isRedirect = true
  if (attributeOf(meta, 'name') === 'robots' && /\bnoindex\b/.test(attributeOf(meta, 'content') ?? '')) page.isUnlisted = true
}

/** JSON in a script element is data: nothing runs it, and the security policy does not ask for it. */
export function isData(element: PageElement): boolean {
  return /^application\/(?:[\w.+-]+\+)?json$/i.test(attributeOf(element, 'type') ?? '')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The place of an offset of a text. */
export function placeIn(source: string, offset: number): Place {
  const before = source.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n') }
}
