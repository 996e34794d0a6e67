import { join } from 'node:path'
import { ledgerFile, ledgerLines, ledgerWith } from '../../src/model/ledger.ts'
import { publishedAddresses } from '../../src/model/rules/published-addresses.ts'
import { collections } from '../../src/model/source-entries.ts'
import { checkContent } from '../../src/sources/check-content.ts'
import { printed, readFlags, runCommand } from '../lib/flags.ts'
import { fromWorkingDirectory, hasErrors, prettyReport } from '../lib/report-problems.ts'
import { runConfigOfFlags, runFlags } from '../lib/run-flags.ts'
import { linesOnDisk } from '../lib/source-excerpt.ts'
import { writeFilesWhole } from '../lib/whole-files.ts'

const help = `Usage: npm run ledger [-- --content DIR --now DAY --dry-run]

Adds the addresses of everything that is live to content/<collection>/urls.txt. From then on, check and build demand that each
of them exists or is an alias. Nothing is ever taken out. The workflow that publishes the site runs this and commits the result.
`

await runCommand(async () => {
  const flags = { content: runFlags.content, now: runFlags.now, 'dry-run': { type: 'boolean' } } as const
  const { values } = readFlags(process.argv.slice(2), flags)
  if (values.help === true) return printed(help)
  const { contentDir, now } = runConfigOfFlags(values)
  const { sources, problems } = checkContent(contentDir, now)
  if (hasErrors(problems)) {
    process.stdout.write(prettyReport(fromWorkingDirectory(problems, contentDir), process.stdout.isTTY, linesOnDisk(contentDir)))
    console.error('The ledgers were not written: mend the errors above first.')
    return 1
  }
  const published = publishedAddresses(sources, now)
  const grown = collections.flatMap((collection) => {
    const file = ledgerFile(collection)
    const before = sources.ledgers.find((ledger) => ledger.collection === collection)?.text ?? ''
    const text = ledgerWith(before, published[collection])
    const added = ledgerLines(text).length - new Set(ledgerLines(before).map(({ address }) => address)).size
    return added === 0 ? [] : [{ file, text, added }]
  })
  if (values['dry-run'] !== true) writeFilesWhole(grown.map(({ file, text }) => ({ path: join(contentDir, file), text })))
  const lines = grown.map(({ file, added }) => `${file}: ${added} added\n`)
  return printed(lines.length === 0 ? 'Every address is in the ledgers already.\n' : lines.join(''))
})
