import { compareText, type Problem, type Severity } from '../../src/model/problem.ts'

const levels = { error: 'error', warning: 'warning', advice: 'note' } as const satisfies Record<Severity, string>

/**
 * The problems as a SARIF 2.1.0 log (OASIS standard of 27 March 2020), for code scanning and editors. One run; its rules are the
 * codes that occur, by name; files are relative references that resolve against the folder in which the check ran.
 */
export function sarifReport(problems: readonly Problem[], version: string): string {
  const codes = [...new Set(problems.map(({ code }) => code))].sort(compareText)
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Almanac', semanticVersion: version, rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => resultOf(problem, codes.indexOf(problem.code))),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function ruleOf(code: string): object {
  return { id: code, help: { text: `docs/problems.md has an entry for ${code}, with an example and how to mend it.` } }
}

function resultOf({ code, severity, file, line, column, message, fix }: Problem, ruleIndex: number): object {
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: `${message} ${fix}` },
    locations: [
      { physicalLocation: { artifactLocation: { uri: relativeReference(file) }, region: { startLine: line, startColumn: column } } },
    ],
  }
}

/** A path as an RFC 3986 relative reference. */
function relativeReference(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/')
}
