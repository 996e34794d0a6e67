import { compareProblems, type Problem } from '../model/problem.ts'
import { facts, factsWith } from '../model/rules/facts.ts'
import { rules } from '../model/rules/index.ts'
import { applyRules } from '../model/rules/rule.ts'
import type { SourceEntries } from '../model/source-entries.ts'
import type { Day } from '../model/day.ts'
import { noMemory } from './check-memory.ts'
import { readContent, type ContentRead, type IsWanted } from './read-content.ts'

export interface CheckedContent extends Pick<ContentRead, 'texts'> {
  sources: SourceEntries
  /** All problems of the folder, sorted; files named by their path within it. */
  problems: Problem[]
}

/**
 * Everything that is wrong with a content folder on the day `now`, at once: file by file, then between the files. What is told of
 * files that are not wanted (see `readContent`) is not all there is. A memory makes a check faster and changes nothing of what it tells.
 */
export function checkContent(dir: string, now: Day, isWanted?: IsWanted, memory = noMemory): CheckedContent {
  const { sources, problems, texts } = readContent(dir, isWanted, memory)
  const remembering = rules.map((rule) => (rule === facts ? factsWith({ claims: memory.claims, isWanted }) : rule))
  const found = applyRules(remembering, sources, now)
  memory.keep()
  return { sources, texts, problems: [...problems, ...found].sort(compareProblems) }
}
