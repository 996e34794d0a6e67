import type { Feature } from './feature.ts'
import { isGoingOut, stagesForReaders, type Stage } from './stage.ts'
import type { StageCount } from './tally.ts'

/** How many features have which stage today. The numbers add up to all of them. */
export interface StandingCounts {
  /** Each arriving stage, in the order for readers, also those that none has. */
  arriving: StageCount[]
  /** On their way out and not yet removed, with the stage that gives the sign. */
  goingOut: StageCount
  removed: number
  /** Without a stage that was reached. */
  none: number
}

/** Counts features by the stage they have today; `stages` is the site's list. */
export function standingCounts(features: readonly Pick<Feature, 'now'>[], stages: readonly Stage[]): StandingCounts {
  const countOf = (has: (stage: Stage) => boolean): number => features.filter(({ now }) => now !== undefined && has(now.stage)).length
  const order = stagesForReaders(stages)
  return {
    arriving: order.filter((stage) => !isGoingOut(stage)).map((stage) => ({ stage, count: countOf((one) => one === stage) })),
    goingOut: {
      stage: order.find((stage) => isGoingOut(stage)) ?? 'deprecated',
      count: countOf((stage) => isGoingOut(stage) && stage !== 'removed'),
    },
    removed: countOf((stage) => stage === 'removed'),
    none: features.filter(({ now }) => now === undefined).length,
  }
}
