import { capitalized, countOf, listOf } from '../model/number-words.ts'
import type { FeatureStep } from '../model/queries.ts'
import { stagesForReaders, type Stage } from '../model/stage.ts'

/** How many steps there are to each stage: `12 beta and 20 alpha`; empty without any. */
export function stepCounts(steps: readonly FeatureStep[], stages: readonly Stage[]): string {
  const counted = stagesForReaders(stages).map((stage) => ({ stage, count: steps.filter(({ step }) => step.stage === stage).length }))
  return listOf(counted.filter(({ count }) => count > 0).map(({ stage, count }) => `${count} ${stage}`))
}

/** What is said of features that are aimed at a release: that they were, and that nothing says they arrived. */
export function aimsSentence(aims: readonly FeatureStep[], version: string, released: boolean, stages: readonly Stage[]): string {
  const count = new Set(aims.map(({ feature }) => feature.id)).size
  const features = capitalized(countOf(count, 'feature'))
  const [were, are, aim, they, plans] =
    count === 1 ? ['was', 'is', 'aims', 'it', 'That is a plan'] : ['were', 'are', 'aim', 'them', 'Those are plans']
  const counts = stepCounts(aims, stages)
  return released
    ? `${features} ${were} aimed at ${version} and ${are} not confirmed as reached (${counts}), so no count on this site holds ${they}.`
    : `${features} ${aim} at ${version}: ${counts}. ${plans}.`
}
