import type { Json } from '../model/body.ts'
import { findForbidden } from './attributes.ts'
import type { Finding } from './finding.ts'
import { maskAll } from './mask.ts'
import { endOfBraces, parseLiteral } from './mdx-literal.ts'

/** A tag as it stands in the source. */
export interface MdxTag {
  /** Offset after its `>`. */
  end: number
  kind: 'open' | 'close' | 'alone'
  attributes: MdxAttribute[]
  /** The tag as the parser may see it, of the same length. */
  masked: string
  findings: { offset: number; finding: Finding }[]
}

export interface MdxAttribute {
  name: string
  /** Offset of the name. */
  offset: number
  /**
   * `text` is in quotes, and its value is what the parser returns; `literal` is in braces; `none` has no value, which is true;
   * `refused` has one that a problem has been told about.
   */
  kind: 'text' | 'literal' | 'none' | 'refused'
  value?: Json
  /** The attribute as the author wrote it, for messages. */
  written: string
}

const name = /[\p{L}_$][\p{L}\p{N}_$.:-]*/uy
const closing = /<\/\s*(?:[\p{L}_$][\p{L}\p{N}_$.:-]*)?\s*>/uy
const attributeName = /[\p{L}_$][\p{L}\p{N}_$.:-]*/uy
const equals = /\s*=\s*/y

const quotes = /^[“”„‟«»″‘’‚‛]/

/** A value as HTML takes it but MDX does not, or in the quotes that word processors set. */
const bareValue = /[“”„‟«»″][^“”„‟«»″<>\n]*[“”„‟«»″]|[‘’‚‛][^‘’‚‛<>\n]*[‘’‚‛]|[^\s"'`=<>{}“”„‟«»″‘’‚‛]+?(?=\s|\/?>)/y

/**
 * The tag that begins with the `<` at `at`, or undefined when none does. `quoted` says that the line stands in a block quote,
 * so that a `>` at the beginning of the next one is the quote's and does not end the tag.
 */
export function readTag(source: string, at: number, quoted: boolean): MdxTag | undefined {
  const close = matchAt(closing, source, at)
  if (close !== undefined) return { end: at + close.length, kind: 'close', attributes: [], masked: close, findings: [] }
  const tag: MdxTag = { end: at + 1, kind: 'open', attributes: [], masked: '<', findings: [] }
  const take = (length: number, masked = source.slice(tag.end, tag.end + length)): void => {
    tag.masked += masked
    tag.end += length
  }
  const space = quoted ? /(?:\n[ \t]*(?:>[ \t]?)*|\s)*/y : /\s*/y
  take(matchAt(name, source, tag.end)?.length ?? 0)
  for (;;) {
    take(matchAt(space, source, tag.end)?.length ?? 0)
    const character = source[tag.end]
    if (character === '>') {
      take(1)
      return tag
    }
    if (character === '/') {
      const alone = matchAt(/\/\s*>/y, source, tag.end)
      if (alone === undefined) return undefined
      take(alone.length)
      return { ...tag, kind: 'alone' }
    }
    const done = character === '{' ? readSpread(source, tag, take) : readAttribute(source, tag, take)
    if (!done) return undefined
  }
}

function readSpread(source: string, tag: MdxTag, take: (length: number, masked?: string) => void): boolean {
  const end = endOfBraces(source, tag.end)
  if (end === undefined) return false
  const text = source.slice(tag.end, end)
  tag.findings.push({
    offset: tag.end,
    finding: {
      code: 'spread-attribute',
      message: `Attributes are written one by one here, so ${shorten(text)} does not pass.`,
      fix: 'Write each attribute as name="value".',
    },
  })
  take(text.length, blank(text))
  return true
}

function readAttribute(source: string, tag: MdxTag, take: (length: number, masked?: string) => void): boolean {
  const attribute = matchAt(attributeName, source, tag.end)
  if (attribute === undefined) return false
  const offset = tag.end
  take(attribute.length)
  const sign = matchAt(equals, source, tag.end)
  if (sign === undefined) {
    tag.attributes.push({ name: attribute, offset, kind: 'none', value: true, written: attribute })
    return true
  }
  const bare = matchAt(bareValue, source, tag.end + sign.length)
  if (bare !== undefined) {
    if (findForbidden(attribute) === undefined) tag.findings.push({ offset, finding: unquoted(attribute, bare) })
    tag.attributes.push({
      name: attribute,
      offset,
      kind: 'refused',
      written: shorten(source.slice(offset, tag.end + sign.length + bare.length)),
    })
    // An attribute without a value is one that the parser reads.
    take(sign.length + bare.length, blank(sign + bare))
    return true
  }
  take(sign.length)
  const quote = source[tag.end]
  if (quote === '"' || quote === "'") {
    const end = source.indexOf(quote, tag.end + 1)
    if (end === -1) return false
    take(end + 1 - tag.end, maskAll(source.slice(tag.end, end + 1), 'text'))
    tag.attributes.push({ name: attribute, offset, kind: 'text', written: shorten(source.slice(offset, tag.end)) })
    return true
  }
  const end = quote === '{' ? endOfBraces(source, tag.end) : undefined
  if (end === undefined) return false
  const text = source.slice(tag.end, end)
  const written = shorten(source.slice(offset, end))
  const value = parseLiteral(text.slice(1, -1))
  if (value === undefined) {
    // A handler or a style is refused for what it is, whatever its value.
    if (findForbidden(attribute) === undefined) tag.findings.push({ offset, finding: refusedLiteral(attribute, text) })
    tag.attributes.push({ name: attribute, offset, kind: 'refused', written })
  } else {
    tag.attributes.push({ name: attribute, offset, kind: 'literal', value, written })
  }
  // The parser only has to learn that there is a value; which one it is has been read above.
  take(text.length, `""${blank(text.slice(2))}`)
  return true
}

function unquoted(attribute: string, value: string): Finding {
  const isTypeset = quotes.test(value)
  return {
    code: 'mdx-syntax',
    message: `In .mdx, the value of ${attribute} stands in straight quotes, not ${isTypeset ? 'in typographic ones' : 'alone'}.`,
    fix: `Write ${attribute}="${shorten(isTypeset ? value.slice(1, -1) : value)}".`,
  }
}

function refusedLiteral(attribute: string, text: string): Finding {
  return {
    code: 'attribute-expression',
    message: `The value of ${attribute} is ${shorten(text)}, which would have to be computed; a post holds literals only.`,
    fix: /^\{\s*[`']/.test(text)
      ? `Write ${attribute}="…" in double quotes.`
      : `Write ${attribute}="text", or JSON in braces, such as ${attribute}={42} or ${attribute}={["a", "b"]}.`,
  }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0]
}
