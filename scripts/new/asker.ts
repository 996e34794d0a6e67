/** One of several things that a person may choose. */
export interface Choice {
  value: string
  label: string
  /** Said beside the label of the one that is looked at. */
  hint?: string
}

/** Asks a person at a terminal. Every method throws `Cancelled` when the person leaves. */
export interface Asker {
  /** A line of text; `check` says what is wrong with one. */
  text: (message: string, check: (text: string) => string | undefined) => Promise<string>
  /** One of a few. */
  one: (message: string, choices: Choice[]) => Promise<string>
  /** One of many, found by typing. */
  find: (message: string, choices: Choice[]) => Promise<string>
  /** Some of many, found by typing; at least one when `required`. */
  some: (message: string, choices: Choice[], required: boolean) => Promise<string[]>
}

/** A person left in the middle: nothing was written, and that is all there is to say. */
export class Cancelled extends Error {
  constructor() {
    super('Nothing was written.')
  }
}
