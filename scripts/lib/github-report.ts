import type { Problem, Severity } from '../../src/model/problem.ts'
import { totalOf } from './report-problems.ts'

/** GitHub shows this many annotations of each kind for one step and drops the rest without a word. */
const shownOfEach = 10

const commands = { error: 'error', warning: 'warning', advice: 'notice' } as const satisfies Record<Severity, string>

/**
 * The problems as workflow commands, which GitHub shows beside the lines of a pull request: the first ten errors, warnings and
 * pieces of advice. The others follow as plain lines of the log, and the last line gives the total. No text of the content
 * begins a line, where it could be a command itself.
 */
export function githubReport(problems: readonly Problem[]): string {
  const counts = new Map<Severity, number>()
  const lines = problems.map((problem) => {
    const count = (counts.get(problem.severity) ?? 0) + 1
    counts.set(problem.severity, count)
    return { problem, isShown: count <= shownOfEach }
  })
  const shown = lines.filter(({ isShown }) => isShown).map(({ problem }) => annotation(problem))
  const rest = lines.filter(({ isShown }) => !isShown).map(({ problem }) => logLine(problem))
  const cut = rest.length === 0 ? '' : ` ${rest.length} of them are listed above without an annotation.`
  return [...shown, ...rest, `${totalOf(problems)}${cut}`, ''].join('\n')
}

function annotation({ code, severity, file, line, column, message, fix }: Problem): string {
  const properties = { file, line, col: column, title: code }
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`)
  return `::${commands[severity]} ${list.join(',')}::${escapedText(`${message}\n${fix}`)}`
}

function logLine({ code, severity, file, line, column, message, fix }: Problem): string {
  const text = `${file}:${line}:${column} ${severity} ${code} ${message} ${fix}`
  // The runner also knows an older form of command, "##[name]", anywhere in a line.
  return `- ${text.replace(/\p{Cc}+/gu, ' ').replaceAll('##[', '# # [')}`
}

/** The runner splits its output at line ends and undoes these three escapes. */
function escapedText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapedProperty(text: string): string {
  return escapedText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
