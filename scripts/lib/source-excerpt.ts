import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Finds a line of a file, without its end; undefined when there is none. */
export type LineOf = (file: string, line: number) => string | undefined

/**
 * Lines of the files in a folder, by their paths from the working directory; each file is read once. What cannot be read has no
 * lines, and neither has what no person reads: links to other places, files of more than 2 MB, pictures.
 */
export function linesOnDisk(folder: string): LineOf {
  const known = new Map<string, string[]>()
  return (file, line) => {
    const lines = known.get(file) ?? linesOf(file, folder)
    known.set(file, lines)
    return lines[line - 1]
  }
}

const widestExcerpt = 100

/**
 * The line of a problem and a caret below its column (UTF-16 code units, from 1), both behind a margin with the line's number.
 * A long line is cut around the column. Without a line of any width there is nothing to show: [].
 */
export function excerptOf(line: string | undefined, place: { line: number; column: number }): string[] {
  if (line === undefined || line.trim() === '') return []
  const at = Math.min(place.column - 1, line.length)
  const start = line.length <= widestExcerpt ? 0 : Math.max(0, Math.min(at - 40, line.length - widestExcerpt))
  const end = Math.min(line.length, start + widestExcerpt)
  const before = (start > 0 ? '…' : '') + visible(line.slice(start, at))
  const after = visible(line.slice(at, end)) + (end < line.length ? '…' : '')
  const number = String(place.line).padStart(5)
  return [`${number} | ${before}${after}`, `${' '.repeat(number.length)} | ${' '.repeat(widthOf(before))}^`]
}

/** Text for a terminal: what would be a command there, or turn the direction of reading, is a space or a sign of its own. */
export function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replace(/\p{Bidi_Control}/gu, '\uFFFD')
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/u
const narrow = /[\p{Mn}\p{Me}\p{Cf}]/u

/** Columns that a text takes on a terminal: two for East Asian characters and emoji, none for accents that join a letter. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : narrow.test(character) ? 0 : 1), 0)
}

const maxBytes = 2 * 1024 * 1024

function linesOf(file: string, folder: string): string[] {
  try {
    // Below the folder nothing on the way may lead elsewhere: what lies there may be a secret, and logs are public.
    const place = dirname(file)
    if (realpathSync(place) !== join(realpathSync(folder), relative(folder, place))) return []
    return readableText(file)
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
  } catch {
    return []
  }
}

/** The text of a file; of a link, which cannot be opened so, it throws. */
function readableText(file: string): string {
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const stats = fstatSync(descriptor)
    const text = stats.isFile() && stats.size <= maxBytes ? readFileSync(descriptor, 'utf8') : ''
    return text.includes('\0') ? '' : text
  } finally {
    closeSync(descriptor)
  }
}
