import { compareProblems, type Problem } from '../model/problem.ts'
import { rules } from '../model/rules/index.ts'
import { applyRules } from '../model/rules/rule.ts'
import type { SourceEntries } from '../model/source-entries.ts'
import type { Day } from '../model/day.ts'
import { readContent, type ContentRead, type IsWanted } from './read-content.ts'

export interface CheckedContent extends Pick<ContentRead, 'texts'> {
  sources: SourceEntries
  /** All problems of the folder, sorted; files named by their path within it. */
  problems: Problem[]
}

/**
 * Everything that is wrong with a content folder on the day `now`, at once: file by file, then between the files. What is told of
 * files that are not wanted (see `readContent`) is not all there is.
 */
export function checkContent(dir: string, now: Day, isWanted?: IsWanted): CheckedContent {
  const { sources, problems, texts } = readContent(dir, isWanted)
  return { sources, texts, problems: [...problems, ...applyRules(rules, sources, now)].sort(compareProblems) }
}
