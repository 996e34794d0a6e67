import type { AstroIntegration } from 'astro'
import { handover } from '../../src/site/handover.ts'
import { beginPart, type PartTime } from '../../src/site/times.ts'

/** Begins to note where the time of this build goes, when `ALMANAC_TIMES` (`1` for yes) asks for it. */
export function beginTimes(env: Record<string, string | undefined>): void {
  handover().times = env.ALMANAC_TIMES === '1' ? new Map<string, PartTime>() : undefined
}

/** The parts of Astro's own work: content taken into its store, modules bundled, pages drawn. */
export function astroTimes(): AstroIntegration {
  let end = (): void => undefined
  const part = (name: string): void => {
    end()
    end = beginPart(name)
  }
  return {
    name: 'almanac-times',
    hooks: {
      'astro:config:setup': () => part('content stored'),
      'astro:build:start': () => part('bundled and drawn'),
      'astro:build:done': () => end(),
    },
  }
}

/** Prints what was noted as one line of JSON, for programs; nothing when nobody asked. */
export function printTimes(): void {
  const { times } = handover()
  if (times !== undefined) console.log(`times ${JSON.stringify(Object.fromEntries(times))}`)
}
