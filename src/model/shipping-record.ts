import { daysBetween } from './day.ts'
import type { Feature } from './feature.ts'
import { settledStageOf } from './register.ts'
import type { Stage } from './stage.ts'

/** How long features took from the first stage to the settled one. Lengths in days. */
export interface ShippingRecord {
  first: Stage
  settled: Stage
  /** Features that have both stages, on different days that are known. */
  count: number
  median: number
  /** The quartiles: a quarter took less than `lower`, a quarter more than `upper`. */
  lower: number
  upper: number
  /** Features that settled without ever having the first stage; they are in no length. */
  straight: number
}

/**
 * The record of some features, from milestones that were reached. `stages` is the site's list: its first stage begins the
 * way. Undefined where no feature went all of it. Quartiles are found between neighbours in proportion, as in R's type 7.
 */
export function shippingRecordOf(features: readonly Pick<Feature, 'milestones'>[], stages: readonly Stage[]): ShippingRecord | undefined {
  const [first] = stages
  const settled = settledStageOf(stages)
  if (first === undefined || settled === undefined) return undefined
  const dayAt = ({ milestones }: Pick<Feature, 'milestones'>, stage: Stage) =>
    milestones.find((step) => step.reached && step.stage === stage)?.date
  const lengths = features
    .flatMap((feature) => {
      const [begun, done] = [dayAt(feature, first), dayAt(feature, settled)]
      return begun === undefined || done === undefined || begun >= done ? [] : [daysBetween(begun, done)]
    })
    .sort((a, b) => a - b)
  if (lengths.length === 0) return undefined
  const straight = features.filter((feature) => dayAt(feature, first) === undefined && dayAt(feature, settled) !== undefined).length
  return {
    first, settled, straight, count: lengths.length,
    median: quantile(lengths, 0.5), lower: quantile(lengths, 0.25), upper: quantile(lengths, 0.75),
  } // prettier-ignore
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? 0
  return below + (above - below) * (place - Math.floor(place))
}
