import type { Finding } from './finding.ts'

/**
 * Control characters, which no editor shows; the marks that turn the direction of text, with which a line can be made to look
 * like another; noncharacters, of which this module's neighbours make use; and halves of surrogate pairs.
 */
const unwanted =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu

/** The same without the halves of pairs and without Unicode's rules: many times as fast. */
const suspect = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF]/

const bidi = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/

/** True for nearly every text: no character in it is one that a post may not hold. */
export function isClean(text: string): boolean {
  return !suspect.test(text) && text.isWellFormed()
}

/** Every character of a text that a post may not hold, with its offset. */
export function unwantedCharacters(text: string): { offset: number; character: string }[] {
  if (isClean(text)) return []
  return [...text.matchAll(unwanted)].map((match) => ({ offset: match.index, character: match[0] }))
}

/** The text with a replacement character for each that a post may not hold; offsets stay. */
export function withoutUnwanted(text: string): string {
  return text.replace(unwanted, '\uFFFD')
}

/** What is told about such a character. */
export function characterFinding(character: string, written = 'Delete it; it may have come along with pasted text.'): Finding {
  const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  return bidi.test(character)
    ? { code: 'bidi-character', message: `${name} changes the direction of the text around it and shows nothing itself.`, fix: written }
    : { code: 'control-character', message: `${name} is a control character, which no reader can see.`, fix: written }
}
