/** In the long run of every night a property is tried so many times as often. */
const longer = 20

/** Where every test runs once for each of thousands of mutants, it is tried so many times less often. */
const shorter = 20

/** How often a property is tried that usually is tried so many times. */
export function runs(usual: number): number {
  if (process.env['ALMANAC_MUTATION_TESTS'] !== undefined) return Math.ceil(usual / shorter)
  return process.env['ALMANAC_LONG'] === '1' ? usual * longer : usual
}
