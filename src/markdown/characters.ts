import type { Finding } from './finding.ts'

/**
 * Control characters, which no editor shows; the marks that turn the direction of text, with which a line can be made to look
 * like another; noncharacters, of which this module's neighbours make use; halves of surrogate pairs; and tags, with which a whole
 * text can be hidden behind a letter (the flags of parts of countries are made of them, too).
 */
const unwanted =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u206F\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0000}-\u{E007F}]|\p{Cs}/gu

/** The same without the halves of pairs and without Unicode's rules: many times as fast. */
const suspect =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u206F\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|\uDB40[\uDC00-\uDC7F]/

/** Characters that nobody sees, and that have a use in some scripts and in formulas, and come along with pasted text everywhere else. */
const invisible = /[\u00AD\u115F\u1160\u180E\u200B\u2060-\u2064\u2800\u3164]|\p{Co}/gu

/** Of one font alone, such as the bullets of Word. */
const isPrivate = /\p{Co}/u

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
  return text.replace(unwanted, (character) => '\uFFFD'.repeat(character.length))
}

/** What is told about such a character. */
export function characterFinding(character: string, written = 'Delete it; it may have come along with pasted text.'): Finding {
  const name = nameOf(character)
  return bidi.test(character)
    ? { code: 'bidi-character', message: `${name} changes the direction of the text around it and shows nothing itself.`, fix: written }
    : { code: 'control-character', message: `${name} is a control character, which no reader can see.`, fix: written }
}

/** Every character that nobody sees and a text may hold, but hardly means to, with its offset. */
export function invisibleCharacters(text: string): { offset: number; finding: Finding }[] {
  return Array.from(text.matchAll(invisible), ({ index, 0: character }) => ({
    offset: index,
    finding: {
      code: 'invisible-character',
      severity: 'warning',
      ...(isPrivate.test(character)
        ? {
            message: `${nameOf(character)} is no letter: readers see a box, or nothing.`,
            fix: 'Write what was meant; it was lost when the text was pasted.',
          }
        : {
            message: `${nameOf(character)} is not seen: a command or a word that is copied with it does not work.`,
            fix: 'Delete it, unless the script of the text needs it.',
          }),
    },
  }))
}

/** Whether a word has Latin letters beside Greek or Cyrillic ones, which look like them. */
export function hasLookAlikes(word: string): boolean {
  return /\p{Script=Latin}/u.test(word) && /[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word)
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
