import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { projectDir, runConfigOf } from '../src/site/config.ts'
import { measureAdded } from './bench/added-cost.ts'
import { almanacWith } from './bench/almanac.ts'
import { measureTools } from './bench/measure-tools.ts'
import type { Row } from './bench/measure.ts'
import { peers } from './bench/peers/peers.ts'
import { measurePrograms } from './bench/programs-cost.ts'
import type { Readings } from './bench/report-readings.ts'
import { writeReport } from './bench/report.ts'
import { measureSearchKeys } from './bench/search-keys.ts'
import { printed, readFlags, runCommand, UsageError } from './lib/flags.ts'

const help = `Usage: npm run bench [-- --posts 1000,5000 --runs N --only NAME,NAME --no-pictures --report]

Measures on this machine, in one run: builds of the same made posts by Almanac and by other programs, cold and after a change,
their memory and output; of Almanac also check, the server for development and pictures. They take turns; three runs with up to
1,000 posts and one with more, unless --runs says otherwise. The other programs are installed when they are first needed. The
readings go to .cache/bench/readings.json. With --report, they become docs/performance.md too; --report --from FILE makes it
of readings that are there.

Other measurements, each instead of that one:
  --added         what made posts add to a build of the project's own content, against a bare Astro and MDX build of them
  --programs      what feeds, Markdown and the data within pages add to a build of the project's own content
  --search-keys   how long the search page of a large site takes after a key
`

const readingsFile = join(projectDir, '.cache/bench/readings.json')

await runCommand(async () => {
  const { values } = readFlags(process.argv.slice(2), {
    posts: { type: 'string' },
    runs: { type: 'string' },
    only: { type: 'string' },
    'no-pictures': { type: 'boolean' },
    report: { type: 'boolean' },
    from: { type: 'string' },
    added: { type: 'boolean' },
    programs: { type: 'boolean' },
    'search-keys': { type: 'boolean' },
  })
  if (values.help === true) return printed(help)
  const runs = values.runs === undefined ? undefined : countOf('--runs', values.runs)
  const sizes = (values.posts ?? (values.added === true ? '1000' : '1000,5000')).split(',').map((count) => countOf('--posts', count))
  const scratch = mkdtempSync(join(tmpdir(), 'almanac-bench-'))
  const { contentDir } = runConfigOf(process.env)
  try {
    if (values.programs === true) measurePrograms(scratch, runs ?? 3)
    else if (values['search-keys'] === true) await measureSearchKeys(scratch, contentDir)
    else if (values.added === true) for (const count of sizes) measureAdded(join(scratch, String(count)), contentDir, count, runs ?? 3)
    else {
      const pictures = values['no-pictures'] !== true
      const readings =
        values.from === undefined ? await measureAll(scratch, { sizes, runs, only: values.only, pictures }) : readingsIn(values.from)
      if (values.report === true) await writeReport(projectDir, readings)
    }
    return 0
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
})

interface Wanted {
  sizes: readonly number[]
  runs: number | undefined
  only: string | undefined
  pictures: boolean
}

/** Readings of all programs, kept after each of them: a run takes an hour. */
async function measureAll(scratch: string, { sizes, runs, only, pictures }: Wanted): Promise<Readings> {
  const tools = chosen([almanacWith(pictures), ...peers], only?.split(','))
  const rows: Row[] = []
  const missing: Record<string, string> = {}
  const facts = { date: new Date().toISOString(), tools: Object.fromEntries(tools.map(({ name, describe }) => [name, describe])), missing }
  const note = (row: Row): void => {
    rows.push(row)
    console.log(wordsOf(row))
    mkdirSync(dirname(readingsFile), { recursive: true })
    writeFileSync(readingsFile, JSON.stringify({ ...facts, rows }, null, 1))
  }
  for (const posts of sizes) {
    const failed = await measureTools(join(scratch, String(posts)), { posts, runs: runs ?? (posts > 1_000 ? 1 : 3), tools, note })
    for (const [tool, why] of Object.entries(failed)) missing[tool] ??= why
  }
  return { ...facts, rows }
}

function readingsIn(file: string): Readings {
  return JSON.parse(readFileSync(file, 'utf8')) as Readings // written by `measureAll`
}

function chosen<Item extends { name: string }>(items: readonly Item[], names: readonly string[] | undefined): Item[] {
  const known = items.map(({ name }) => name)
  const unknown = names?.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new UsageError(`There is no program "${unknown}".`, `They are ${known.join(', ')}.`)
  return items.filter(({ name }) => names?.includes(name) ?? true)
}

function countOf(flag: string, text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new UsageError(`"${text}" is no number for ${flag}.`, `Write it as ${flag}=3.`)
  return count
}

function wordsOf({ tool, what, posts, seconds, cpuSeconds, peakBytes, bytes, files }: Row): string {
  const facts = [
    seconds !== undefined && `${seconds.toFixed(2)} s`,
    cpuSeconds !== undefined && `${cpuSeconds.toFixed(1)} s of processors`,
    peakBytes !== undefined && `${(peakBytes / 1e6).toFixed(0)} MB at most`,
    bytes !== undefined && `${(bytes / 1e6).toFixed(0)} MB in ${files} files`,
  ]
  return `${tool}, ${posts} posts, ${what}: ${facts.filter((fact) => fact !== false).join(', ')}`
}
