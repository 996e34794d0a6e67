import type { Json } from '../../src/model/body.ts'
import { compareText } from '../../src/model/problem.ts'
import type { ImportedValues } from './imported-values.ts'
import { UsageError } from '../lib/flags.ts'

/**
 * What the source said of every entry at the last import, by the source's name of the entry. It stands in the collection's
 * folder as `imported.json`, one entry a line so that git merges it, and is committed with the content: it is how an
 * import tells its own values from those that a person corrected.
 */
export type Ledger = ReadonlyMap<string, ImportedValues>

export const ledgerName = 'imported.json'

/** The ledger in a text; an empty one for undefined (no file yet). Throws a UsageError that names the file when it is damaged. */
export function parseLedger(text: string | undefined, path: string): Ledger {
  if (text === undefined) return new Map()
  try {
    const data: unknown = JSON.parse(text)
    if (isRecord(data) && Object.values(data).every(isRecord)) {
      // JSON.parse gives JSON values only, and the shape of two levels was just checked.
      return new Map(Object.entries(data as Record<string, Record<string, Json>>))
    }
  } catch {
    // Told below: a conflict that git left in the file is the likely cause.
  }
  throw new UsageError(
    `${path} is damaged: it must be a JSON object of objects.`,
    `Take it from the last commit (git checkout -- ${path}). Without it, the next import takes every value in the files for a person’s.`,
  )
}

/** One line for each entry, by name. */
export function ledgerText(ledger: Ledger): string {
  const lines = [...ledger]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, values]) => `${JSON.stringify(name)}: ${JSON.stringify(values)}`)
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
