import { isUnsettled, type Feature } from './feature.ts'
import { lifeWords } from './stage-words.ts'

type Standing = Pick<Feature, 'now' | 'ahead' | 'status' | 'replacedBy'>

/**
 * Where a feature stands that has reached no stage, in words that begin small: `a proposal, not yet accepted`. Undefined for
 * one that has reached a stage.
 */
export function waitingWords({ now, ahead, status, replacedBy }: Standing): string | undefined {
  if (now !== undefined) return undefined
  switch (status) {
    case 'provisional':
      return 'a proposal, not yet accepted'
    case 'deferred':
      return 'put off for now'
    case 'rejected':
      return 'rejected'
    case 'withdrawn':
      return 'withdrawn'
    case 'replaced':
      return 'replaced'
    case 'implementable':
      return ahead === undefined ? 'accepted, no release named yet' : 'accepted, not in a release yet'
    case 'implemented':
      return 'implemented, without stages'
    case undefined:
      return replacedBy === undefined ? 'no stage recorded' : 'replaced'
  }
}

/** What a feature without a stage aims at, where its proposal is accepted: of any other, a stage would pass for a plan. */
export function aimOf<Aim>({
  now,
  ahead,
  status,
}: {
  now?: unknown
  ahead?: Aim | undefined
  status?: Feature['status']
}): Aim | undefined {
  return now === undefined && !isUnsettled(status) && status !== 'replaced' ? ahead : undefined
}

/**
 * The life of a feature as a clause: `alpha in 1.29, beta in 1.31, stable in 1.33`; what is only aimed at is said to be, and a
 * feature that reached nothing is told by its status.
 */
export function lifeInWords(feature: Standing & Pick<Feature, 'milestones'>): string {
  const parts = [
    lifeWords(feature.milestones.filter((step) => step.reached)),
    waitingWords(feature) ?? '',
    lifeWords(feature.milestones.filter((step) => !step.reached)),
  ]
  return parts
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join(', ')
}
