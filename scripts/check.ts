import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../src/model/problem.ts'
import { projectDir } from '../src/site/config.ts'
import { checkContent } from '../src/sources/check-content.ts'
import { readContent } from '../src/sources/read-content.ts'
import { mendContent, type MendedFile } from './fix/mend-content.ts'
import { chosenFiles } from './lib/chosen-files.ts'
import { printed, readFlags, runCommand, UsageError } from './lib/flags.ts'
import { githubReport } from './lib/github-report.ts'
import { fromWorkingDirectory, hasErrors, jsonReport, prettyReport, reportFormats, type ReportFormat } from './lib/report-problems.ts'
import { runConfigOfFlags, runFlags } from './lib/run-flags.ts'
import { sarifReport } from './lib/sarif-report.ts'
import { linesOnDisk, visible } from './lib/source-excerpt.ts'

const help = `Usage: npm run check [-- --content DIR --format pretty|github|json|sarif --now DAY] [--fix] [FILE...]

Tells everything that is wrong with the content at once, each with its place and its fix. Exit code 1 if there is any error;
warnings and advice do not count. Of files and folders that are named, it tells those problems alone. docs/problems.md has an
entry for each code.

--fix first mends what is certain: keys and ids that are right but for case, dates such as 2026/4/2, versions without quotes,
spaces at the ends of values. Comments and order stay.
`

const reports: Record<ReportFormat, (problems: Problem[]) => string> = {
  pretty: (problems) => prettyReport(problems, process.stdout.isTTY, linesOnDisk()),
  github: githubReport,
  json: jsonReport,
  sarif: (problems) => sarifReport(problems, projectVersion()),
}

await runCommand(async () => {
  const flags = { content: runFlags.content, now: runFlags.now, format: { type: 'string' }, fix: { type: 'boolean' } } as const
  const { values, positionals } = readFlags(process.argv.slice(2), flags, true)
  if (values.help === true) return printed(help)
  const format = formatOf(values.format ?? 'pretty')
  const config = runConfigOfFlags(values)
  const isChosen = chosenFiles(positionals, config.contentDir)
  if (values.fix === true) tellMended(mendContent(config.contentDir, readContent(config.contentDir).sources, isChosen))
  const found = checkContent(config.contentDir, config.now).problems.filter(({ file }) => isChosen(file))
  const problems = fromWorkingDirectory(found, config.contentDir)
  process.stdout.write(reports[format](problems))
  return hasErrors(problems) ? 1 : 0
})

/** On stderr, since a document on stdout stands alone. */
function tellMended(files: readonly MendedFile[]): void {
  const lines = files.flatMap(({ file, mends }) =>
    mends.map(({ line, before, after }) => visible(`mended ${file}:${line} ${JSON.stringify(before)} -> ${JSON.stringify(after)}`)),
  )
  console.error([...lines, lines.length === 0 ? 'Nothing to mend without a doubt.' : `${lines.length} mended.`].join('\n'))
}

function formatOf(name: string): ReportFormat {
  const format = reportFormats.find((one) => one === name)
  if (format === undefined) throw new UsageError(`There is no format "${name}".`, `Use one of ${reportFormats.join(', ')}.`)
  return format
}

function projectVersion(): string {
  return (JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as { version: string }).version // our own file
}
