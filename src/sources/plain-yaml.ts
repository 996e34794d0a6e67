/**
 * Reads the YAML that nearly every entry is written in: keys that are words, one value or list below another, `{ }` and `[ ]` on one
 * line, text in quotes, folded text (`>-`). Gives what a parser of all of YAML 1.2 gives for the same text (core schema), many times as
 * fast, or undefined where the text has anything else in it, right or wrong: that is the parser's to judge.
 */
export function readPlainYaml(text: string): Record<string, unknown> | undefined {
  try {
    return new PlainYaml(text).document()
  } catch (error) {
    if (error === notPlain) return undefined
    throw error
  }
}

/** Thrown where a text turns out not to be plain; made once, because what it was thrown from is nobody's concern. */
const notPlain = new Error('not plain')

const blank = /^ *(?:#.*)?$/
const pair = /^([A-Za-z][\w-]*):(?: +(.*?))? *$/
const key = /([A-Za-z][\w-]*): +/y
const quoted = /"([^"\\]*)"|'([^']*)'/y
/** Words between brackets: none of what means something there, nor a colon, which may. */
const words = /[A-Za-z0-9/][^\s,[\]{}:#"'&*!|>%@`?\\]*(?: +[^\s,[\]{}:#"'&*!|>%@`?\\]+)*/y
const spaces = / */y

/** So many brackets on a line at most, which nobody writes by hand, and which no stack is too small for. */
const mostNested = 100

/** YAML lets a key be so long that has no sign before it. */
const longestKey = 1_024

class PlainYaml {
  readonly #lines: string[]
  /** The line that comes next. */
  #at = 0

  constructor(text: string) {
    this.#lines = text.split('\n')
  }

  document(): Record<string, unknown> {
    const entry = this.#indent() === 0 ? this.#map(0) : fail()
    return this.#at === this.#lines.length ? entry : fail()
  }

  /** How far the next line that says something is indented; -1 at the end. */
  #indent(): number {
    while (this.#at < this.#lines.length) {
      const line = this.#lines[this.#at] ?? ''
      if (!blank.test(line)) return indentOf(line)
      this.#at += 1
    }
    return -1
  }

  #map(indent: number): Record<string, unknown> {
    const entries: Record<string, unknown> = {}
    while (this.#indent() === indent) {
      const [, name = fail(), written = ''] = pair.exec((this.#lines[this.#at] ?? '').slice(indent)) ?? []
      this.#at += 1
      add(entries, name, this.#value(written, indent))
    }
    return this.#indent() < indent ? entries : fail()
  }

  #list(indent: number): unknown[] {
    const items: unknown[] = []
    while (this.#indent() === indent) {
      const line = this.#lines[this.#at] ?? ''
      // A list may be as far to the left as its key, so that the next key ends it.
      if (!line.startsWith('- ', indent)) break
      const within = indent + 2
      const item = line.slice(within)
      if (pair.test(item)) {
        this.#lines[this.#at] = ' '.repeat(within) + item
        items.push(this.#map(within))
      } else {
        this.#at += 1
        items.push(scalar(item))
      }
    }
    return this.#indent() <= indent ? items : fail()
  }

  /** What follows a key that is indented so far. */
  #value(written: string, indent: number): unknown {
    if (written === '>-') return this.#folded(indent)
    if (written !== '') return scalar(written)
    const below = this.#indent()
    const isList = below >= indent && (this.#lines[this.#at] ?? '').startsWith('- ', below)
    if (isList) return this.#list(below)
    return below > indent ? this.#map(below) : null
  }

  #folded(indent: number): string {
    const within = indentOf(this.#lines[this.#at] ?? '')
    if (within <= indent) fail()
    const lines: string[] = []
    for (; this.#at < this.#lines.length; this.#at += 1) {
      const line = this.#lines[this.#at] ?? ''
      if (indentOf(line) !== within || /^\t|[ \t]$/.test(line.slice(within))) break
      lines.push(line.slice(within))
    }
    while (this.#lines[this.#at] === '') this.#at += 1
    const next = this.#lines[this.#at]
    // What looks like a comment or like nothing may belong to the text, unless it is as far to the left as the key.
    const isEnd = next === undefined || (/[^ ]/.test(next) && indentOf(next) <= indent)
    return lines.length > 0 && isEnd ? lines.join(' ') : fail()
  }
}

/** How many spaces a line begins with; -1 for one that has nothing else. */
function indentOf(line: string): number {
  return line.search(/[^ ]/)
}

/** A value that stands on one line and ends with it. */
function scalar(written: string): unknown {
  const first = written[0] ?? ''
  if ('[{"\''.includes(first)) {
    const flow = new Flow(written)
    const value = flow.value()
    return flow.isAtEnd() ? value : fail()
  }
  return /: |:$| #|[\t\n]/.test(written) ? fail() : resolved(written.replace(/ +$/, ''))
}

/** Words without quotes, by the core schema; what looks like a number but for a short whole one is left to the parser. */
function resolved(word: string): unknown {
  if (/^[A-Za-z]/.test(word)) return constants.has(word) ? constants.get(word) : word
  if (/^\/|^\d{4}-\d\d-\d\d$/.test(word)) return word
  return /^(?:0|[1-9]\d{0,8})$/.test(word) ? Number(word) : fail()
}

const constants = new Map<string, boolean | null>([
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
])

/** A value in brackets or quotes, on one line. */
class Flow {
  readonly #text: string
  #at = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
  }

  isAtEnd(): boolean {
    this.#match(spaces)
    return this.#at === this.#text.length
  }

  value(): unknown {
    if (this.#takes('[')) return this.#list()
    if (this.#takes('{')) return this.#map()
    const inQuotes = this.#match(quoted)
    if (inQuotes !== null) return inQuotes[1] ?? inQuotes[2]
    return resolved(this.#match(words)?.[0] ?? fail())
  }

  #list(): unknown[] {
    const items: unknown[] = []
    this.#each(']', () => items.push(this.value()))
    return items
  }

  #map(): Record<string, unknown> {
    const entries: Record<string, unknown> = {}
    this.#each('}', () => {
      const name = this.#match(key)?.[1] ?? fail()
      add(entries, name, this.value())
    })
    return entries
  }

  /** Reads what stands between commas until a bracket closes. */
  #each(closing: string, read: () => void): void {
    this.#depth += 1
    if (this.#depth > mostNested) fail()
    this.#match(spaces)
    if (this.#takes(closing)) return
    do {
      this.#match(spaces)
      read()
      this.#match(spaces)
    } while (this.#takes(','))
    if (!this.#takes(closing)) fail()
  }

  #takes(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at += 1
    return true
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#text)
    if (match !== null) this.#at = pattern.lastIndex
    return match
  }
}

function add(entries: Record<string, unknown>, name: string, value: unknown): void {
  if (Object.hasOwn(entries, name) || constants.has(name) || name.length > longestKey) fail()
  entries[name] = value
}

function fail(): never {
  throw notPlain
}
