/** Marks of quotes and lists, then a fence of at least three backticks or tildes, then what follows it on the line. */
const opening = /((?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*)[ \t]*(`{3,}|~{3,})([^\n]*)/y

/**
 * The offset after a fenced block that begins on the line at `at`, or undefined when none begins there. A block without its
 * closing fence lasts until the text or the quote around it ends.
 */
export function endOfFence(source: string, at: number): number | undefined {
  opening.lastIndex = at
  const match = opening.exec(source)
  if (match === null) return undefined
  const [whole, container = '', fence = '', info = ''] = match
  if (fence.startsWith('`') && info.includes('`')) return undefined
  const closing = new RegExp(`^[ \\t>]*${fence[0] ?? ''}{${fence.length},}[ \\t]*$`)
  const quoted = container.includes('>')
  let line = at + whole.length + 1
  while (line < source.length) {
    const end = lineEnd(source, line)
    const text = source.slice(line, end)
    if (quoted && !/^[ \t]*>/.test(text)) return line
    if (closing.test(text)) return Math.min(end + 1, source.length)
    line = end + 1
  }
  return source.length
}

/** A line that cannot continue the paragraph before it. */
const newBlock = /^[ \t>]*(?:$|`{3,}|~{3,}|#{1,6}(?:[ \t]|$)|[-*+][ \t]|\d{1,9}[.)][ \t]|\|)/

/** Finds the ends of code spans; asked for offsets in rising order, it takes time in proportion to the text. */
export class CodeSpans {
  readonly #source: string
  #blockEnd = 0
  #runs = new Map<number, number[]>()

  constructor(source: string) {
    this.#source = source
  }

  /** The offset after the code span that the run of backticks at `at` opens, or undefined when nothing closes it. */
  endOf(at: number, length: number): number | undefined {
    if (at >= this.#blockEnd) this.#readBlock(at)
    const runs = this.#runs.get(length)
    if (runs === undefined) return undefined
    while ((runs[0] ?? Infinity) <= at) runs.shift()
    return runs[0] === undefined ? undefined : runs[0] + length
  }

  #readBlock(at: number): void {
    const source = this.#source
    const start = source.lastIndexOf('\n', at) + 1
    let end = lineEnd(source, at)
    const isRow = /^[ \t>]*\|/.test(source.slice(start, end))
    while (!isRow && end < source.length) {
      const next = lineEnd(source, end + 1)
      if (newBlock.test(source.slice(end + 1, next))) break
      end = next
    }
    this.#blockEnd = Math.max(end, at + 1)
    this.#runs = new Map()
    for (const match of source.slice(start, end).matchAll(/`+/g)) {
      const runs = this.#runs.get(match[0].length)
      if (runs === undefined) this.#runs.set(match[0].length, [start + match.index])
      else runs.push(start + match.index)
    }
  }
}

/** The offset of the line break that ends the line at `at`, or of the end of the text. */
export function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at)
  return end === -1 ? source.length : end
}
