import type { Place } from '../model/problem.ts'
import { characterFinding, unwantedCharacters, withoutUnwanted } from './characters.ts'
import type { Tell } from './finding.ts'

/** Longest text that is read, in bytes of UTF-8: some 40,000 words. */
export const maxBytes = 256 * 1024

/** Longest line, in characters. The parser's time grows with the square of a line's length when it holds more than ASCII. */
const maxLine = 10_000

/** Block quotes and lists in one another on one line. */
const maxContainers = 50

/** The parser's time and memory grow with the square of the number of these in one paragraph. */
const maxInParagraph = { '&': 1_000, _: 10_000 }

/** The parser gives every row of a table all of its columns, so a short text could ask for millions of cells. */
const maxCells = 20_000

const containerMarks = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm

/**
 * Looks at a text before it is parsed. Returns the text as it may be parsed (unwanted characters, which are problems, replaced
 * one by one, so that places stay), or undefined when it is too large or too complex to be given to the parser.
 */
export function scan(source: string, placeOf: (offset: number) => Place, tell: Tell): string | undefined {
  if (byteLength(source) > maxBytes) {
    tell(placeOf(0), {
      code: 'text-too-large',
      message: `The text is larger than ${maxBytes / 1024} KB.`,
      fix: 'Split it into a series, or link to long output.',
    })
    return undefined
  }
  const unwanted = unwantedCharacters(source)
  for (const { offset, character } of unwanted) tell(placeOf(offset), characterFinding(character))
  const tooLong = tellLongLine(source, placeOf, tell)
  const tooDeep = tellDeepContainers(source, placeOf, tell)
  const tooComplex = tellCrowdedParagraphs(source, placeOf, tell)
  const tooWide = tellHugeTable(source, placeOf, tell)
  if (tooLong || tooDeep || tooComplex || tooWide) return undefined
  return unwanted.length === 0 ? source : withoutUnwanted(source)
}

function byteLength(text: string): number {
  return text.length * 3 <= maxBytes ? text.length : new TextEncoder().encode(text).length
}

function tellLongLine(source: string, placeOf: (offset: number) => Place, tell: Tell): boolean {
  let start = 0
  for (const end of [...Array.from(source.matchAll(/\n/g), (match) => match.index), source.length]) {
    if (end - start > maxLine) {
      tell(placeOf(start), { code: 'line-too-long', message: `The line has more than ${maxLine} characters.`, fix: 'Break it up.' })
      return true
    }
    start = end + 1
  }
  return false
}

function tellDeepContainers(source: string, placeOf: (offset: number) => Place, tell: Tell): boolean {
  for (const match of source.matchAll(containerMarks)) {
    const marks = match[0].match(/[>*+-]|\d+[.)]/g)?.length ?? 0
    if (marks <= maxContainers) continue
    tell(placeOf(match.index), {
      code: 'nesting-too-deep',
      message: `More than ${maxContainers} quotes and lists begin on this line.`,
      fix: 'Write it with fewer levels.',
    })
    return true
  }
  return false
}

function tellCrowdedParagraphs(source: string, placeOf: (offset: number) => Place, tell: Tell): boolean {
  for (const [character, limit] of Object.entries(maxInParagraph)) {
    if (count(source, character, 0, source.length) <= limit) continue
    let start = 0
    for (const gap of [...Array.from(source.matchAll(/\n[ \t>]*(?=\n)/g), (match) => match.index), source.length]) {
      if (count(source, character, start, gap) > limit) {
        const first = start + Math.max(0, source.slice(start, gap).search(/\S/))
        tell(placeOf(first), {
          code: 'paragraph-too-complex',
          message: `There are more than ${limit} "${character}" between here and the next blank line.`,
          fix: 'Break it up with blank lines, or put it into a code block in parts.',
        })
        return true
      }
      start = gap
    }
  }
  return false
}

/** The line below the head of a table, behind whatever marks quotes and lists. */
const delimiterRow = /^[\d.)>*+ \t:|-]*-[ \t:|-]*$/gm

function tellHugeTable(source: string, placeOf: (offset: number) => Place, tell: Tell): boolean {
  for (const { index, 0: row } of source.matchAll(delimiterRow)) {
    const columns = count(row, '|', 0, row.length) + 1
    if (columns === 1) continue
    const gap = /\n[ \t>]*(?=\n|$)/g
    gap.lastIndex = index + row.length
    const rows = count(source, '\n', index, gap.exec(source)?.index ?? source.length)
    if (rows * columns <= maxCells) continue
    tell(placeOf(index), {
      code: 'paragraph-too-complex',
      message: `The table has more than ${maxCells} cells.`,
      fix: 'Show the part that the text speaks of, and link to the data.',
    })
    return true
  }
  return false
}

function count(text: string, character: string, start: number, end: number): number {
  let found = 0
  for (let at = text.indexOf(character, start); at !== -1 && at < end; at = text.indexOf(character, at + 1)) found += 1
  return found
}
