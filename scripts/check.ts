import { checkContent } from '../src/sources/check-content.ts'
import { printed, readFlags, runCommand, UsageError } from './lib/flags.ts'
import { fromWorkingDirectory, hasErrors, jsonReport, prettyReport, reportFormats, type ReportFormat } from './lib/report-problems.ts'
import { runConfigOfFlags, runFlags } from './lib/run-flags.ts'

const help = `Usage: npm run check [-- --content DIR --format pretty|json --now DAY]

Tells everything that is wrong with the content at once, each with its place and its fix. Exit code 1 if there is any error;
warnings and advice do not count. docs/problems.md has an entry for each code.
`

await runCommand(async () => {
  const { values } = readFlags(process.argv.slice(2), { content: runFlags.content, now: runFlags.now, format: { type: 'string' } })
  if (values.help === true) return printed(help)
  const format = formatOf(values.format ?? 'pretty')
  const config = runConfigOfFlags(values)
  const problems = fromWorkingDirectory(checkContent(config.contentDir, config.now).problems, config.contentDir)
  process.stdout.write(format === 'json' ? jsonReport(problems) : prettyReport(problems, process.stdout.isTTY))
  return hasErrors(problems) ? 1 : 0
})

function formatOf(name: string): ReportFormat {
  const format = reportFormats.find((one) => one === name)
  if (format === undefined) throw new UsageError(`There is no format "${name}".`, `Use one of ${reportFormats.join(', ')}.`)
  return format
}
