import { compareProblems, type Problem } from '../model/problem.ts'
import { facts, factsWith } from '../model/rules/facts.ts'
import { rules } from '../model/rules/index.ts'
import { applyRules } from '../model/rules/rule.ts'
import { moreProblems } from '../model/rules/salvaged.ts'
import type { SourceEntries } from '../model/source-entries.ts'
import type { Day } from '../model/day.ts'
import { noMemory } from './check-memory.ts'
import { readContent, type ContentRead, type IsWanted } from './read-content.ts'

export interface CheckedContent extends Pick<ContentRead, 'texts'> {
  sources: SourceEntries
  /** All problems of the folder, sorted; files named by their path within it. */
  problems: Problem[]
}

/** A check that knows whether content can be built: all of its errors, and not yet what its texts claim, which only gives warnings. */
export interface BegunCheck extends CheckedContent {
  /** Reads the claims, too; gives all problems, sorted. */
  finish: () => Problem[]
}

/**
 * Everything that is wrong with a content folder on the day `now`, at once: file by file, then between the files. What is told of
 * files that are not wanted (see `readContent`) is not all there is. A memory makes a check faster and changes nothing of what it tells.
 */
export function checkContent(dir: string, now: Day, isWanted?: IsWanted, memory = noMemory): CheckedContent {
  const { finish, ...checked } = beginCheck(dir, now, isWanted, memory)
  return { ...checked, problems: finish() }
}

/** The same in two parts, for a build that goes on with content as soon as it is known to be sound. */
export function beginCheck(dir: string, now: Day, isWanted?: IsWanted, memory = noMemory): BegunCheck {
  const { sources, salvaged, problems: own, texts } = readContent(dir, isWanted, memory)
  const others = rules.filter((rule) => rule !== facts)
  const more = moreProblems(salvaged, own, sources, now)
  const problems = [...own, ...applyRules(others, sources, now), ...more].sort(compareProblems)
  return {
    sources,
    texts,
    problems,
    finish() {
      const claims = applyRules([factsWith({ claims: memory.claims, isWanted })], sources, now)
      memory.keep()
      return [...problems, ...claims].sort(compareProblems)
    },
  }
}
