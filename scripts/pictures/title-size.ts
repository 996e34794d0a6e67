import type { LetterWidth } from './letter-widths.ts'

/** A size in which a text fits, and the lines that there is room for. */
export interface TitleSize {
  size: number
  lines: number
  /** The narrowest width that takes no more lines: no word stands alone on the last one. */
  width: number
}

/** Lines of a title stand this close, in parts of their size. */
export const lineHeight = 1.12

interface Room {
  /** Pixels. */
  width: number
  height: number
  /** Widths of the letters in parts of their size. */
  letters: LetterWidth
}

/** The largest of some sizes, in pixels, in which a text fits into a box; the smallest when it fits in none (it is cut then). */
export function titleSizeOf(text: string, { width, height, letters }: Room, sizes: readonly number[]): TitleSize {
  const linesAt = (size: number, within = width): number => linesOf(text, within / size, letters)
  const size = sizes.find((one) => linesAt(one) * one * lineHeight <= height) ?? sizes.at(-1) ?? 40
  const lines = linesAt(size)
  const most = Math.max(1, Math.floor(height / (size * lineHeight)))
  let balanced = lines === 1 || lines > most ? width : width / 2
  while (balanced < width && linesAt(size, balanced) > lines) balanced += balanceStep
  return { size, lines: most, width: Math.min(width, balanced) }
}

const balanceStep = 16

/** Lines that a text takes when a line is `room` times the size wide. */
function linesOf(text: string, room: number, letters: LetterWidth): number {
  const widthOf = (word: string): number => [...word].reduce((sum, letter) => sum + letters(letter), 0)
  let lines = 1
  let used = 0
  for (const word of text.split(/(?<=[ -])|(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u)) {
    const width = widthOf(word)
    if (used > 0 && used + widthOf(word.trimEnd()) > room) {
      lines += 1
      used = 0
    }
    // A word that no line holds is broken.
    lines += Math.max(0, Math.ceil(width / room) - 1)
    used += width > room ? width % room : width
  }
  return lines
}
