import type { Feature } from './feature.ts'
import type { Stage } from './stage.ts'

/** One row of a heatmap: how many features changed stage in each release. */
export interface HeatRow {
  counts: number[]
  total: number
}

/** Number of shades; 0 is none. */
export const heatLevels = 5

/** How many features reached a stage (any, or the given one) in each version; `total` counts each feature once. */
export function heatRow(features: readonly Pick<Feature, 'milestones'>[], versions: readonly string[], stage?: Stage): HeatRow {
  const movedIn = ({ milestones }: Pick<Feature, 'milestones'>, wanted: readonly string[]): boolean =>
    milestones.some((step) => step.reached && wanted.includes(step.release) && (stage === undefined || step.stage === stage))
  return {
    counts: versions.map((version) => features.filter((feature) => movedIn(feature, [version])).length),
    total: features.filter((feature) => movedIn(feature, versions)).length,
  }
}

/** Shade of a count, from 0 for none to `heatLevels` for the most. Small counts are told apart better than large ones. */
export function heatLevel(count: number, most: number): number {
  return count <= 0 || most <= 0 ? 0 : Math.min(heatLevels, Math.max(1, Math.ceil(Math.sqrt(count / most) * heatLevels)))
}
