import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Lets the test beside a broken file run before all others, and then those whose names begin like its own: they know soonest, and the
 * first failure ends the run. Where the area asks for it, the test beside it runs alone.
 */
export class BesideFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    // Stryker names the files that are broken as those that the tests must be related to: one, but for its first run.
    const broken = this.ctx.config.related ?? []
    const [file] = broken.length === 1 ? broken : []
    if (file === undefined) return usual
    const beside = usual.filter(({ moduleId }) => moduleId.replace(/\.test\.ts$/, '.ts') === file)
    if (beside.length > 0 && process.env['ALMANAC_MUTATION_BESIDE'] === '1') return beside
    return usual.toSorted((a, b) => likeness(b.moduleId, file) - likeness(a.moduleId, file))
  }
}

/** How many characters two paths begin with in common. */
function likeness(a: string, b: string): number {
  const differs = [...a].findIndex((character, index) => character !== b[index])
  return differs === -1 ? a.length : differs
}
