import type { HighlighterCore } from 'shiki/core'
import { EncodedTokenMetadata, INITIAL, type StateStack } from 'shiki/textmate'
import { escapeText } from './html-text.ts'

type Grammar = ReturnType<HighlighterCore['getLanguage']>

/** A longer line stays plain: it is data, and grammars are slow on it. */
const maxLineLength = 1_000

/** Lines that are kept in memory for each grammar. */
const maxKept = 50_000

/** States that are kept: looking for one takes time in proportion to their number. */
const maxStates = 200

/** Where a grammar stands between two lines, and the lines that have been read from there. */
interface State {
  stack: StateStack
  lines: Map<string, { html: string; next: State }>
}

/**
 * Writes the lines of code in one language as HTML. Code repeats itself (`spec:`, `}`, `kubectl …`), so a line that has been read
 * from the same state of the grammar is not read again.
 */
export class HighlightedLines {
  readonly #grammar: Grammar
  /** Class of each color of the theme, by its number. */
  readonly #classes: readonly string[]
  #states: State[] = []
  #kept = 0

  constructor(grammar: Grammar, classes: readonly string[]) {
    this.#grammar = grammar
    this.#classes = classes
  }

  of(code: string): string[] {
    if (this.#kept > maxKept || this.#states.length > maxStates) {
      this.#states = []
      this.#kept = 0
    }
    let state = this.#stateFor(INITIAL)
    return code.split('\n').map((line) => {
      if (line === '') return ''
      if (line.length > maxLineLength) return escapeText(line)
      const known = state.lines.get(line)
      const read = known ?? this.#read(line, state)
      state = read.next
      return read.html
    })
  }

  #read(line: string, state: State): { html: string; next: State } {
    // No limit of time: what is highlighted must not depend on the machine.
    const { tokens, ruleStack } = this.#grammar.tokenizeLine2(line, state.stack, 0)
    const read = { html: lineHtml(line, tokens, this.#classes), next: this.#stateFor(ruleStack) }
    state.lines.set(line, read)
    this.#kept += 1
    return read
  }

  #stateFor(stack: StateStack): State {
    const known = this.#states.find((state) => state.stack.equals(stack))
    if (known !== undefined) return known
    const state = { stack, lines: new Map() }
    this.#states.push(state)
    return state
  }
}

/**
 * One line: one span for neighbours of one class, with the spaces between them, and none for what has no class. `tokens` holds
 * pairs of an offset and TextMate's encoded metadata.
 */
function lineHtml(line: string, tokens: Uint32Array, classes: readonly string[]): string {
  let html = ''
  let open = ''
  let start = 0
  let end = 0
  const close = (): void => {
    const text = escapeText(line.slice(start, end))
    html += open === '' ? text : `<span class="${open}">${text}</span>`
  }
  for (let index = 0; index < tokens.length; index += 2) {
    const from = tokens[index] ?? 0
    const to = tokens[index + 2] ?? line.length
    if (line.slice(from, to).trim() === '') continue
    const kind = classes[EncodedTokenMetadata.getForeground(tokens[index + 1] ?? 0)] ?? ''
    if (kind !== open) {
      close()
      html += line.slice(end, from)
      start = from
      open = kind
    }
    end = to
  }
  close()
  return html + line.slice(end)
}
