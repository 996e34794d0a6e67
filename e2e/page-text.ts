import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type ParentNode = DefaultTreeAdapterTypes.ParentNode
export type Element = DefaultTreeAdapterTypes.Element

/** An HTML page of a built site, for assertions. */
export interface BuiltPage {
  html: string
  /** What a reader sees, white space folded. */
  text: string
  /** Elements that match: `a`, `time`, `article.h-entry`, `.p-name`. */
  all: (selector: string) => BuiltElement[]
}

export interface BuiltElement {
  text: string
  attribute: (name: string) => string | undefined
}

/** The page at a path of a built site (`/posts/x/`). Throws when there is none. */
export function pageAt(dir: string, path: string): BuiltPage {
  const file = join(dir, path.endsWith('/') ? `${path}index.html` : path)
  const html = readFileSync(file, 'utf8')
  const document = parse(html)
  return {
    html,
    text: textOf(document),
    all: (selector) =>
      elementsOf(document)
        .filter((element) => matches(element, selector))
        .map(builtElement),
  }
}

export function hasPage(dir: string, path: string): boolean {
  return existsSync(join(dir, path, 'index.html'))
}

/** Text of every file of a site, but for Pagefind's compressed ones and pictures. */
export function allText(dir: string): Map<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((item) => item.isFile())
  return new Map(
    files
      .map((item) => join(item.parentPath, item.name))
      .filter((file) => /\.(?:html|xml|json|txt|md|js|css|ics|csv|svg|webmanifest)$|\/_\w+$/.test(file))
      .map((file): [string, string] => [file.slice(dir.length), readFileSync(file, 'utf8')]),
  )
}

function builtElement(element: Element): BuiltElement {
  return { text: textOf(element), attribute: (name) => element.attrs.find((attribute) => attribute.name === name)?.value }
}

function matches(element: Element, selector: string): boolean {
  const [name = '', ...classes] = selector.split('.')
  const own = (element.attrs.find((attribute) => attribute.name === 'class')?.value ?? '').split(/\s+/)
  return (name === '' || element.tagName === name) && classes.every((one) => own.includes(one))
}

function elementsOf(parent: ParentNode): Element[] {
  return parent.childNodes.flatMap((node) => ('tagName' in node ? [node, ...elementsOf(node)] : []))
}

function textOf(parent: ParentNode): string {
  const parts: string[] = []
  const walk = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value)
    else if ('tagName' in node && !['script', 'style', 'head'].includes(node.tagName)) node.childNodes.forEach(walk)
  }
  parent.childNodes.forEach(walk)
  return parts
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:])/g, '$1')
    .trim()
}
