import { defineConfig } from 'vitest/config'
import { BesideFirst } from './beside-first.ts'

const patterns = (process.env['ALMANAC_MUTATION_TESTS'] ?? '').split(' ')

/** The unit tests of one area, as its mutants meet them. */
export default defineConfig({
  test: {
    include: patterns.filter((pattern) => !pattern.startsWith('!')),
    exclude: patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1)),
    environment: 'node',
    // A test that is merely slow must not pass for one that has noticed; what never ends is Stryker's to stop.
    testTimeout: 120_000,
    sequence: { sequencer: BesideFirst },
  },
})
