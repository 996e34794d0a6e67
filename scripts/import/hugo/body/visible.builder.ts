import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { markdownToHtml } from 'satteri'
import { readBody } from '../../../../src/markdown/read-body.ts'
import type { BodyNode } from '../../../../src/model/body.ts'

/** What a reader sees of a text, kind by kind, in its order. */
export interface Visible {
  words: string[]
  links: string[]
  code: string[]
  cells: string[]
  headings: string[]
  images: string[]
}

/** What a reader of the blog saw: a plain CommonMark renderer, with the shortcodes treated simply. */
export function visibleInSource(text: string): Visible {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^```math\n([^]*?)\n```$/gm, (_, tex: string) => `\n${withoutCommands(tex)}\n`)
  const source = outsideFences(lines, (prose) => simplified(prose))
  const { html } = markdownToHtml(source, { features: { gfm: true, definitionList: true, headingAttributes: true, frontmatter: false } })
  return visibleInHtml(html)
}

/** What a reader of the imported post sees. */
export function visibleInPost(text: string, format: 'md' | 'mdx'): Visible {
  const { body, problems } = readBody(text, { file: 'post', format, firstLine: 1 })
  if (body === undefined) throw new Error(`${JSON.stringify(problems.slice(0, 3))}\n${text}`)
  return visibleInHtml(htmlOf(body.nodes))
}

/** The share of words that stand in both, of all that stand in either: 1 when nothing is lost and nothing is invented. */
export function wordFidelity(before: Visible, after: Visible): number {
  const all = Math.max(before.words.length, after.words.length)
  return all === 0 ? 1 : (all - Math.max(lost(before.words, after.words).length, lost(after.words, before.words).length)) / all
}

/** Every difference, as `kind: lost …` or `kind: added …`. */
export function differences(before: Visible, after: Visible): string[] {
  const kinds = ['words', 'links', 'code', 'cells', 'headings', 'images'] as const
  return kinds.flatMap((kind) => [
    ...lost(before[kind], after[kind]).map((item) => `${kind}: lost ${JSON.stringify(item)}`),
    ...lost(after[kind], before[kind]).map((item) => `${kind}: added ${JSON.stringify(item)}`),
  ])
}

function lost(from: readonly string[], to: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const item of to) counts.set(item, (counts.get(item) ?? 0) + 1)
  return from.filter((item) => {
    const count = counts.get(item) ?? 0
    counts.set(item, count - 1)
    return count <= 0
  })
}

function outsideFences(text: string, change: (prose: string) => string): string {
  const parts = text.split(/^([ \t>]*(?:[-*+] |\d+[.)] )*[ \t]*(`{3,}|~{3,})[^\n`]*\n[^]*?(?:^[ \t>]*\2[`~]*[ \t]*$|(?![^])))/m)
  return parts.map((part, index) => (index % 3 === 0 ? change(part) : index % 3 === 1 ? part : '')).join('')
}

/** The letters and numbers of a formula, which are what is drawn of it. */
function withoutCommands(tex: string): string {
  return tex.replace(/\\[a-zA-Z]+|[{}\\]/g, ' ').trim()
}

/** Shortcodes as the HTML that stands closest to what they show. */
function simplified(prose: string): string {
  const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|(\\S+?)(?=\\s|>|%))`).exec(tag)?.slice(1).find(Boolean) ?? ''
  return prose
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\{\{[<%]\s*(mermaid|highlight)[^]*?[>%]\}\}\n?([^]*?)\{\{[<%]\s*\/\s*\1\s*[>%]\}\}/g, (_, _name, code: string) => `\n<pre>${code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').trimEnd().replace(/\n(?=\n)/g, '&#10;')}</pre>\n\n`)
    .replace(/\{\{[<%]\s*figure\b([^]*?)\/?[>%]\}\}/g, (_, tag: string) => `\n\n<figure><img src="${attribute(tag, 'src')}" alt="${attribute(tag, 'alt')}"><figcaption>${attribute(tag, 'title')} ${attribute(tag, 'caption')}</figcaption></figure>\n\n`)
    .replace(/\{\{[<%]\s*youtube\s+(?:id=)?"?([\w-]{11})[^]*?[>%]\}\}/g, '\n\n<iframe src="https://www.youtube.com/embed/$1"></iframe>\n\n')
    .replace(/\{\{[<%]\s*glossary_tooltip\b([^]*?)[>%]\}\}/g, (_, tag: string) => attribute(tag, 'text'))
    .replace(/\{\{[<%]\s*table\b([^]*?)[>%]\}\}/g, (_, tag: string) => `\n\n${attribute(tag, 'caption')}\n\n`)
    .replace(/\{\{[<%]\s*(?:alert|admonition|tab|details)\b([^]*?)[>%]\}\}/g, (_, tag: string) => `\n\n${attribute(tag, 'title').replace(/^(?:note|tip|warning|caution)$/i, '')}${attribute(tag, 'name')}${attribute(tag, 'summary')}\n\n`)
    .replace(/\{\{[<%]\s*\/?[\w/-]+[^]*?[>%]\}\}/g, '\n\n')
} // prettier-ignore

function visibleInHtml(html: string): Visible {
  const seen: Visible = { words: [], links: [], code: [], cells: [], headings: [], images: [] }
  const texts: string[] = []
  for (const node of parseFragment(html).childNodes) visit(node, seen, texts)
  const text = plain(texts.join('')).normalize('NFC').replace(/[\u200B\u00AD]/g, '')
  for (const { segment, isWordLike } of new Intl.Segmenter('en', { granularity: 'word' }).segment(text)) if (isWordLike === true) seen.words.push(segment)
  return seen
} // prettier-ignore

const hidden = new Set(['script', 'style', 'template', 'noscript'])
const inLine = new Set(['a', 'abbr', 'b', 'cite', 'code', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'mark', 'math', 'mi', 'mn', 'mo', 'q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'tt', 'u', 'var', 'wbr']) // prettier-ignore

function visit(node: DefaultTreeAdapterTypes.ChildNode, seen: Visible, texts: string[]): void {
  if (node.nodeName === '#text' && 'value' in node) texts.push(node.value)
  if (!('tagName' in node) || hidden.has(node.tagName)) return
  const given = new Map(node.attrs.map(({ name, value }) => [name, value]))
  const { tagName } = node
  if (/^(?:anchor|fnref)$/.test(given.get('class') ?? '') || given.has('data-footnote-ref') || given.has('data-footnote-backref') || given.get('aria-label')?.startsWith('Back to') === true) return // prettier-ignore
  if (given.get('id') === 'footnote-label') return
  if (tagName === 'img')
    seen.images.push(
      (given.get('src') ?? '')
        .split('/')
        .at(-1)
        ?.replace(/\.(?:png|jpe?g|gif|svg|webp|avif)$/i, '') ?? '',
    )
  if (tagName === 'iframe') seen.links.push(filmOf(given.get('src') ?? ''))
  if (tagName === 'a' && (given.get('href') ?? '') !== '') seen.links.push(comparable(given.get('href') ?? ''))
  if (tagName === 'pre') return void seen.code.push(textOf(node).replace(/\n$/, ''))
  const block = !inLine.has(tagName)
  if (block) texts.push('\n')
  const own: string[] = []
  for (const child of node.childNodes) visit(child, seen, own)
  const words = own.join('').replace(/\s+/g, ' ').trim()
  if (/^t[dh]$/.test(tagName) && words !== '') seen.cells.push(plain(words))
  if (/^h[1-6]$/.test(tagName) && words !== '') seen.headings.push(plain(words))
  texts.push(...own)
  if (block) texts.push('\n')
}

/** An address as browsers see it, so that `%20` and a space are the same. */
function comparable(href: string): string {
  const url = href.trim().replace(/^\/\//, 'https://')
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

function filmOf(src: string): string {
  const id = /youtube[^/]*\/embed\/([\w-]{11})/.exec(src)?.[1]
  return id === undefined ? comparable(src) : `film ${id}`
}

/** Words with typed punctuation: the site sets quotes and dashes in every text. */
function plain(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll('…', '...').replaceAll('—', '---').replaceAll('–', '--').replace(/-+/g, '-') // prettier-ignore
}

function textOf(node: DefaultTreeAdapterTypes.ChildNode): string {
  if (node.nodeName === 'br') return '\n'
  return 'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

const wordAttributes = ['title', 'caption', 'summary', 'label', 'author']

/** A body as HTML; components as elements with the words that they show. */
function htmlOf(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node): string => {
      switch (node.kind) {
        case 'html':
          // What the page counts by itself is no word of the text.
          return node.html.replace(/(<li id="fn-\d+">)<span>\d+<\/span>/g, '$1').replace(/<caption>Table \d+\. /g, '<caption>')
        case 'code':
          return `<pre>\n${escaped(node.code)}\n</pre>`
        case 'url':
          return escaped(node.url)
        case 'image':
          return `<img src="${escaped(node.src)}" alt="${escaped(node.alt)}">`
        case 'component': {
          if (node.name === 'YouTube') return `<iframe src="https://www.youtube.com/embed/${String(node.props.id)}"></iframe>`
          const words = wordAttributes
            .map((name) => (typeof node.props[name] === 'string' ? `<p>${escaped(node.props[name])}</p>` : ''))
            .join('')
          const image = node.name === 'Figure' ? `<img src="${escaped(String(node.props.src))}">` : ''
          return `<div>${image}${words}${htmlOf(node.children)}</div>`
        }
      }
    })
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
