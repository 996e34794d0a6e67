import type { Day } from '../../src/model/day.ts'
import { compareProblems, type Problem } from '../../src/model/problem.ts'
import { rules } from '../../src/model/rules/index.ts'
import { applyRules } from '../../src/model/rules/rule.ts'
import type { SourceEntries } from '../../src/model/source-entries.ts'
import { readEntry } from '../../src/sources/read-entry.ts'
import type { NewFile } from './entry-files.ts'

/** What the check would say of a new file if it were written, and of nothing else. */
export function problemsOfNew({ collection, id, file, text }: NewFile, sources: SourceEntries, now: Day): Problem[] {
  const { entry, problems } = readEntry({ collection, id, file }, text)
  if (entry === undefined) return problems
  const withIt = {
    ...sources,
    [collection]: [...sources[collection], entry],
    entryFiles: [...sources.entryFiles, { collection, id, file }],
    known: { ...sources.known, [collection]: new Set([...sources.known[collection], id]) },
    files: new Set([...sources.files, file]),
  }
  return [...problems, ...applyRules(rules, withIt, now).filter((problem) => problem.file === file)].sort(compareProblems)
}
