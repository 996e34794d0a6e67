import type { BodySource } from './body-types.ts'
import { LinedText } from './lined-text.ts'
import type { Tell } from './notes.ts'
import { blockShortcodes, inlineShortcodes } from './shortcode-kinds.ts'
import { itemsIn, type SourceItem } from './source-items.ts'
import { knownText } from './known-text.ts'

/** What stands in the text as a pair of tags named after its number, until the tree has been read. */
export interface Insert {
  /** Name of the shortcode, or `math`. */
  name: string
  named: ReadonlyMap<string, string>
  positional: readonly string[]
  /** Content that is no Markdown. */
  inner?: string
  /** It has Markdown between its tags. */
  isPair: boolean
  isBlock: boolean
  raw: string
  line: number
}

export interface MarkedSource {
  text: LinedText
  inserts: Insert[]
  /** How the names of the tags begin that stand for inserts; no other tag of the text begins so. */
  prefix: string
}

/** The text as plain Markdown and HTML, with a pair of tags in place of each shortcode, template tag and formula. */
export function markSource(source: BodySource, text: string, tell: Tell): MarkedSource {
  let prefix = 'almanac-'
  while (text.toLowerCase().includes(prefix)) prefix += 'x-'
  const items = itemsIn(text, source.format, source.params ?? {})
  return new Marker(source, text, items, prefix, tell).run()
}

/** Characters of an address that are looked at before a tag within it. */
const longestAddress = 300

class Marker {
  readonly #source: BodySource
  readonly #text: string
  readonly #items: readonly SourceItem[]
  readonly #partners: ReadonlyMap<SourceItem, SourceItem>
  readonly #openings: ReadonlyMap<SourceItem, SourceItem>
  readonly #prefix: string
  readonly #tell: Tell
  readonly #out = new LinedText()
  readonly #inserts: Insert[] = []
  /** Number and margin of each insert that has been opened, by its opening tag. */
  readonly #open = new Map<SourceItem, { number: number; margin: string }>()
  #at = 0
  #line = 1

  constructor(source: BodySource, text: string, items: readonly SourceItem[], prefix: string, tell: Tell) {
    this.#source = source
    this.#text = text
    this.#items = items
    this.#partners = pairs(items)
    this.#openings = new Map([...this.#partners].map(([opening, closing]) => [closing, opening]))
    this.#prefix = prefix
    this.#tell = tell
  }

  run(): MarkedSource {
    for (const item of this.#items) {
      this.#copyUpTo(item.start)
      this.#place(item)
      this.#line += item.raw.split('\n').length - 1
      this.#at = item.end
    }
    this.#copyUpTo(this.#text.length)
    return { text: this.#out, inserts: this.#inserts, prefix: this.#prefix }
  }

  #copyUpTo(end: number): void {
    const piece = this.#text.slice(this.#at, end)
    this.#out.addSource(piece, this.#line)
    this.#line += piece.split('\n').length - 1
    this.#at = end
  }

  #place(item: SourceItem): void {
    const inAddress = /(?:\]\(|\]:[ \t]*|(?:href|src)=["']?)[^\s()"'<>]*$/.test(this.#out.lastLine.slice(-longestAddress))
    if (item.kind === 'text') return this.#out.add(inAddress ? encodeURI(item.text) : escaped(item.text), this.#line)
    if (item.kind === 'math')
      return this.#insert(item, { ...none, name: 'math', positional: item.isBlock ? ['block'] : [], inner: item.tex, isBlock: false })
    const text = item.kind === 'close' ? undefined : knownText(item, this.#source)
    if (inAddress && item.kind !== 'close')
      return this.#out.add(text === undefined ? encodeURIComponent(item.raw).replace(/[()']/g, '') : encodeURI(text), this.#line)
    if (text !== undefined) return this.#out.add(escaped(text), this.#line)
    if (item.kind === 'raw') return this.#insert(item, { ...item, isBlock: this.#isBlock(item) })
    if (item.kind === 'close') return this.#close(item)
    this.#insert(item, { ...item, isBlock: this.#isBlock(item) })
  }

  #insert(item: SourceItem, { name, named, positional, inner, isBlock }: Omit<Insert, 'isPair' | 'raw' | 'line'>): void {
    const isPair = this.#partners.has(item)
    const number = this.#inserts.length
    this.#inserts.push({
      name, named, positional, isPair, isBlock, raw: item.raw, line: this.#line, ...(inner === undefined ? {} : { inner }),
    }) // prettier-ignore
    const margin = marginOf(this.#out.lastLine)
    this.#open.set(item, { number, margin })
    const open = `<${this.#prefix}${number}>`
    const close = `</${this.#prefix}${number}>`
    if (!isBlock) this.#out.add(isPair ? open : `${open}${close}`, this.#line)
    else this.#addBlock(isPair ? open : `${open}\n${margin}${close}`, margin)
  }

  #close(item: SourceItem): void {
    const opening = this.#openings.get(item)
    const open = opening === undefined ? undefined : this.#open.get(opening)
    if (open === undefined) return this.#tell(this.#line, 'stray-shortcode-end', `${item.raw} closes nothing and was left out.`, 'info')
    const tag = `</${this.#prefix}${open.number}>`
    if (this.#inserts[open.number]?.isBlock === true) this.#addBlock(tag, open.margin)
    else this.#out.add(tag, this.#line)
  }

  /** Gives a tag lines of its own, in the list or the quote that it stands in. */
  #addBlock(tag: string, margin: string): void {
    const { lastLine } = this.#out
    const isFirst = isMargin(lastLine) && /[-*+.)]/.test(lastLine)
    if (!isFirst) this.#out.add(`\n${margin}${lastLine.trim() === '' ? '' : `\n${margin}`}`, this.#line)
    this.#out.add(`${tag}\n${margin}\n${margin}`, this.#line)
  }

  #isBlock({ name, start, end }: SourceItem & { name: string }): boolean {
    const line = this.#out.lastLine
    // Within a row of a table or a heading there is no room for a block.
    if (/^[ \t>]*(?:\||#{1,6}[ \t])/.test(line) || inlineShortcodes.has(name)) return false
    if (blockShortcodes.has(name) || name.startsWith('blocks/')) return true
    const rest = this.#text.slice(end, this.#text.indexOf('\n', end) === -1 ? undefined : this.#text.indexOf('\n', end))
    return isMargin(line) && (rest.trim() === '' || this.#text.slice(start, end).includes('\n'))
  }
}

const none = { named: new Map<string, string>(), positional: [] }

/** The closing tag of each opening one that has one; what is opened last is closed first. */
function pairs(items: readonly SourceItem[]): Map<SourceItem, SourceItem> {
  const found = new Map<SourceItem, SourceItem>()
  const open: (SourceItem & { name: string })[] = []
  for (const item of items) {
    if (item.kind === 'open') open.push(item)
    if (item.kind !== 'close') continue
    const index = item.name === '' ? open.length - 1 : open.findLastIndex(({ name }) => name === item.name)
    const opening = open[index]
    if (opening === undefined) continue
    found.set(opening, item)
    open.length = index
  }
  return found
}

/** True for a beginning of a line that holds nothing but the marks of quotes and lists. */
function isMargin(line: string): boolean {
  return /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*$/.test(line)
}

/** What a further line begins with in the quotes and lists of a line. */
function marginOf(line: string): string {
  const [margin = ''] = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/.exec(line) ?? []
  return margin.replace(/[^>\t]/g, ' ')
}

function escaped(text: string): string {
  return text.replace(/[\\`*_<[\]&]/g, '\\$&')
}
