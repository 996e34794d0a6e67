import type { Place, Problem, Severity } from '../model/problem.ts'
import type { ProblemCode } from '../model/problem-codes.ts'

/** What a step of reading a body tells; severity is `error` unless it says otherwise. */
export interface Finding {
  code: ProblemCode
  message: string
  fix: string
  severity?: Severity
}

/** Tells a finding at a place of the file. */
export type Tell = (place: Place, finding: Finding) => void

/** More problems of one kind than this say nothing new about a file; the rest is left out. */
const maxPerCode = 50

/** A list of problems of one file, and the function that adds to it. */
export function problemList(file: string): { problems: Problem[]; tell: Tell } {
  const problems: Problem[] = []
  const counts = new Map<string, number>()
  const tell: Tell = ({ line, column }, { code, message, fix, severity = 'error' }) => {
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    if (count <= maxPerCode) problems.push({ code, severity, file, line, column, message: visible(message), fix: visible(fix) })
  }
  return { problems, tell }
}

/** A line of text in which everything can be seen: what an author wrote may hold anything. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Turns offsets of a text into places of the file that the text begins in at line `firstLine`. */
export function placesOf(text: string, firstLine: number): (offset: number) => Place {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: firstLine + low, column: offset - (starts[low] ?? 0) + 1 }
  }
}
