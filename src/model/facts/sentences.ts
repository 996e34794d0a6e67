import type { Prose, ProseMark } from '../../markdown/prose.ts'

/** A sentence of a file's prose, or a row of a table. */
export interface Sentence {
  /** Offsets in the file; the end is exclusive. */
  start: number
  end: number
  /** The words between the two, code and marks blanked. */
  text: string
  /** Number of the paragraph, list item, or table in which it stands, in the order of the file. */
  paragraph: number
  /** Offsets of the cells' beginnings within `text`, when it is a row. */
  cells?: number[]
}

/** No sentence that a person writes names more of one kind; time grows with their product. */
export const mostInSentence = 40

/** Ends a sentence: a full stop and the like before a space, the edge of a text, a blank line, a row of a table. */
const ends = /[.!?…。！？][)"'”’\]]*(?=\s|\f|$)|\f+|\n[ \t]*\n|\n(?=[ \t]*\|)/gu

/** The sentences of a prose, in the order of the file. */
export function sentencesOf({ text }: Pick<Prose, 'text'>): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  let paragraph = 0
  let apart = false
  const add = (end: number): void => {
    const piece = text.slice(start, end)
    if (!/[^\s\f]/.test(piece)) return
    if (apart) paragraph += 1
    apart = false
    // Spaces at the edges stay: they may be where code stood.
    const lead = /^[\n\f]*/.exec(piece)?.[0].length ?? 0
    const words = piece.slice(lead).replace(/[\n\f]+$/, '')
    const cells = /^ *\|/.test(words) ? Array.from(words.matchAll(/\|/g), ({ index }) => index).slice(0, -1) : undefined
    const at = start + lead
    found.push({ start: at, end: at + words.length, text: words, paragraph, ...(cells === undefined ? {} : { cells }) })
  }
  for (const match of text.matchAll(ends)) {
    const isStop = /^[.!?…。！？]/u.test(match[0])
    add(isStop ? match.index + match[0].length : match.index)
    start = match.index + match[0].length
    // An aside in the middle of a paragraph does not end it; a blank line does.
    if (/\n[ \t]*\n/.test(match[0]) || /^\f+$/.test(match[0])) apart ||= !isAside(text, match.index)
  }
  add(text.length)
  return found
}

/** Whether the words go on after an edge on the same or the next line. */
function isAside(text: string, at: number): boolean {
  return text[at] === '\f' && /[^\s\f]/.test(text.slice(Math.max(0, at - 1), at))
}

/** The marks that stand within a sentence, of a list in the order of the file. */
export function marksIn<Mark extends ProseMark>(marks: readonly Mark[], { start, end }: Sentence): Mark[] {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found: Mark[] = []
  for (let mark = marks[low]; mark !== undefined && mark.end <= end + 1; mark = marks[(low += 1)]) found.push(mark)
  return found
}
