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

export default defineConfig({
  test: {
    // Of tests that are marked so: pages side by side in one browser.
    maxConcurrency: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          environment: 'node',
          ...patient,
          ...(isLong ? { testTimeout: 1_800_000, setupFiles: ['scripts/lib/long-properties.ts'] } : {}),
        },
      },
      { test: { ...onBuiltSites, name: 'site', include: ['e2e/*.test.ts'] } },
      { test: { ...onBuiltSites, name: 'every-page', include: ['e2e/every-page/*.test.ts'], disableConsoleIntercept: true } },
    ],
  },
})
