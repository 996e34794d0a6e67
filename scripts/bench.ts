import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Collection } from '../src/model/source-entries.ts'
import { projectDir, runConfigOf } from '../src/site/config.ts'
import { listContent } from '../src/sources/content-files.ts'
import { writeBareSite } from './bench/bare-astro.ts'
import { madePost } from './bench/made-post.ts'
import { measurePrograms } from './bench/programs-cost.ts'
import { medianOf, timeOf } from './bench/time-of.ts'
import { printed, readFlags, runCommand } from './lib/flags.ts'

const help = `Usage: npm run bench [-- --posts N --runs N] [--programs]

Measures on this machine, in one run: what N made posts (default 1,000) add to a build of the project's own content, cold and
with nothing changed, against a bare Astro and MDX build of the same posts. Prints medians and their ratio.

With --programs it measures instead what feeds, Markdown and the data within pages add to a build of that content.
`

await runCommand(async () => {
  const { values } = readFlags(process.argv.slice(2), {
    posts: { type: 'string' },
    runs: { type: 'string' },
    programs: { type: 'boolean' },
  })
  if (values.help === true) return printed(help)
  const count = Number(values.posts ?? '1000')
  const runs = Number(values.runs ?? '3')
  const scratch = mkdtempSync(join(tmpdir(), 'almanac-bench-'))
  try {
    if (values.programs === true) measurePrograms(scratch, runs)
    else measure(scratch, count, runs)
    return 0
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
})

function measure(scratch: string, count: number, runs: number): void {
  const { contentDir } = runConfigOf(process.env)
  const content = join(scratch, 'content')
  const plain = join(scratch, 'plain')
  for (const dir of [content, plain]) cpSync(contentDir, dir, { recursive: true })
  const { entries } = listContent(contentDir)
  const ids = (collection: Collection): string[] => entries.filter((file) => file.collection === collection).map((file) => file.id)
  const refs = { authors: ids('people'), features: ids('features'), releases: ids('releases') }
  const posts = new Map(Array.from({ length: count }, (_, n): [string, string] => [`made-${n}.mdx`, madePost(n, refs)]))
  for (const [name, source] of posts) writeFileSync(join(content, 'posts', name), source)
  writeBareSite(join(scratch, 'bare'), posts)

  const seconds: Record<string, number[]> = {}
  const note = (name: string, value: number): void => void (seconds[name] ??= []).push(value)
  for (let run = 0; run < runs; run += 1) {
    rmSync(join(scratch, 'bare/.cache'), { recursive: true, force: true })
    rmSync(join(scratch, 'bare/.astro'), { recursive: true, force: true })
    note('bare, cold', timeOf([join(projectDir, 'node_modules/.bin/astro'), 'build', '--silent'], join(scratch, 'bare')))
    for (const [name, dir] of [
      ['without', plain],
      ['with', content],
    ] as const) {
      const cache = join(scratch, `cache-${name}`)
      rmSync(cache, { recursive: true, force: true })
      mkdirSync(cache, { recursive: true })
      const command = [process.execPath, 'scripts/build.ts', '--content', dir, '--out', join(scratch, `out-${name}`), '--no-pictures']
      note(`${name}, cold`, timeOf(command, projectDir, { ALMANAC_CACHE: cache }))
      note(`${name}, nothing changed`, timeOf(command, projectDir, { ALMANAC_CACHE: cache }))
    }
  }
  const median = (name: string): number => medianOf(seconds[name] ?? [])
  for (const name of Object.keys(seconds)) console.log(`${name.padEnd(26)} ${median(name).toFixed(1)} s`)
  const bare = median('bare, cold')
  console.log(`${count} posts add, cold:            ${((median('with, cold') - median('without, cold')) / bare).toFixed(2)} of bare`)
  console.log(
    `${count} posts add, nothing changed: ${((median('with, nothing changed') - median('without, nothing changed')) / bare).toFixed(2)} of bare`,
  )
}
