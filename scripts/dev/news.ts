import type { Problem } from '../../src/model/problem.ts'
import { problemLines, totalOf } from '../lib/report-problems.ts'
import type { LineOf } from '../lib/source-excerpt.ts'

/**
 * What a person hears of a check who has heard of the one before: problems that are new, then how many there are now. Undefined where
 * nothing changed; a problem that only moved within its file is not new.
 */
export function newsOf(
  before: readonly Problem[] | undefined,
  now: readonly Problem[],
  colour: boolean,
  lineOf?: LineOf,
): string | undefined {
  const known = new Set(before?.map(nameOf))
  const fresh = now.filter((problem) => !known.has(nameOf(problem)))
  if (before !== undefined && fresh.length === 0 && now.length === before.length) return undefined
  return [...problemLines(fresh, colour, lineOf), `Content checked: ${totalOf(now).replace(/^N/, 'n')}`].join('\n')
}

function nameOf({ file, code, message }: Problem): string {
  return [file, code, message].join('\0')
}
