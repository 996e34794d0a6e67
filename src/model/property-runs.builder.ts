/** In the long run of every night a property is tried so many times as often. */
const longer = 20

/** How often a property is tried that usually is tried so many times. */
export function runs(usual: number): number {
  return process.env['ALMANAC_LONG'] === '1' ? usual * longer : usual
}
