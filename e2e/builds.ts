import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { projectDir } from '../src/site/config.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folders of the sites that all tests look at, each built once. */
    sites: Sites
  }
}

export interface Sites {
  /** The project's own content. */
  almanac: string
  /** The small site of another project, with teams and RFCs; the one with pictures for sharing. */
  lantern: string
  /** The same below a base path. */
  lanternBelow: string
}

const cache = join(projectDir, '.cache/test')
/** The day of the small site: 2.0 is out, 2.1 is not. */
export const lanternDay = '2025-06-01'
export const lanternContent = join(projectDir, 'e2e/fixtures/lantern')
export const basePath = '/deep/wick/'

/**
 * Builds the sites before the tests; a build that fails ends the run with what it said. With `KEEP_SITES=1` those of the
 * last run are looked at again, for work on the tests themselves.
 */
export default function setup(project: TestProject): void {
  mkdirSync(cache, { recursive: true })
  const sites: Sites = {
    almanac: buildInto('almanac', ['--now', '2026-11-21', '--no-pictures']),
    lantern: buildInto('lantern', ['--content', lanternContent, '--now', lanternDay]),
    lanternBelow: buildInto('lantern-below', [
      '--no-pictures',
      '--content',
      lanternContent,
      '--now',
      lanternDay,
      '--base',
      basePath,
      '--site',
      'https://below.example',
    ]),
  }
  project.provide('sites', sites)
}

function buildInto(name: string, args: string[]): string {
  const out = join(cache, name)
  if (process.env.KEEP_SITES === '1' && existsSync(out)) return out
  const { status, stdout, stderr } = runBuild([...args, '--out', out], { ALMANAC_CACHE: join(cache, `${name}-astro`) })
  if (status !== 0) throw new Error(`The site "${name}" could not be built:\n${stdout}\n${stderr}`)
  return out
}

/** Runs the build command as a person would. */
export function runBuild(args: string[], env: Record<string, string> = {}): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...args], {
    cwd: projectDir,
    encoding: 'utf8',
    env: { ...cleanEnvironment(), ASTRO_TELEMETRY_DISABLED: '1', ...env },
    maxBuffer: 1 << 26,
  })
  return { status, stdout, stderr }
}

/** The environment without what Vitest puts into it, which would make Astro believe it is being tested. */
export function cleanEnvironment(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const strange = /^(?:VITEST|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|TEST$|BASE_URL$)/
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined || strange.test(name) ? [] : [[name, value] as const])),
  )
}
