import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from '../../src/site/config.ts'
import { medianOf, timeOf } from './time-of.ts'
import { setAside } from './set-aside.ts'

const kinds = ['with', 'without'] as const
type Kind = (typeof kinds)[number]

/**
 * Prints what the files for programs and the data within pages add to a build of the project's own content without pictures: cold,
 * and with nothing changed. Builds of both kinds take turns, so that a machine that grows slower is no fault of one.
 */
export function measurePrograms(scratch: string, runs: number): void {
  const cold: Record<Kind, number[]> = { with: [], without: [] }
  const warm: Record<Kind, number[]> = { with: [], without: [] }
  for (let run = 0; run < runs; run += 1) {
    for (const kind of run % 2 === 0 ? kinds : kinds.toReversed()) {
      const cache = join(scratch, `cache-${kind}`)
      setAside(scratch, `cache-${kind}`, `out-${kind}`)
      mkdirSync(cache, { recursive: true })
      const command = [process.execPath, 'scripts/build.ts', '--out', join(scratch, `out-${kind}`), '--no-pictures']
      const env = { ALMANAC_CACHE: cache, ALMANAC_WITHOUT_PROGRAMS: kind === 'with' ? '0' : '1' }
      cold[kind].push(timeOf(command, projectDir, env))
      warm[kind].push(timeOf(command, projectDir, env))
    }
  }
  for (const [name, times] of [['cold', cold], ['nothing changed', warm]] as const) {
    const [having, lacking] = [medianOf(times.with), medianOf(times.without)]
    console.log(`${name.padEnd(16)} ${having.toFixed(1)} s with, ${lacking.toFixed(1)} s without: ${(((having - lacking) / lacking) * 100).toFixed(0)} % more`)
  }
} // prettier-ignore
