import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { projectDir } from '../src/site/config.ts'
import { printed, readFlags, runCommand, UsageError } from './lib/flags.ts'
import { filesOf } from './mutation/area-files.ts'
import { areas, type Area } from './mutation/areas.ts'
import { leastScore, optionsOf, reportOf } from './mutation/options.ts'
import { scoreOf, scoreRow, withRows, type MutationReport } from './mutation/scores.ts'

const help = `Usage: npm run mutation [-- --area NAME --sample N --write] [FILE...]

Breaks the code in thousands of small ways and counts how many of them the unit tests notice. Areas: ${areas.map(({ name }) => name).join(', ')}
(all without --area, which may be repeated). With files, only those are broken; with --sample, only N files of each area, always the
same. What was found before is kept and not tried again while code and tests are the same; delete .cache/mutation to begin anew. What
nobody noticed is listed, and drawn in .cache/mutation/NAME.html. Exit code 1 if an area scores less than ${leastScore} %.

With --write it runs nothing and puts the scores of the last runs into docs/testing.md.
`

await runCommand(async () => {
  const flags = { area: { type: 'string', multiple: true }, sample: { type: 'string' }, write: { type: 'boolean' } } as const
  const { values, positionals } = readFlags(process.argv.slice(2), flags, true)
  if (values.help === true) return printed(help)
  const chosen = chosenAreas(values.area ?? [])
  if (values.write === true) return writeScores(chosen)
  process.chdir(projectDir)
  for (const area of chosen) {
    console.log(`\n== ${area.name}`)
    process.env.ALMANAC_MUTATION_TESTS = area.tests.join(' ')
    process.env.ALMANAC_MUTATION_BESIDE = area.besideOnly ? '1' : '0'
    const sample = values.sample === undefined ? [] : filesOf(area, projectDir).slice(0, Number(values.sample))
    await new Stryker(optionsOf(area, [...positionals, ...sample])).runMutationTest()
  }
  const scores = chosen.map(({ name }) => ({ name, percent: scoreOf(readReport(name)).percent }))
  console.log(`\n${scores.map(({ name, percent }) => `${name} ${percent.toFixed(1)} %`).join(', ')}`)
  return scores.every(({ percent }) => percent >= leastScore) ? 0 : 1
})

function chosenAreas(names: readonly string[]): readonly Area[] {
  const unknown = names.find((name) => !areas.some((area) => area.name === name))
  if (unknown !== undefined)
    throw new UsageError(`There is no area "${unknown}".`, `The areas are ${areas.map(({ name }) => name).join(', ')}.`)
  return names.length === 0 ? areas : areas.filter(({ name }) => names.includes(name))
}

function writeScores(chosen: readonly Area[]): number {
  const file = join(projectDir, 'docs/testing.md')
  const reported = chosen.filter(({ name }) => existsSync(join(projectDir, reportOf(name))))
  const rows = reported.map(({ name }): [string, string] => {
    const day = statSync(join(projectDir, reportOf(name)))
      .mtime.toISOString()
      .slice(0, 10)
    return [name, scoreRow(name, scoreOf(readReport(name)), day)]
  })
  writeFileSync(file, withRows(readFileSync(file, 'utf8'), new Map(rows)))
  return printed(`${rows.map(([, row]) => row).join('\n')}\n`)
}

function readReport(name: string): MutationReport {
  return JSON.parse(readFileSync(join(projectDir, reportOf(name)), 'utf8')) as MutationReport // Stryker's own report
}
