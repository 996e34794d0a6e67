import type { ProblemCode } from './problem-codes.ts'

/** What is wrong with a file of the content, or with a page made from it, told to the person who can mend it. */
export interface Problem extends Place {
  /** Permanent name of the kind of problem; `docs/problems.md` has an entry for each. */
  code: ProblemCode
  /** `error` stops a build, `warning` and `advice` do not. */
  severity: Severity
  /** Path of the file as the person knows it: relative to the working directory, with forward slashes. */
  file: string
  /** What is wrong, in one sentence. */
  message: string
  /** How to mend it, in one sentence. */
  fix: string
}

export type Severity = 'error' | 'warning' | 'advice'

/** A place in a text file. Lines count from 1; columns too, in UTF-16 code units. */
export interface Place {
  line: number
  column: number
}

/** Where a file as a whole is wrong. */
export const fileStart: Place = { line: 1, column: 1 }

/** What is told of a problem, without its place; severity is `error` unless it says otherwise. */
export interface Finding {
  code: ProblemCode
  message: string
  fix: string
  severity?: Severity
}

/** A finding at a place of a file. */
export function problemAt(file: string, { line, column }: Place, { code, severity = 'error', message, fix }: Finding): Problem {
  return { code, severity, file, line, column, message, fix }
}

/** What decides the order in which findings about files are told. */
type Told = Place & Record<'file' | 'code' | 'message', string>

/** Order in which problems are told: by file, then line, column, code and message. */
export function compareProblems(a: Told, b: Told): number {
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
