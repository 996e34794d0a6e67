import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareProblems, type Problem } from '../../src/model/problem.ts'
import { projectDir } from '../../src/site/config.ts'
import { checkContent } from '../../src/sources/check-content.ts'
import { readContent } from '../../src/sources/read-content.ts'
import { mendContent, type MendedFile } from '../fix/mend-content.ts'
import { chosenFiles, type IsChosen } from '../lib/chosen-files.ts'
import { printed, readFlags, runCommand, UsageError } from '../lib/flags.ts'
import { githubReport } from '../lib/github-report.ts'
import { fromWorkingDirectory, hasErrors, jsonReport, prettyReport, reportFormats, type ReportFormat } from '../lib/report-problems.ts'
import { runConfigOfFlags, runFlags } from '../lib/run-flags.ts'
import { sarifReport } from '../lib/sarif-report.ts'
import { linesOnDisk, visible } from '../lib/source-excerpt.ts'
import type * as ProseAdvice from '../prose/prose-advice.ts'
import { changesSince } from '../report/changed-files.ts'

const help = `Usage: npm run check [-- --content DIR --format pretty|github|json|sarif --now DAY] [--fix] [--prose [--base REF]] [FILE...]

Tells everything that is wrong with the content at once, each with its place and its fix. Exit code 1 if there is any error;
warnings and advice do not count. Of files and folders that are named, it tells those problems alone. docs/problems.md has an
entry for each code.

--fix first mends what is certain: keys and ids that are right but for case, dates such as 2026/4/2, versions without quotes,
spaces at the ends of values. Comments and order stay.

--prose adds spelling, style and what a post of its kind should name, as advice; with --base, of the files alone that changed since
that commit. Right words that no dictionary has go into words.txt in the content folder.
`

const reports: Record<ReportFormat, (problems: Problem[], contentDir: string) => string> = {
  pretty: (problems, contentDir) => prettyReport(problems, process.stdout.isTTY, linesOnDisk(contentDir)),
  github: githubReport,
  json: jsonReport,
  sarif: (problems) => sarifReport(problems, projectVersion()),
}

await runCommand(async () => {
  const flags = {
    content: runFlags.content,
    now: runFlags.now,
    format: { type: 'string' },
    fix: { type: 'boolean' },
    prose: { type: 'boolean' },
    base: { type: 'string' },
  } as const
  const { values, positionals } = readFlags(process.argv.slice(2), flags, true)
  if (values.help === true) return printed(help)
  const format = formatOf(values.format ?? 'pretty')
  const config = runConfigOfFlags(values)
  const isChosen = chosenFiles(positionals, config.contentDir)
  if (values.fix === true) tellMended(mendContent(config.contentDir, readContent(config.contentDir, () => false).sources, isChosen))
  // Which texts show a picture, only the texts know.
  const isOfTexts = positionals.every((name) => /\.(?:mdx?|ya?ml)$/.test(name))
  const checked = checkContent(config.contentDir, config.now, isOfTexts ? isChosen : undefined)
  const found = checked.problems.filter(({ file }) => isChosen(file))
  if (values.prose === true) {
    const isChanged = changedSince(values.base, config.contentDir)
    found.push(...(await adviceOn(config.contentDir, checked.sources, (file) => isChosen(file) && isChanged(file))))
    found.sort(compareProblems)
  }
  const problems = fromWorkingDirectory(found, config.contentDir)
  process.stdout.write(reports[format](problems, config.contentDir))
  return hasErrors(problems) ? 1 : 0
})

/** Dictionaries take a while to load, so that only who asks for advice waits for them. */
async function adviceOn(...args: Parameters<typeof ProseAdvice.proseAdvice>): Promise<Problem[]> {
  const { proseAdvice }: typeof ProseAdvice = await import('../prose/prose-advice.ts')
  return proseAdvice(...args)
}

/** Which files changed since a commit; all of them, when none is named. */
function changedSince(base: string | undefined, contentDir: string): IsChosen {
  if (base === undefined || base === '') return () => true
  const changed = new Set(changesSince(base, contentDir).files.map(({ file }) => file))
  return (file) => changed.has(file)
}

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
