import type { Json } from '../../src/model/body.ts'
import { compareText } from '../../src/model/problem.ts'

/**
 * What an import knows of one entry, in the smallest pieces that a person may correct on their own: a key of the file
 * (`title`), one item of a list (`stages/alpha`, `gates/NFTablesProxyMode`), one name of a map (`links/proposal`).
 */
export type ImportedValues = Readonly<Record<string, Json>>

/** One piece to write. */
export interface Change {
  piece: string
  /** Undefined: the piece goes. */
  value: Json | undefined
}

/** A piece that stays as a person has it although the source says something else. */
export interface Kept {
  piece: string
  /** What the file says; undefined: a person took the piece out. */
  here: Json | undefined
  /** What the source says. */
  there: Json
  /** Whether the source changed it since the last import: then the person may want to look again. */
  isNews: boolean
}

/**
 * Three-way merge of one entry, piece by piece. `last` is what the source said at the last import. A piece of the file
 * (`here`) that is still as the source said then follows the source; a piece that differs is a person's and stays, until
 * it agrees with the source again. Without memory of the entry (`last` undefined), whatever the file says is a person's.
 */
export function mergeValues(
  source: ImportedValues,
  here: ImportedValues,
  last: ImportedValues | undefined,
): { changes: Change[]; kept: Kept[] } {
  const pieces = [...new Set([...Object.keys(source), ...Object.keys(last ?? {})])].sort(compareText)
  const changes: Change[] = []
  const kept: Kept[] = []
  for (const piece of pieces) {
    const theirs = source[piece]
    const ours = here[piece]
    if (sameValue(ours, theirs)) continue
    if (sameValue(ours, last?.[piece])) changes.push({ piece, value: theirs })
    else if (theirs !== undefined) kept.push({ piece, here: ours, there: theirs, isNews: !sameValue(theirs, last?.[piece]) })
  }
  return { changes, kept }
}

/** Whether two values are the same; the order of an object's keys does not count. */
export function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b))
}

function canonical(value: Json): string {
  return JSON.stringify(value, (_, part: Json) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)))
      : part,
  )
}
