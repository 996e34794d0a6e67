import { stageText } from '../components/ui/stage-sign.ts'
import type { Feature, Milestone } from '../model/feature.ts'
import { aimOf, waitingWords } from '../model/waiting.ts'

type Standing = { [Part in keyof Pick<Feature, 'now' | 'ahead'>]: Pick<Milestone, 'stage' | 'release'> }

/** Where a feature is now, in words: `Stable, 1.33`, `Alpha, aimed at 1.38`, `no stage yet`. */
export function standingText({ now, ahead }: Standing): string {
  if (now !== undefined) return stageText(now)
  return ahead === undefined ? 'no stage yet' : stageText({ ...ahead, planned: true })
}

/**
 * Where a feature stands that has reached no stage, wherever a list names it: its aim, `Alpha, aimed at 1.38`, where the proposal
 * is accepted; else what became of it, `withdrawn`, `a proposal, not yet accepted`.
 */
export function waitingText(feature: Pick<Feature, 'now' | 'ahead' | 'status' | 'replacedBy'>): string {
  if (aimOf(feature) !== undefined) return standingText(feature)
  return waitingWords(feature) ?? standingText(feature)
}
