import type { Place } from '../../src/model/problem.ts'

/** Something in what is imported that is not as it should be. The import goes on; a person gets to know. */
export interface Oddity extends Place {
  /** Permanent name of the kind, kebab-case; docs/importing.md has an entry for each. */
  code: string
  /** Path as the person who runs the import knows it. */
  file: string
  /** What is odd, as half a sentence that quotes the value. */
  message: string
  /** What the import made of it: `taken as 1.21`, `left out`. */
  outcome: string
}

/** `keps/x/kep.yaml:4:10 not-a-version milestone.stable is "x.y": left out` */
export function oddityLine({ file, line, column, code, message, outcome }: Oddity): string {
  return `${file}:${line}:${column} ${code} ${message}: ${outcome}`
}
