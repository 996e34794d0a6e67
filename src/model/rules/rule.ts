import type { Day } from '../day.ts'
import { nearest } from '../ids.ts'
import type { Place, Problem, Severity } from '../problem.ts'
import type { SourceEntries, SourceEntry } from '../source-entries.ts'

/** A rule looks at a whole content folder and reports what it finds. */
export type Rule = (sources: SourceEntries, report: Report, now: Day) => void

/** What a rule tells; severity is `error` unless it says otherwise. */
export interface Finding {
  code: string
  message: string
  fix: string
  severity?: Severity
}

/** Reports a finding at a path of an entry's data, or at a place of its file. */
export type Report = (entry: Pick<SourceEntry<unknown>, 'file' | 'placeOf'>, at: readonly PropertyKey[] | Place, finding: Finding) => void

/** All problems that some rules find, in no order. */
export function applyRules(rules: readonly Rule[], sources: SourceEntries, now: Day): Problem[] {
  const problems: Problem[] = []
  const report: Report = (entry, at, finding) => {
    const place = 'line' in at ? { line: at.line, column: at.column } : entry.placeOf(at)
    problems.push({ severity: 'error', ...finding, file: entry.file, ...place })
  }
  for (const rule of rules) rule(sources, report, now)
  return problems
}

/** The advice for a reference that leads nowhere: the name that was likely meant, or where the names are. */
export function fixForUnknown(wanted: string, known: Iterable<string>, folder: string): string {
  const guess = nearest(wanted, known)
  return guess === undefined ? `Use the name of a file in ${folder}/, or add ${folder}/${wanted}.yaml.` : `Did you mean "${guess}"?`
}
