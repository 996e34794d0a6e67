import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDayOrMoment, type Day } from '../model/day.ts'

/** What one run of the program works on; set by the commands, read from the environment by what Astro runs. */
export interface RunConfig {
  /** Absolute path of the content folder. */
  contentDir: string
  /** The day of the build: the only clock there is. */
  now: Day
  /** Show drafts, scheduled and held posts, marked. */
  drafts: boolean
  /** Draw a share picture for every page; otherwise all pages name the site's own. */
  pictures: boolean
}

/** Absolute path of the checkout, with a slash at its end. */
export const projectDir = join(checkoutAbove(dirname(fileURLToPath(import.meta.url))), '/')

/** Absolute path of the folder in which Astro and the program itself keep what the next build can use: `ALMANAC_CACHE`, else in the checkout. */
export function cacheDirOf(env: Record<string, string | undefined>): string {
  return resolve(projectDir, env.ALMANAC_CACHE ?? '.cache/astro')
}

/**
 * The run that the environment describes: `CONTENT_DIR` (default `content/` of the checkout), `ALMANAC_NOW` (default: today,
 * UTC), `ALMANAC_DRAFTS` and `ALMANAC_NO_PICTURES` (`1` for yes). Throws when the clock cannot be read.
 */
export function runConfigOf(env: Record<string, string | undefined>): RunConfig {
  const now = env.ALMANAC_NOW ?? new Date().toISOString()
  if (!isDayOrMoment(now)) throw new Error(`"${now}" is no day: write it as 2026-04-22`)
  return {
    contentDir: resolve(projectDir, env.CONTENT_DIR ?? 'content'),
    now: dayInUtc(now),
    drafts: env.ALMANAC_DRAFTS === '1',
    pictures: env.ALMANAC_NO_PICTURES !== '1',
  }
}

/** The environment that describes a run, for the processes it starts. */
export function envOf(config: RunConfig): Record<string, string> {
  return {
    CONTENT_DIR: config.contentDir,
    ALMANAC_NOW: config.now,
    ALMANAC_DRAFTS: config.drafts ? '1' : '0',
    ALMANAC_NO_PICTURES: config.pictures ? '0' : '1',
  }
}

/**
 * Whether a build writes what is for programs: feeds, Markdown, what pages say of themselves. Always, but for measuring what that
 * costs: `ALMANAC_WITHOUT_PROGRAMS` (`1` for yes) leaves it out, and a site that lacks it.
 */
export function writesPrograms(env: Record<string, string | undefined>): boolean {
  return env.ALMANAC_WITHOUT_PROGRAMS !== '1'
}

/** A time without an offset is in UTC here, whatever the machine's zone. */
function dayInUtc(date: string): Day {
  if (date.length === 10) return date
  const hasOffset = /(?:[Zz]|[+-]\d{2}:?\d{2})$/.test(date)
  return new Date(hasOffset ? date : `${date}Z`).toISOString().slice(0, 10)
}

/** The folder with Astro's configuration: two above this file, but elsewhere once Astro has bundled it. */
function checkoutAbove(dir: string): string {
  if (existsSync(join(dir, 'astro.config.mjs'))) return dir
  const parent = dirname(dir)
  if (parent === dir) throw new Error('There is no astro.config.mjs above the program.')
  return checkoutAbove(parent)
}
