import type { Feature, Milestone } from './feature.ts'
import { compareVersions } from './release.ts'
import type { Stage } from './stage.ts'
import type { VoyageColumn } from './voyage.ts'

/** What a reader wants to see of all features. What is empty or absent narrows nothing; of several values one is enough. */
export interface Narrowing {
  /** Ids of the groups that own them. */
  sigs: string[]
  /** Stages of which one was reached in the span. */
  stages: Stage[]
  /** The span begins after this release. */
  from?: string
  /** The span ends with this release. */
  to?: string
  /** Words that all occur in what is known of a feature. */
  q: string
}

/** What narrowing looks at. */
export interface NarrowedFeature extends Pick<Feature, 'id' | 'sig'> {
  milestones: readonly Pick<Milestone, 'stage' | 'release' | 'reached'>[]
  /** Everything that words are looked for in, in lower case. */
  text: string
}

/** The features that are wanted, in their order. */
export function narrowed<Some extends NarrowedFeature>(features: readonly Some[], narrowing: Narrowing): Some[] {
  // `#3866` is how a proposal is written elsewhere.
  const words = narrowing.q.toLowerCase().split(/[\s#]+/)
  const sigs = new Set(narrowing.sigs)
  const steps = asksForSteps(narrowing)
  return features.filter(
    (feature) =>
      (sigs.size === 0 || sigs.has(feature.sig)) &&
      words.every((word) => feature.text.includes(word)) &&
      (!steps || feature.milestones.some((step) => isWantedStep(step, narrowing))),
  )
}

/**
 * How many features take a step in each column for which they are shown: a wanted step where a stage or a span is asked
 * for, else any, aims of a release to come included.
 */
export function stepsPerColumn(
  features: readonly Pick<NarrowedFeature, 'milestones'>[],
  columns: readonly Pick<VoyageColumn, 'version' | 'upcoming'>[],
  narrowing: Narrowing,
): number[] {
  const narrow = asksForSteps(narrowing)
  return columns.map(({ version, upcoming }) => {
    const counts = (step: NarrowedFeature['milestones'][number]): boolean =>
      step.release === version && (narrow ? isWantedStep(step, narrowing) : step.reached !== upcoming)
    return features.filter(({ milestones }) => milestones.some(counts)).length
  })
}

/** Whether a release lies in the span: after `from` and up to `to`. */
export function isInSpan(version: string, { from, to }: Pick<Narrowing, 'from' | 'to'>): boolean {
  return (from === undefined || compareVersions(version, from) > 0) && (to === undefined || compareVersions(version, to) <= 0)
}

/** Whether what is asked for is a step: only reached ones count then. */
function asksForSteps({ stages, from, to }: { stages: readonly Stage[]; from?: string | undefined; to?: string | undefined }): boolean {
  return stages.length > 0 || from !== undefined || to !== undefined
}

function isWantedStep({ stage, release, reached }: NarrowedFeature['milestones'][number], narrowing: Narrowing): boolean {
  return reached && (narrowing.stages.length === 0 || narrowing.stages.includes(stage)) && isInSpan(release, narrowing)
}
