/** A text that is put together from pieces and remembers which line of the source each of its lines comes from. */
export class LinedText {
  text = ''
  /** What the last line holds so far. */
  lastLine = ''
  readonly #lines: number[] = []

  /** Adds what stands in the source at a line, and follows its line breaks. */
  addSource(piece: string, line: number): void {
    this.#add(piece, line, 1)
  }

  /** Adds what was made for a line of the source, however many lines it has itself. */
  add(piece: string, line: number): void {
    this.#add(piece, line, 0)
  }

  /** The line of the source that a line of the text comes from; both count from 1. */
  sourceLine(line: number): number {
    return this.#lines[Math.min(line, this.#lines.length) - 1] ?? 1
  }

  #add(piece: string, line: number, step: 0 | 1): void {
    if (this.#lines.length === 0) this.#lines.push(line)
    // A line takes the number of the first piece that fills it.
    else if (this.lastLine === '') this.#lines[this.#lines.length - 1] = line
    let current = line
    for (let at = piece.indexOf('\n'); at !== -1; at = piece.indexOf('\n', at + 1)) {
      current += step
      this.#lines.push(current)
    }
    const end = piece.lastIndexOf('\n')
    this.lastLine = end === -1 ? this.lastLine + piece : piece.slice(end + 1)
    this.text += piece
  }
}
