import { isClean, unwantedCharacters } from '../../../../src/markdown/characters.ts'
import type { Tell } from './notes.ts'

/** What Windows-1252 has at U+0080 to U+009F, where Unicode has control characters: old tools mixed the two up. */
const windows1252 =
  '\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178'

/**
 * The text with line breaks as `\n` and without the characters that no post may hold: control characters become the sign that
 * stands for them, marks of direction go, letters of Windows-1252 that were read as control characters become letters again.
 */
export function mendCharacters(source: string, tell: Tell): string {
  const text = source.replace(/\r\n?/g, '\n')
  if (isClean(text)) return text
  const found = unwantedCharacters(text).filter(({ character }) => character !== '\uFEFF')
  const [first] = found
  if (first !== undefined) {
    const names = [
      ...new Set(found.map(({ character }) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)),
    ]
    const line = text.slice(0, first.offset).split('\n').length
    const message = `Characters that a post may not hold were replaced or left out: ${names.sort().slice(0, 8).join(', ')}.`
    tell(line, 'character', message, 'look')
  }
  return mendPiece(text)
}

/** The same for a piece of text that came from character references, of which nothing needs to be told. */
export function mendPiece(text: string): string {
  let mended = ''
  let at = 0
  for (const { offset, character } of unwantedCharacters(text)) {
    mended += text.slice(at, offset) + replacementOf(character.codePointAt(0) ?? 0)
    at = offset + character.length
  }
  return mended + text.slice(at)
}

function replacementOf(code: number): string {
  if (code === 0x0b || code === 0x0c || code === 0x0d) return ' '
  if (code === 0x85 || code === 0x2028 || code === 0x2029) return '\n'
  if (code >= 0x01 && code <= 0x1f) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  if (code >= 0x80 && code <= 0x9f) return windows1252[code - 0x80] ?? '\uFFFD'
  // Tags without a flag, and marks of direction, show nothing.
  if (code === 0x00 || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff || (code >= 0xfdd0 && code <= 0xfdef))
    return '\uFFFD'
  return ''
}
