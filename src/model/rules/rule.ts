import type { Day } from '../day.ts'
import { fileStart, problemAt, type Finding, type Place, type Problem } from '../problem.ts'
import type { SourceEntries, SourceFile } from '../source-entries.ts'

/** A rule looks at a whole content folder and reports what its files say of each other and cannot be true together. */
export type Rule = (sources: SourceEntries, report: Report, now: Day) => void

/** Reports a finding at a path of a file's data, at a place of the file, or at its beginning. */
export type Report = (
  file: Pick<SourceFile, 'file'> & Partial<SourceFile>,
  at: readonly PropertyKey[] | Place | 'start',
  finding: Finding,
) => void

/** All problems that some rules find, in no order. */
export function applyRules(rules: readonly Rule[], sources: SourceEntries, now: Day): Problem[] {
  const problems: Problem[] = []
  const report: Report = ({ file, placeOf }, at, finding) => {
    const place = at === 'start' ? fileStart : 'line' in at ? at : (placeOf?.(at) ?? fileStart)
    problems.push(problemAt(file, place, finding))
  }
  for (const rule of rules) rule(sources, report, now)
  return problems
}
