/** What the score needs of a report in the schema of mutation testing elements. */
export interface MutationReport {
  files: Record<string, { mutants: readonly { status: string }[] }>
}

/** What became of the mutants of one area. */
export interface Score {
  /** Files that have a mutant. */
  files: number
  mutants: number
  killed: number
  timeouts: number
  survived: number
  uncovered: number
  /** Mutants that kept a test file from loading: they count neither way. */
  errors: number
  /** Killed ones and timeouts of all that count, in percent; 100 where nothing counts. */
  percent: number
}

export function scoreOf({ files }: MutationReport): Score {
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const count = (...wanted: string[]): number => statuses.filter((status) => wanted.includes(status)).length
  const [killed, timeouts, survived, uncovered] = [count('Killed'), count('Timeout'), count('Survived'), count('NoCoverage')]
  const valid = killed + timeouts + survived + uncovered
  return {
    files: Object.values(files).filter(({ mutants }) => mutants.length > 0).length,
    mutants: statuses.length,
    killed,
    timeouts,
    survived,
    uncovered,
    errors: count('RuntimeError', 'CompileError'),
    percent: valid === 0 ? 100 : ((killed + timeouts) / valid) * 100,
  }
}

/** An area's row of the table in the documentation. */
export function scoreRow(area: string, { percent, ...counts }: Score, day: string): string {
  // Rounded down: what is told is never more than what was reached.
  const score = (Math.floor(percent * 10) / 10).toFixed(1)
  return `| ${[area, ...Object.values(counts), `${score} %`, day].join(' | ')} |`
}

/** Puts rows in the place of those of the same area, where a table in the text has one; all else stays as it is. */
export function withRows(text: string, rows: ReadonlyMap<string, string>): string {
  return text
    .split('\n')
    .map((line) => rows.get(/^\| (\w+) \|/.exec(line)?.[1] ?? '') ?? line)
    .join('\n')
}
