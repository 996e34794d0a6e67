import { join } from 'node:path'
import { projectDir } from '../../../src/site/config.ts'
import { measure, type Measurement } from '../measure.ts'
import type { Build } from '../tool.ts'

/** Runs Pagefind, the same copy that Almanac uses, on a finished site; what it indexes is marked in the pages. */
export function pagefindOn(outputDir: string, cwd: string): Promise<Measurement> {
  return measure([process.execPath, join(projectDir, 'node_modules/pagefind/lib/runner/bin.cjs'), '--site', outputDir], cwd)
}

/** A build of two commands, one after the other: drawing, then the search index. */
export async function inTurn(drawn: Measurement, index: () => Promise<Measurement>): Promise<Build> {
  const indexed = await index()
  const both = <Key extends 'peakBytes' | 'cpuSeconds'>(key: Key, of: (a: number, b: number) => number): Partial<Record<Key, number>> => {
    const [a, b] = [drawn[key], indexed[key]]
    return a === undefined || b === undefined ? {} : ({ [key]: of(a, b) } as Record<Key, number>) // the one key that is given
  }
  return {
    seconds: drawn.seconds + indexed.seconds,
    output: drawn.output + indexed.output,
    ...both('peakBytes', Math.max),
    ...both('cpuSeconds', (a, b) => a + b),
    parts: { 'search index': indexed.seconds },
  }
}
