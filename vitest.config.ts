import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/**
 * What ends a test that hangs, far above what any takes on a slow machine with much else to do: a time says nothing of whether the
 * program is right. What is waited for in a page has as long (Vitest's own second is soon over).
 */
const patience = 900_000
const patient = { testTimeout: patience, hookTimeout: patience, expect: { poll: { timeout: 120_000 } } }

/** What the tests of the site have in common: they look at sites that are built once, one after the other. Two at a time are no quicker. */
const onBuiltSites = { ...patient, globalSetup: ['e2e/builds.ts'], environment: 'node', fileParallelism: false }
const isLong = process.env.ALMANAC_LONG === '1'

/** Tests that put something else in a module's place, or change the environment before one loads: these need modules of their own. */
const alone = ['src', 'scripts'].flatMap((dir) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `${dir}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /vi\.(?:mock|stubEnv)\(/.test(readFileSync(file, 'utf8'))),
)
const unit = {
  environment: 'node',
  ...patient,
  ...(isLong ? { testTimeout: 1_800_000, setupFiles: ['scripts/lib/long-properties.ts'] } : {}),
} as const

export default defineConfig({
  test: {
    // Of tests that are marked so: pages side by side in one browser.
    maxConcurrency: availableParallelism(),
    // One less by default.
    maxWorkers: availableParallelism(),
    projects: [
      // To load the same modules for each file would take as long as the tests.
      { test: { ...unit, name: 'unit', include: ['{src,scripts}/**/*.test.ts'], exclude: alone, isolate: false } },
      { test: { ...unit, name: 'unit-alone', include: alone } },
      { test: { ...onBuiltSites, name: 'site', include: ['e2e/*.test.ts'] } },
      { test: { ...onBuiltSites, name: 'every-page', include: ['e2e/every-page/*.test.ts'], disableConsoleIntercept: true } },
    ],
  },
})
