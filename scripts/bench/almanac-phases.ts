import type { PartTime } from '../../src/site/times.ts'

/** What a build has said about its parts (`ALMANAC_TIMES`). Throws when it has not. */
export function timesIn(output: string): Record<string, PartTime> {
  const line = /^times (\{.*\})$/m.exec(output)?.[1]
  if (line === undefined) throw new Error(`The build did not say where its time went:\n${output}`)
  return JSON.parse(line) as Record<string, PartTime> // written by `printTimes`
}

/**
 * Seconds of the phases of a build, one after the other, as the person who waits sees them: their sum is the whole build. Content is
 * checked, listings get their colours, the search index, the files for programs and pictures are made beside other phases: of those, only
 * what had to be waited for is in the sum. The last two are apart: the index, as far as it comes after drawing, and the pictures.
 */
export function phasesOf(times: Record<string, PartTime>, seconds: number): Record<string, number> {
  const of = (name: string): number => times[name]?.seconds ?? 0
  const joined = times['site joined']?.from ?? 0
  const astro = times['bundled and drawn']
  const bundled = astro === undefined ? 0 : joined - astro.from - of('highlighted')
  const phases = {
    'content read, parsed and checked, waited for': of('waited for content'),
    'content stored': of('content stored') - of('waited for content'),
    'modules bundled': bundled,
    'code highlighted, waited for': of('highlighted'),
    'pages drawn': of('bundled and drawn') - of('highlighted') - bundled,
    'files for programs and pictures, waited for': of('waited for files for programs'),
    'pages read': of('pages read'),
    'pages checked': of('pages checked'),
    'search index, waited for': of('waited for search index'),
    'manifest written, site kept':
      of('manifest') + of('last site opened') + of('site kept') + of('pages placed') + of('other files placed'),
    'old site replaced': of('replaced'),
  }
  const known = Object.values(phases).reduce((sum, phase) => sum + phase, 0)
  return {
    ...phases,
    'programs started, Astro loaded, and the rest': seconds - known,
    'search index': of('search index'),
    'pictures for sharing': of('pictures'),
  }
}
