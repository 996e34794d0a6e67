/** How much a person should care: `look` at it, know what was a `guess`, or simply know. */
export type Weight = 'look' | 'guess' | 'info'

/** Something to tell of one post, at a line of its source. */
export interface Remark {
  weight: Weight
  /** Permanent name of the kind, kebab-case; docs/importing.md has an entry for each. */
  code: string
  /** What it is, as half a sentence behind the post's name. */
  message: string
  line: number
}

/** What is told of one post. Each thing is told once. */
export class Remarks {
  readonly all: Remark[] = []
  readonly #front: string[]
  readonly #frontLine: number

  constructor(front: string, frontLine: number) {
    this.#front = front.split('\n')
    this.#frontLine = frontLine
  }

  /** Tells something at a key of the front matter, at a line, or at the beginning. */
  add(weight: Weight, code: string, message: string, at?: string | number): void {
    const line = typeof at === 'number' ? at : at === undefined ? 1 : this.#lineOf(at)
    if (!this.all.some((one) => one.code === code && one.message === message)) this.all.push({ weight, code, message, line })
  }

  #lineOf(key: string): number {
    const index = this.#front.findIndex((line) => /^\s*["']?([\w-]+)["']?\s*[:=]/.exec(line)?.[1]?.toLowerCase() === key)
    return index === -1 ? 1 : this.#frontLine + index
  }
}
