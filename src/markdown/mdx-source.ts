import { CodeSpans, endOfFence, lineEnd } from './code-regions.ts'
import type { Finding } from './finding.ts'
import { angleFinding, complexityFinding, expressionFinding, voidTagFinding } from './mdx-findings.ts'
import { maskAll, masks, type MaskKind } from './mask.ts'
import { endOfBraces } from './mdx-literal.ts'
import { readTag, type MdxAttribute } from './mdx-tag.ts'

/** MDX as it may be parsed. */
export interface MdxSource {
  /**
   * The source with everything masked that the parser must not act on; of the same length. Undefined, with the last of the
   * findings saying why, when it must not be given to the parser.
   */
  text: string | undefined
  /** Attributes of each opening tag by the offset of its `<`. */
  attributes: Map<number, MdxAttribute[]>
  /** What was found. If the parser takes the place for code, it is no finding after all. */
  findings: { offset: number; finding: Finding }[]
}

/** Tags in one another. The parser's time grows with the square of the depth. */
const maxDepth = 60

/** Comments of a text, and links with an address in angle brackets. The parser's time grows with the square of the number. */
const maxComments = 1_000

/** After this many findings every further brace and "<" is text: no reader needs more, and looking for its end takes time. */
const maxTroubles = 100

/** An element that HTML writes without an end tag, as MDX does not. */
const voidTag = /^<(br|hr|img|wbr|col)(?![\w.:-])[^]*>(?!<\/)/

const beginsTag = /^<[\p{L}_$/>]/u

/** Such a line the parser may take for code, though it stands within a tag. No component has attributes of these names. */
const lineOfModule = /^(?:im|ex)port/m

/** Reads MDX before the parser does: code, tags, braces and module statements, from left to right. */
export function readMdxSource(source: string): MdxSource {
  return new MdxReader(source).read()
}

class MdxReader {
  readonly #source: string
  readonly #spans: CodeSpans
  readonly #attributes = new Map<number, MdxAttribute[]>()
  readonly #findings: MdxSource['findings'] = []
  #text = ''
  #at = 0
  #depth = 0
  #comments = 0
  #troubles = 0

  constructor(source: string) {
    this.#source = source
    this.#spans = new CodeSpans(source)
  }

  read(): MdxSource {
    const source = this.#source
    while (this.#at < source.length) {
      const fence = endOfFence(source, this.#at)
      if (fence !== undefined) this.#take(fence, maskAll(source.slice(this.#at, fence), 'code'))
      else if (this.#beginsModule()) this.#take(this.#paragraphEnd(), undefined, 'text')
      else this.#readLine()
      if (this.#depth > maxDepth || this.#comments > maxComments) {
        this.#tell(this.#at - 1, complexityFinding(this.#depth > maxDepth ? maxDepth : undefined, maxComments))
        return { text: undefined, attributes: this.#attributes, findings: this.#findings }
      }
    }
    return { text: this.#text, attributes: this.#attributes, findings: this.#findings }
  }

  /** Reads to the end of a line, or of the code or the tag that begins on it and lasts longer. */
  #readLine(): void {
    const source = this.#source
    const special = /[\\`{<\n]|(?<![^\n])(?:im|ex)port/g
    for (;;) {
      special.lastIndex = this.#at
      const match = special.exec(source)
      if (match === null) return this.#take(source.length)
      this.#take(match.index)
      const character = match[0]
      if (character === '\n') return this.#take(this.#at + 1)
      if (character === '\\') this.#readEscape()
      else if (character === '`') this.#readSpan()
      else if (character === '{') this.#readBrace()
      else if (character === '<') this.#readAngle()
      else this.#take(this.#at + character.length, undefined, 'text')
      if (this.#depth > maxDepth || this.#comments > maxComments || this.#source[this.#at - 1] === '\n') return
    }
  }

  #readEscape(): void {
    const next = this.#source[this.#at + 1]
    if (next === '{' || next === '<') this.#take(this.#at + 2, masks.nothing + masks.text[next])
    else this.#take(this.#at + (next === undefined || next === '\n' ? 1 : 2))
  }

  #readSpan(): void {
    const run = /`+/y
    run.lastIndex = this.#at
    const length = run.exec(this.#source)?.[0].length ?? 1
    const end = this.#spans.endOf(this.#at, length)
    if (end === undefined) this.#take(this.#at + length)
    else this.#take(end, undefined, 'code')
  }

  #readBrace(): void {
    const source = this.#source
    if (this.#troubles > maxTroubles) return this.#take(this.#at + 1, undefined, 'text')
    const end = endOfComment(source, this.#at)
    if (end !== undefined) {
      this.#comments += 1
      return this.#take(end, `{/*${source.slice(this.#at + 3, end - 3).replace(/[^\n]/g, ' ')}*/}`)
    }
    const close = endOfBraces(source, this.#at)
    const text = close === undefined ? undefined : source.slice(this.#at, close)
    this.#tell(this.#at, expressionFinding(text))
    const isInline = text !== undefined && !/\n[ \t>]*\n/.test(text)
    this.#take(this.#at + (isInline ? text.length : 1), undefined, 'text')
  }

  #readAngle(): void {
    const source = this.#source
    const end = lineEnd(source, this.#at)
    const lineStart = source.lastIndexOf('\n', this.#at) + 1
    if (/\]\($|\]:[ \t]*$/.test(source.slice(Math.max(lineStart, this.#at - 12), this.#at))) {
      const close = source.indexOf('>', this.#at)
      this.#comments += 1
      const stop = close === -1 || close > end ? this.#at + 1 : close + 1
      return this.#take(stop, `<${maskAll(source.slice(this.#at + 1, stop), 'text')}`)
    }
    if (this.#troubles > maxTroubles) return this.#take(this.#at + 1, undefined, 'text')
    const tag = beginsTag.test(source.slice(this.#at, this.#at + 3))
      ? readTag(source, this.#at, /^[ \t]*>/.test(source.slice(lineStart, end)))
      : undefined
    const empty = tag?.kind === 'open' ? voidTag.exec(source.slice(this.#at, tag.end + 2)) : null
    if (tag !== undefined && empty !== null) {
      this.#tell(this.#at, voidTagFinding(empty[1] ?? ''))
      return this.#take(tag.end, undefined, 'text')
    }
    if (tag !== undefined && lineOfModule.test(tag.masked)) {
      this.#tell(this.#at, angleFinding(source.slice(this.#at, end)))
      return this.#take(tag.end, undefined, 'text')
    }
    if (tag !== undefined) {
      for (const { offset, finding } of tag.findings) this.#tell(offset, finding)
      if (tag.kind === 'open') this.#depth += 1
      if (tag.kind === 'close') this.#depth = Math.max(0, this.#depth - 1)
      if (tag.kind !== 'close') this.#attributes.set(this.#at, tag.attributes)
      return this.#take(tag.end, tag.masked)
    }
    const comment = source.startsWith('<!--', this.#at) ? source.indexOf('-->', this.#at) : -1
    if (!/\s/.test(source[this.#at + 1] ?? ' ')) this.#tell(this.#at, angleFinding(source.slice(this.#at, end)))
    this.#take(comment === -1 ? this.#at + 1 : comment + 3, undefined, 'text')
  }

  /** A line that MDX runs when it begins a paragraph: whether it does is for the parser to say, but it must not see it. */
  #beginsModule(): boolean {
    const statement = /(?:im|ex)port(?=[ \t{"'*]|\n|$)/y
    statement.lastIndex = this.#at
    if (!statement.test(this.#source)) return false
    const before = this.#at === 0 ? 0 : this.#source.lastIndexOf('\n', this.#at - 2) + 1
    return this.#source.slice(before, this.#at).trim() === ''
  }

  #paragraphEnd(): number {
    const gap = /\n[ \t]*(?=\n)/g
    gap.lastIndex = this.#at
    const match = gap.exec(this.#source)
    return match === null ? this.#source.length : match.index + 1
  }

  #take(end: number, masked?: string, kind?: MaskKind): void {
    const text = masked ?? this.#source.slice(this.#at, end)
    this.#text += kind === undefined ? text : maskAll(text, kind)
    this.#at = end
  }

  #tell(offset: number, finding: Finding): void {
    this.#troubles += 1
    this.#findings.push({ offset, finding })
  }
}

/** The offset after a comment in braces that begins at `at`; undefined when there is more in the braces, or no end. */
function endOfComment(source: string, at: number): number | undefined {
  const open = /\{\s*\/\*/y
  open.lastIndex = at
  const start = open.exec(source)
  const end = start === null ? -1 : source.indexOf('*/', at + start[0].length)
  if (end === -1) return undefined
  const close = /\s*\}/y
  close.lastIndex = end + 2
  return close.test(source) ? close.lastIndex : undefined
}
