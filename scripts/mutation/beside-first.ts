import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Lets the test beside a broken file run before all others, for it knows soonest and the first failure ends the run. Where the area
 * asks for it, the others do not run at all.
 */
export class BesideFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    // Stryker names the files that are broken as those that the tests must be related to: one, but for its first run.
    const broken = this.ctx.config.related ?? []
    const beside = (file: TestSpecification): boolean => broken.length === 1 && broken[0] === file.moduleId.replace(/\.test\.ts$/, '.ts')
    const first = sorted.filter(beside)
    if (first.length > 0 && process.env['ALMANAC_MUTATION_BESIDE'] === '1') return first
    return [...first, ...sorted.filter((file) => !beside(file))]
  }
}
