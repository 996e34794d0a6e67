/** What is wrong with a file of the content, or with a page made from it, told to the person who can mend it. */
export interface Problem {
  /** Permanent name of the kind of problem, kebab-case; `docs/problems.md` has an entry for each. */
  code: string
  /** `error` stops a build, `warning` and `advice` do not. */
  severity: Severity
  /** Path of the file as the person knows it: relative to the working directory, with forward slashes. */
  file: string
  /** Line in the file, from 1. */
  line: number
  /** Column in the line in UTF-16 code units, from 1. */
  column: number
  /** What is wrong, in one sentence. */
  message: string
  /** How to mend it, in one sentence. */
  fix: string
}

export type Severity = 'error' | 'warning' | 'advice'

/** A place in a text file. Both numbers count from 1. */
export interface Place {
  line: number
  column: number
}

/** Order in which problems are told: by file, then line, column, code and message. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  )
}

/** Order of two strings by UTF-16 code units, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
