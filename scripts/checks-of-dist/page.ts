import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { html, Tokenizer, TokenizerMode, type Token } from 'parse5'

/** One HTML file of the finished site, read once for all checks. */
export interface Page {
  /** Path in the site: `posts/x/index.html`. */
  file: string
  /** Path of its address without the base path: `/posts/x/`. */
  path: string
  elements: PageElement[]
  ids: Set<string>
  title: string
}

/** An element's start tag with the place where it stands. */
export interface PageElement {
  name: string
  attributes: Map<string, string>
  line: number
  column: number
  /** Text directly inside, for headings and titles. */
  text: string
}

export interface Dist {
  pages: Page[]
  /** Every file of the site, by path. */
  files: Set<string>
}

/** Reads a finished site. Pagefind's own files are listed, not read. */
export function readDist(dir: string): Dist {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(join(dir, '/').length).replaceAll('\\', '/'))
    .sort()
  const pages = files
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .map((file) => readPage(file, readFileSync(join(dir, file), 'utf8')))
  return { pages, files: new Set(files) }
}

/** Reads the tags of an HTML file with the HTML5 tokenizer; the tree is not needed for what the checks ask. */
export function readPage(file: string, source: string): Page {
  const elements: PageElement[] = []
  const ids = new Set<string>()
  let title = ''
  let open: PageElement | undefined
  const addText = (token: { chars: string }): void => {
    if (open !== undefined) open.text += token.chars
  }
  const handler = {
    onStartTag(token: Token.TagToken): void {
      const attributes = new Map(token.attrs.map(({ name, value }): [string, string] => [name, value]))
      const element = { name: token.tagName, attributes, line: token.location?.startLine ?? 1, column: token.location?.startCol ?? 1, text: '' }
      elements.push(element)
      const id = attributes.get('id')
      if (id !== undefined) ids.add(id)
      if (/^(?:h[1-6]|title)$/.test(token.tagName)) open = element
      if (token.tagName === 'script') tokenizer.state = TokenizerMode.SCRIPT_DATA
      else if (token.tagName === 'style') tokenizer.state = TokenizerMode.RAWTEXT
      else if (token.tagName === 'title' || token.tagName === 'textarea') tokenizer.state = TokenizerMode.RCDATA
    },
    onEndTag(token: Token.TagToken): void {
      if (open === undefined || token.tagName !== open.name) return
      if (open.name === 'title') title = title === '' ? open.text.trim() : title
      open = undefined
    },
    onCharacter: addText,
    onWhitespaceCharacter: addText,
    onNullCharacter(): void {},
    onComment(): void {},
    onDoctype(): void {},
    onEof(): void {},
  }
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler)
  tokenizer.lastStartTagName = html.TAG_NAMES.HTML
  tokenizer.write(source, true)
  const path = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`
  return { file, path, elements, ids, title }
}
