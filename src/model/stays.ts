import { daysBetween, type Day } from './day.ts'
import type { Feature, Milestone } from './feature.ts'
import { compareText } from './problem.ts'
import { compareVersions } from './release.ts'
import type { SiteIndex } from './site-index.ts'
import { stageRank, type Stage } from './stage.ts'

/** Which stays are asked for. */
export interface StayQuery {
  /** The stage that they begin with. */
  stage: Stage
  /** The stage that they end with; the next one that was reached, whichever it was, where it is left out. */
  next?: Stage | undefined
  /** The group that owns the feature. */
  sig?: string | undefined
  /** Begun after this release, … */
  from?: string | undefined
  /** … and up to this one. */
  to?: string | undefined
}

/** How long one feature was at a stage. */
export interface Stay {
  feature: Feature
  begun: DatedStep
  /** What ended it; absent while the feature is still there. */
  ended?: DatedStep
  /** Length in days, up to the last day that is known where it has not ended. */
  days: number
}

export type DatedStep = Milestone & { date: Day }

/**
 * Stays at a stage, the longest first: from the day of the release that brought a feature to it to that of the release that took
 * it further. Only milestones that were reached and have a day count. Left out are features that were at both stages in
 * one release or that were given up, and with `next` those that went past it.
 */
export function staysOf(query: StayQuery, index: SiteIndex): Stay[] {
  const stays = [...index.features.values()].flatMap((feature) => {
    const stay = stayOf(feature, query, index)
    return stay === undefined ? [] : [stay]
  })
  return stays.sort((a, b) => b.days - a.days || compareText(a.feature.id, b.feature.id))
}

/** The stay of one feature; undefined where it has none that counts. */
export function stayOf(feature: Feature, { stage, next, sig, from, to }: StayQuery, index: SiteIndex): Stay | undefined {
  const steps = feature.milestones.filter((step): step is DatedStep => step.reached && step.date !== undefined)
  const at = steps.findIndex((step) => step.stage === stage)
  const begun = steps[at]
  if (begun === undefined || (sig !== undefined && feature.sig !== sig)) return undefined
  if (from !== undefined && compareVersions(begun.release, from) <= 0) return undefined
  if (to !== undefined && compareVersions(begun.release, to) > 0) return undefined
  const ended = steps.slice(at + 1).find((step) => next === undefined || step.stage === next)
  if (ended !== undefined) {
    return ended.date <= begun.date ? undefined : { feature, begun, ended, days: daysBetween(begun.date, ended.date) }
  }
  const { stages } = index.site
  const isPast = next !== undefined && feature.now !== undefined && stageRank(feature.now.stage, stages) >= stageRank(next, stages)
  if (isPast || givenUp.has(feature.status)) return undefined
  return { feature, begun, days: Math.max(0, daysBetween(begun.date, lastKnownDay(feature, index))) }
}

const givenUp = new Set<Feature['status']>(['withdrawn', 'rejected', 'replaced'])

/**
 * The last day on which it is known where a feature stands: today, but where a stage was aimed at in a release that is out and
 * nobody recorded whether it came, the day of the release before that one.
 */
function lastKnownDay({ ahead }: Feature, { releases, now }: SiteIndex): Day {
  const aim = ahead === undefined ? undefined : releases.get(ahead.release)
  if (aim?.released !== true) return now
  return releases.get(aim.previous ?? '')?.date ?? now
}

/**
 * The length after which a share of the features had moved on, in days; undefined while fewer have. Features that are still
 * there count for as long as they have been: the estimate of Kaplan and Meier. Where all have moved on it is the smallest
 * length that at least this share did not exceed.
 */
export function stayQuantile(stays: readonly Pick<Stay, 'days' | 'ended'>[], share: number): number | undefined {
  const lengths = [...new Set(stays.filter(({ ended }) => ended !== undefined).map(({ days }) => days))].sort((a, b) => a - b)
  let staying = 1
  for (const length of lengths) {
    const atRisk = stays.filter(({ days }) => days >= length).length
    const moved = stays.filter(({ days, ended }) => ended !== undefined && days === length).length
    staying *= 1 - moved / atRisk
    if (staying <= 1 - share + rounding) return length
  }
  return undefined
}

/** Below any difference that one feature makes. */
const rounding = 1e-9
