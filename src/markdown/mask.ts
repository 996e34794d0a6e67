/**
 * The MDX parser crashes on hostile expressions, and an expression may not stand in a post anyway. So it never sees one: what
 * could begin an expression, a tag or a module statement, and is not meant to, is replaced before parsing by a noncharacter of
 * Unicode (no text holds one: `scan` sees to that) and put back in what the parser returns. Places stay as they are.
 *
 * `code` stands for characters in code, `text` for escaped ones and for those that a problem has been told about.
 */
export const masks = {
  code: { '{': '\uFDD0', '}': '\uFDD1', '<': '\uFDD2', i: '\uFDD3', e: '\uFDD4' },
  text: { '{': '\uFDD5', '}': '\uFDD6', '<': '\uFDD7', i: '\uFDD8', e: '\uFDD9' },
  /** A backslash before an escaped character: it leaves nothing. */
  nothing: '\uFDDA',
} as const

export type MaskKind = 'code' | 'text'

const plain = new Map<string, string>([
  ...Object.entries(masks.code).map(([character, mask]) => [mask, character] as const),
  ...Object.entries(masks.text).map(([character, mask]) => [mask, character] as const),
  [masks.nothing, ''],
])

const maskable = /[{}<]|(?<![^\n])(?:i(?=mport)|e(?=xport))/g
const masked = /[\uFDD0-\uFDDA]/g
const encoded = /%EF%B7%9(\d|A)/g

/** A piece of source with its braces, tags and module statements masked. */
export function maskAll(text: string, kind: MaskKind): string {
  const table: Record<string, string> = masks[kind]
  return text.replace(maskable, (character) => table[character] ?? character)
}

/** What the author wrote, from what the parser returned. */
export function unmask(text: string): string {
  return text.replace(masked, (character) => plain.get(character) ?? '')
}

/** The same for an address, which the parser has percent-encoded. */
export function unmaskUrl(url: string): string {
  return unmask(url.replace(encoded, (_, digit: string) => {
    const character = plain.get(String.fromCharCode(0xfdd0 + Number.parseInt(digit, 16))) ?? ''
    return character === '<' || character === '{' || character === '}' ? encodeURIComponent(character) : character
  })) // prettier-ignore
}

/** True when text that was taken for code stands in what the parser does not take for code. */
export function holdsCodeMask(text: string): boolean {
  return /[\uFDD0-\uFDD4]/.test(text)
}

/** True when a paragraph begins with what MDX would run as a module statement. */
export function beginsModule(text: string): boolean {
  return text.startsWith(masks.text.i) || text.startsWith(masks.text.e)
}
