import { toldClaims } from '../../src/model/facts/told-claims.ts'
import { countOf } from '../../src/model/number-words.ts'
import { compareProblems, problemAt } from '../../src/model/problem.ts'
import { readContent } from '../../src/sources/read-content.ts'
import { chosenFiles } from '../lib/chosen-files.ts'
import { printed, readFlags, runCommand } from '../lib/flags.ts'
import { fromWorkingDirectory, jsonReport, prettyReport } from '../lib/report-problems.ts'
import { runConfigOfFlags, runFlags } from '../lib/run-flags.ts'
import { linesOnDisk } from '../lib/source-excerpt.ts'

const help = `Usage: npm run facts [-- --content DIR --json] [FILE...]

Compares what texts say of stages, gates, proposals, releases, and their days, counts, and leads with the registry, and tells what
does not agree. Exit code 1 if anything does. A claim that cannot be told from other words is left alone, so this is a help and
no proof. "npm run check" tells the same among everything else.
`

await runCommand(async () => {
  const flags = { content: runFlags.content, json: { type: 'boolean' } } as const
  const { values, positionals } = readFlags(process.argv.slice(2), flags, true)
  if (values.help === true) return printed(help)
  const { contentDir } = runConfigOfFlags(values)
  const isChosen = chosenFiles(positionals, contentDir)
  const { sources } = readContent(contentDir)
  const claims = toldClaims(sources).filter(({ file }) => isChosen(file))
  const found = claims.flatMap(({ file, place, finding }) => (finding === undefined ? [] : [problemAt(file, place, finding)]))
  const problems = fromWorkingDirectory(found.sort(compareProblems), contentDir)
  const files = new Set(claims.map(({ file }) => file)).size
  if (values.json === true) process.stdout.write(jsonReport(problems))
  else {
    if (problems.length > 0) process.stdout.write(prettyReport(problems, process.stdout.isTTY, linesOnDisk(contentDir)))
    process.stdout.write(`${countOf(claims.length, 'claim')} in ${countOf(files, 'file')} compared with the registry.\n`)
  }
  // A file that cannot be read tells nothing; "npm run check" says why.
  if (sources.unread.length > 0) console.error(`${countOf(sources.unread.length, 'file')} could not be read: run npm run check.`)
  return problems.length > 0 ? 1 : 0
})
