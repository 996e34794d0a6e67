import { relative } from 'node:path'
import { styleText } from 'node:util'
import type { Problem, Severity } from '../../src/model/problem.ts'
import { excerptOf, visible, type LineOf } from './source-excerpt.ts'

export const reportFormats = ['pretty', 'github', 'json', 'sarif'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** Problems with their files as the person knows them: relative to the working directory. */
export function fromWorkingDirectory(problems: readonly Problem[], folder: string): Problem[] {
  const prefix = relative(process.cwd(), folder).replaceAll('\\', '/')
  return problems.map((problem) => ({ ...problem, file: prefix === '' ? problem.file : `${prefix}/${problem.file}` }))
}

/**
 * The problems as text for a terminal: place, severity, code and message on one line, the line of the file with a caret (where
 * `lineOf` finds it) and the fix below it, the total at the end.
 */
export function prettyReport(problems: readonly Problem[], colour: boolean, lineOf: LineOf = () => undefined): string {
  const lines = problemLines(problems, colour, lineOf)
  return [...lines, ...(lines.length === 0 ? [] : ['']), totalOf(problems), ''].join('\n')
}

/** What is told of each problem: where, what, the line with a mark under it, how to mend it. */
export function problemLines(problems: readonly Problem[], colour: boolean, lineOf: LineOf = () => undefined): string[] {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string => (colour ? styleText(style, text) : text)
  return problems.flatMap(({ code, severity, file, line, column, message, fix }) => {
    const [source, caret] = excerptOf(lineOf(file, line), { line, column })
    return [
      `${paint('bold', plain(`${file}:${line}:${column}`))} ${paint(colours[severity], severity)} ${code} ${plain(message)}`,
      ...(source === undefined || caret === undefined ? [] : [paint('dim', source), paint(colours[severity], caret)]),
      `  ${source === undefined ? paint('dim', plain(fix)) : plain(fix)}`,
    ]
  })
}

const colours = { error: 'red', warning: 'yellow', advice: 'cyan' } as const satisfies Record<Severity, string>

/** Names of files and values come from strangers; on a terminal, control characters in them would be commands. */
function plain(text: string): string {
  return visible(text.replace(/\p{Cc}+/gu, ' '))
}

/** The problems as the JSON document of the contract. */
export function jsonReport(problems: readonly Problem[]): string {
  const rows = problems.map(({ code, severity, file, line, column, message, fix }) => ({
    code,
    severity,
    file,
    line,
    column,
    message,
    fix,
  }))
  return `${JSON.stringify({ problems: rows }, undefined, 2)}\n`
}

/** `2 errors, 1 warning`, or `No problems.` */
export function totalOf(problems: readonly Problem[]): string {
  const counts = (['error', 'warning', 'advice'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length
    const word = severity === 'advice' ? (count === 1 ? 'piece of advice' : 'pieces of advice') : `${severity}${count === 1 ? '' : 's'}`
    return count === 0 ? [] : [`${count} ${word}`]
  })
  return counts.length === 0 ? 'No problems.' : `${counts.join(', ')}.`
}

/** Whether any of the problems stops a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error')
}
