import type { Feature, Milestone } from './feature.ts'
import { stageLabel } from './stage.ts'

/** A stage with its release, reached or only aimed at. */
export type Step = Pick<Milestone, 'stage' | 'release' | 'reached'>

/** Where a step leaves a feature: `Stable since 1.33`, `Removed in 1.36`, `Alpha, aimed at 1.38`. */
export function standingWords({ stage, release, reached }: Step): string {
  if (!reached) return `${stageLabel(stage)}, aimed at ${release}`
  return `${stageLabel(stage)} ${stage === 'removed' ? 'in' : 'since'} ${release}`
}

/**
 * Where a feature is now, in words. Without any milestone the proposal's fate is told where it has one (`Withdrawn`), else
 * that no stage was reached.
 */
export function featureWords(feature: Pick<Feature, 'now' | 'ahead' | 'status'>): string {
  const step = feature.now ?? feature.ahead
  if (step !== undefined) return standingWords(step)
  return feature.status === 'withdrawn' || feature.status === 'rejected' || feature.status === 'replaced'
    ? stageLabel(feature.status)
    : 'No stage reached yet'
}

/** Where a feature stood, within a sentence: `alpha in 1.29`. */
export function thenWords({ stage, release }: Pick<Step, 'stage' | 'release'>): string {
  return `${stageLabel(stage).toLowerCase()} in ${release}`
}

/** A whole life in one line: `Alpha in 1.29, beta in 1.31, stable in 1.33`; steps that are only aimed at say so. */
export function lifeWords(steps: readonly Step[]): string {
  const words = steps
    .map((step) => `${stageLabel(step.stage).toLowerCase()} ${step.reached ? 'in' : 'aimed at'} ${step.release}`)
    .join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
