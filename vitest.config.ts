import { defineConfig } from 'vitest/config'

/** What the tests of the site have in common: they look at sites that are built once, one after the other. */
const onBuiltSites = {
  globalSetup: ['e2e/builds.ts'],
  environment: 'node',
  testTimeout: 120_000,
  hookTimeout: 300_000,
  fileParallelism: false,
}
const isLong = process.env.ALMANAC_LONG === '1'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          environment: 'node',
          ...(isLong ? { testTimeout: 1_800_000, setupFiles: ['scripts/lib/long-properties.ts'] } : {}),
        },
      },
      { test: { ...onBuiltSites, name: 'site', include: ['e2e/*.test.ts'] } },
      { test: { ...onBuiltSites, name: 'every-page', include: ['e2e/every-page/*.test.ts'], disableConsoleIntercept: true } },
    ],
  },
})
