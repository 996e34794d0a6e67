import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from '../../src/site/config.ts'
import type { Collection } from '../../src/model/source-entries.ts'
import { listContent } from '../../src/sources/content-files.ts'
import { writeBareSite } from './bare-astro.ts'
import { madePost, postSource } from './made-post.ts'
import { medianOf, timeOf } from './time-of.ts'
import { setAside } from './set-aside.ts'

/** Prints what made posts add to a build of a content folder without pictures, as parts of what a bare Astro takes for the same posts. */
export function measureAdded(scratch: string, contentDir: string, count: number, runs: number): void {
  const content = join(scratch, 'content')
  const plain = join(scratch, 'plain')
  for (const dir of [content, plain]) cpSync(contentDir, dir, { recursive: true })
  const { entries } = listContent(contentDir)
  const ids = (collection: Collection): string[] => entries.filter((file) => file.collection === collection).map((file) => file.id)
  const features = ids('features').map((id) => ({ id, sig: '' }))
  const refs = { authors: ids('people'), features, releases: ids('releases') }
  const posts = new Map(Array.from({ length: count }, (_, n): [string, string] => [`made-${n}.mdx`, postSource(madePost(n, refs))]))
  for (const [name, source] of posts) writeFileSync(join(content, 'posts', name), source)
  writeBareSite(join(scratch, 'bare'), posts)

  const seconds: Record<string, number[]> = {}
  const note = (name: string, value: number): void => void (seconds[name] ??= []).push(value)
  for (let run = 0; run < runs; run += 1) {
    setAside(join(scratch, 'bare'), '.cache', '.astro', 'dist')
    setAside(scratch, 'cache-with', 'cache-without', 'out-with', 'out-without')
    note('bare, cold', timeOf([join(projectDir, 'node_modules/.bin/astro'), 'build', '--silent'], join(scratch, 'bare')))
    for (const [name, dir] of [['without', plain], ['with', content]] as const) {
      const cache = join(scratch, `cache-${name}`)
      mkdirSync(cache, { recursive: true })
      const command = [process.execPath, 'scripts/build.ts', '--content', dir, '--out', join(scratch, `out-${name}`), '--no-pictures']
      note(`${name}, cold`, timeOf(command, projectDir, { ALMANAC_CACHE: cache }))
      note(`${name}, nothing changed`, timeOf(command, projectDir, { ALMANAC_CACHE: cache }))
    } // prettier-ignore
  }
  const median = (name: string): number => medianOf(seconds[name] ?? [])
  for (const name of Object.keys(seconds)) console.log(`${name.padEnd(26)} ${median(name).toFixed(1)} s`)
  for (const state of ['cold', 'nothing changed']) {
    const added = (median(`with, ${state}`) - median(`without, ${state}`)) / median('bare, cold')
    console.log(`${count} posts add, ${`${state}:`.padEnd(16)} ${added.toFixed(2)} of bare`)
  }
}
