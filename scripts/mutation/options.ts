import type { Stryker } from '@stryker-mutator/core'
import type { Area } from './areas.ts'

type Options = ConstructorParameters<typeof Stryker>[0]

/** Where reports and what is known from the last run lie, below the project. */
export const reportsDir = '.cache/mutation'

/** The score in percent below which an area fails. */
export const leastScore = 80

/** How Stryker tries one area; with `files`, only the mutants of those of its files. Every mutator is on: none makes noise alone. */
export function optionsOf({ name, mutate }: Area, files: readonly string[]): Options {
  return {
    mutate: files.length > 0 ? [...files] : [...mutate],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'scripts/mutation/vitest.config.ts' },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // Most endless loops are found by counting; the time is for a busy machine, where a slow test is no dead mutant.
    timeoutMS: 15_000,
    timeoutFactor: 3,
    incremental: true,
    incrementalFile: `${reportsDir}/${name}.incremental.json`,
    reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
    clearTextReporter: { logTests: false, reportTests: false },
    htmlReporter: { fileName: `${reportsDir}/${name}.html` },
    jsonReporter: { fileName: reportOf(name) },
    thresholds: { high: 90, low: leastScore, break: leastScore },
    tempDirName: `${reportsDir}/sandbox-${name}`,
    cleanTempDir: 'always',
    ignorePatterns: ['/.astro', '/.cache', '/.dist-next*', '/content', '/dist', '/e2e', '/public'],
  }
}

/** The file that holds an area's last report, below the project. */
export function reportOf(name: string): string {
  return `${reportsDir}/${name}.json`
}
