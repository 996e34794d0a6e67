import { compareProblems, type Problem } from '../model/problem.ts'
import { rules } from '../model/rules/index.ts'
import { applyRules } from '../model/rules/rule.ts'
import type { SourceEntries } from '../model/source-entries.ts'
import type { Day } from '../model/day.ts'
import { readContent, type ContentRead } from './read-content.ts'

export interface CheckedContent extends Pick<ContentRead, 'texts'> {
  sources: SourceEntries
  /** All problems of the folder, sorted; files named by their path within it. */
  problems: Problem[]
}

/** Everything that is wrong with a content folder on the day `now`, at once: file by file, then between the files. */
export function checkContent(dir: string, now: Day): CheckedContent {
  const { sources, problems, texts } = readContent(dir)
  return { sources, texts, problems: [...problems, ...applyRules(rules, sources, now)].sort(compareProblems) }
}
