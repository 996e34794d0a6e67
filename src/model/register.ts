import { isUnsettled, type Feature } from './feature.ts'
import { compareText } from './problem.ts'
import { compareVersions } from './release.ts'
import { isGoingOut, type Stage } from './stage.ts'

/** Features by where they stand today; every feature is in exactly one list. */
export interface Register {
  /** On their way to the settled stage, those that moved first above; what is aimed at in the releases in view comes last. */
  underWay: Feature[]
  /** Deprecated or disabled, and not yet removed. */
  goingOut: Feature[]
  /** Settled or removed since the first release in view, the newest above. */
  atRest: Feature[]
  /** Settled or removed before that release, the newest above. */
  settledEarlier: Feature[]
  /** Without a stage so far: no milestone at all, or one that was only proposed or has gone by. */
  proposed: Feature[]
  /** Rejected, withdrawn or replaced before any stage was reached. */
  setAside: Feature[]
}

const setAside = new Set<Feature['status']>(['rejected', 'withdrawn', 'replaced'])

/**
 * Sorts features into a register. `since` is the first release in view; without it nothing counts as settled earlier.
 * The settled stage is the last one of `stages` before those of leaving.
 */
export function registerOf(features: readonly Feature[], stages: readonly Stage[], since?: string): Register {
  const register: Register = { underWay: [], goingOut: [], atRest: [], settledEarlier: [], proposed: [], setAside: [] }
  const settled = settledStageOf(stages)
  for (const feature of features) {
    register[placeOf(feature, settled, since)].push(feature)
  }
  register.underWay.sort(byFirstStep)
  register.goingOut.sort(byFirstStep)
  register.atRest.sort(byLastStep)
  register.settledEarlier.sort(byLastStep)
  return register
}

/** The stage at which a feature has arrived: the last one before the stages of leaving. */
export function settledStageOf(stages: readonly Stage[]): Stage | undefined {
  return stages.findLast((stage) => !isGoingOut(stage))
}

function placeOf(feature: Feature, settled: Stage | undefined, since: string | undefined): keyof Register {
  const { now, ahead, milestones } = feature
  if (now === undefined) {
    if (setAside.has(feature.status)) return 'setAside'
    if (ahead === undefined || isUnsettled(feature.status)) return 'proposed'
    return since !== undefined && compareVersions(ahead.release, since) < 0 ? 'proposed' : 'underWay'
  }
  if (now.stage === settled || now.stage === 'removed') {
    const last = milestones.at(-1) ?? now
    return since !== undefined && compareVersions(last.release, since) < 0 ? 'settledEarlier' : 'atRest'
  }
  return isGoingOut(now.stage) ? 'goingOut' : 'underWay'
}

function byFirstStep(a: Feature, b: Feature): number {
  const reached = Number(a.now === undefined) - Number(b.now === undefined)
  return reached || compareVersions(a.milestones[0]?.release ?? '', b.milestones[0]?.release ?? '') || byProposal(a, b)
}

function byLastStep(a: Feature, b: Feature): number {
  return compareVersions(b.now?.release ?? '', a.now?.release ?? '') || byProposal(a, b)
}

function byProposal(a: Feature, b: Feature): number {
  return (a.proposal ?? Number.MAX_SAFE_INTEGER) - (b.proposal ?? Number.MAX_SAFE_INTEGER) || compareText(a.id, b.id)
}
