import { findComponent } from './registry.ts'
import { CodeSpans, endOfFence, lineEnd } from './code-regions.ts'

/** What people read of a file, at the places where it stands there. */
export interface Prose {
  /**
   * As long as the file. Code, addresses, tags and marks of Markdown are blank; a `\f` stands where one text ends and another
   * begins without a blank line between them: around tags and in the quotes of their attributes.
   */
  text: string
  /** Links by their words, in the order of the file. */
  links: ProseMark[]
  /** Inline code by its content. */
  codes: ProseMark[]
  /** Components that name an entry, by that name: `{ value: 'nftables-proxy', name: 'FeatureState' }`. */
  components: (ProseMark & { name: string })[]
}

/** A range of the file's offsets (end exclusive) and what stands there: an address, a piece of code, an id. */
export interface ProseMark {
  start: number
  end: number
  value: string
}

/** Keys of front matter and of YAML files whose values are sentences. */
const keysOfProse = /^(title|summary|description|editorsNote|tagline)[ \t]*:[ \t]*(.*)$/

/** Attributes that hold sentences besides those of the registry that readers see in the text. */
const otherText = new Set(['alt', 'title'])

/** Reads the prose of a file of the content, Markdown or YAML, from its whole text with line ends `\n`. Never throws. */
export function proseOf(source: string, file: string): Prose {
  const isYaml = /\.ya?ml$/.test(file)
  const bodyStart = isYaml ? source.length : endOfFrontMatter(source)
  return new ProseReader(source, bodyStart, file.endsWith('.mdx')).read()
}

/** The offset at which the text below the front matter begins; 0 without front matter. */
function endOfFrontMatter(source: string): number {
  if (!/^---[ \t]*\n/.test(source)) return 0
  const match = /\n---[ \t]*(?:\n|$)/.exec(source)
  return match === null ? source.length : match.index + match[0].length
}

const codes = { newLine: 0x0a, edge: 0x0c, space: 0x20, colon: 0x3a, bar: 0x7c } as const

class ProseReader {
  readonly #source: string
  readonly #bodyStart: number
  readonly #isMdx: boolean
  readonly #out: Uint16Array
  readonly #links: ProseMark[] = []
  readonly #codes: ProseMark[] = []
  readonly #components: Prose['components'] = []

  constructor(source: string, bodyStart: number, isMdx: boolean) {
    this.#source = source
    this.#bodyStart = bodyStart
    this.#isMdx = isMdx
    this.#out = new Uint16Array(source.length)
    for (let at = 0; at < source.length; at += 1) this.#out[at] = source.charCodeAt(at)
  }

  read(): Prose {
    this.#readYaml(0, this.#bodyStart)
    this.#readCode()
    this.#readMarks()
    return { text: this.#text(), links: this.#links, codes: this.#codes, components: this.#components }
  }

  #text(): string {
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(this.#out)
  }

  #blank(start: number, end: number, edge: number = codes.space): void {
    for (let at = start; at < end; at += 1) if (this.#out[at] !== codes.newLine) this.#out[at] = codes.space
    if (edge === codes.space || end <= start) return
    for (const at of [start, end - 1]) if (this.#out[at] !== codes.newLine) this.#out[at] = edge
  }

  /** Keeps the sentences of some keys; a value goes on over the lines that are indented below its key. */
  #readYaml(start: number, end: number): void {
    let keeps = false
    for (let at = start; at < end;) {
      const stop = Math.min(lineEnd(this.#source, at), end)
      const line = this.#source.slice(at, stop)
      const [whole, , value = ''] = keysOfProse.exec(line) ?? []
      if (whole !== undefined) {
        keeps = true
        const [sign = ''] = /^(?:[>|][+-]?\d?[ \t]*$|['"])/.exec(value) ?? []
        this.#blank(at, stop - value.length + sign.length, codes.edge)
        if (/^['"]/.test(sign)) this.#blank(stop - 1, stop)
      } else if (/^\S/.test(line) || !keeps) {
        keeps = false
        this.#blank(at, stop, codes.edge)
      }
      at = stop + 1
    }
  }

  /** Blanks blocks of code and notes the pieces of code in the text. */
  #readCode(): void {
    const source = this.#source
    const spans = new CodeSpans(source)
    let isLineStart = true
    for (let at = this.#bodyStart; at < source.length;) {
      const fence = isLineStart ? endOfFence(source, at) : undefined
      if (fence !== undefined) {
        this.#blank(at, fence, codes.edge)
        at = fence
        continue
      }
      const character = source[at]
      isLineStart = character === '\n'
      if (character === '\\') at += 1
      else if (character === '`') {
        const length = /^`+/.exec(source.slice(at))?.[0].length ?? 1
        const end = spans.endOf(at, length)
        if (end !== undefined) {
          this.#codes.push({ start: at, end, value: source.slice(at + length, end - length).trim() })
          this.#blank(at, end)
        }
        at = end ?? at + length
        continue
      }
      at += 1
    }
  }

  #readMarks(): void {
    const text = this.#text()
    const body = (pattern: RegExp, act: (match: RegExpExecArray) => void): void => {
      pattern.lastIndex = this.#bodyStart
      for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) act(match)
    }
    const blankAll = (pattern: RegExp): void => body(pattern, ({ index, 0: whole }) => this.#blank(index, index + whole.length))
    this.#blankComments(text)
    const addresses = new Map<string, string>()
    body(/^[ \t]{0,3}\[([^\]^][^\]]*)\]:[ \t]*(\S+).*$/gm, ({ index, 0: whole, 1: label = '', 2: href = '' }) => {
      addresses.set(label.toLowerCase(), href)
      this.#blank(index, index + whole.length)
    })
    body(/<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^\s"'>{}]+))?)*)\s*\/?>/g, (match) => this.#readTag(match))
    blankAll(/<(?:https?:|mailto:)[^>\s]*>|\bhttps?:\/\/[^\s)\]]*/g)
    body(/(!?)\[((?:[^[\]]|\[[^[\]]*\])*)\](?:\(([^()\s]*(?:\([^()\s]*\))?[^()\s]*)(?:\s+"([^"]*)")?\)|\[([^\]]*)\])?/g, (match) =>
      this.#readLink(match, addresses),
    )
    // The line under a table's heading keeps a mark, or it would look blank and end the table.
    body(/^[ \t:|-]*-:?[ \t]*\|?[ \t]*$/gm, ({ index, 0: line }) => {
      this.#blank(index, index + line.length)
      if (line.includes('|')) this.#out[index] = codes.bar
    })
    body(/^(?:[ \t]*(?:#{1,6}(?=[ \t])|[-*+](?=[ \t])(?:[ \t]+\[[ xX]\](?=[ \t]))?|\d{1,9}[.)](?=[ \t])|>))+/gm, ({ index, 0: marks }) =>
      this.#blank(index, index + marks.length, codes.edge),
    )
    blankAll(/\*+|~~|&[a-z]+;|&#\w+;|\\(?=[^\w\s])|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu)
  }

  #blankComments(text: string): void {
    const [open, close] = this.#isMdx ? ['{/*', '*/}'] : ['<!--', '-->']
    for (let at = text.indexOf(open, this.#bodyStart); at !== -1;) {
      const end = text.indexOf(close, at)
      this.#blank(at, end === -1 ? text.length : end + close.length)
      at = end === -1 ? -1 : text.indexOf(open, end)
    }
  }

  #readTag({ index, 0: whole, 2: name = '', 3: attributes = '' }: RegExpExecArray): void {
    const rules = findComponent(name)?.attributes ?? {}
    const isInline = findComponent(name) === undefined || /^Feature(?:State|Timeline)$/.test(name)
    this.#blank(index, index + whole.length, isInline ? codes.space : codes.edge)
    let at = index + whole.indexOf(attributes, name.length)
    for (const match of attributes.matchAll(/([\w:-]+)=(?:"([^"]*)"|'([^']*)')/g)) {
      const [text, key = '', double, single = ''] = match
      const value = double ?? single
      const start = at + match.index + text.length - 1 - value.length
      if (rules[key]?.text === true || otherText.has(key)) this.#keep(start, value)
      else if (Object.hasOwn(rules, key) && /^(?:feature|release|sig)$/.test(key))
        this.#components.push({ start: index, end: index + whole.length, value, name })
    }
    at = 0
  }

  /** Brings back the value of an attribute, apart from what stands around it. */
  #keep(start: number, value: string): void {
    for (let offset = 0; offset < value.length; offset += 1) this.#out[start + offset] = value.charCodeAt(offset)
    this.#out[start - 1] = codes.edge
    this.#out[start + value.length] = codes.edge
  }

  #readLink(
    { index, 0: whole, 1: bang = '', 2: words = '', 3: href, 5: label }: RegExpExecArray,
    addresses: ReadonlyMap<string, string>,
  ): void {
    const end = index + whole.length
    const from = index + bang.length + 1
    if (words.startsWith('^')) {
      this.#blank(index, whole.endsWith(']') && this.#out[end] === codes.colon ? end + 1 : end)
      return
    }
    const address = href ?? addresses.get((label === undefined || label === '' ? words : label).toLowerCase())
    if (address === undefined) return
    if (bang === '') this.#links.push({ start: from, end: from + words.length, value: address })
    this.#blank(index, from)
    this.#blank(from + words.length, end)
  }
}
