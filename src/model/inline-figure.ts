import { durationInWords } from './duration.ts'
import { numberWord } from './number-words.ts'
import type { SiteIndex } from './site-index.ts'
import { compareVersions } from './release.ts'
import type { Stage } from './stage.ts'
import { stayOf, stayQuantile, staysOf, type StayQuery } from './stays.ts'

/** What a count in a sentence asks for. */
export interface CountQuery {
  stage: Stage
  /** Reached after this release, … */
  from?: string | undefined
  /** … and up to this one. */
  to?: string | undefined
  sig?: string | undefined
  /** Only features that never had this stage. */
  without?: Stage | undefined
  /** Only features that are at the stage today. */
  still?: boolean | undefined
  /** How it is said: in figures, in words up to twelve, or as the share of all that reached the stage. */
  as?: 'figure' | 'word' | 'share' | undefined
}

/** How many features reached a stage, as a sentence has it: `288`, `three`, `9%`. */
export function stageCountWords({ as = 'figure', ...query }: CountQuery, index: SiteIndex): string {
  const count = countOfStage(query, index)
  if (as === 'figure') return String(count)
  if (as === 'word') return numberWord(count)
  const all = countOfStage({ ...query, without: undefined, still: undefined }, index)
  return percentWords(count, all)
}

function countOfStage({ stage, from, to, sig, without, still }: Omit<CountQuery, 'as'>, { features }: SiteIndex): number {
  return [...features.values()].filter((feature) => {
    if (sig !== undefined && feature.sig !== sig) return false
    if (still === true && feature.now?.stage !== stage) return false
    const reached = feature.milestones.filter((step) => step.reached)
    if (without !== undefined && reached.some((step) => step.stage === without)) return false
    return reached.some(
      (step) =>
        step.stage === stage &&
        (from === undefined || compareVersions(step.release, from) > 0) &&
        (to === undefined || compareVersions(step.release, to) <= 0),
    )
  }).length
}

/** Which length a sentence tells. */
export const lengthMeasures = ['median', 'lower', 'upper', 'longest', 'count', 'waiting', 'over'] as const

export interface LengthQuery extends StayQuery {
  /** One feature, whose own stay is told. */
  feature?: string | undefined
  /** Median, quartiles, the longest that has ended; how many stays there are, how many of them have not ended, or how many are over some years. */
  measure?: (typeof lengthMeasures)[number] | undefined
  /** The years of `over`. */
  years?: number | undefined
}

/** A length of stays, or how many there are, as a sentence has it: `16 months`, `69`; `not yet known` where too few have ended. */
export function stageLengthWords({ feature: id, measure = 'median', years = 1, ...query }: LengthQuery, index: SiteIndex): string {
  if (id !== undefined) {
    const feature = index.features.get(id)
    const stay = feature && stayOf(feature, query, index)
    return stay === undefined ? unknown : durationInWords(stay.days)
  }
  const stays = staysOf(query, index)
  if (measure === 'count') return String(stays.length)
  if (measure === 'waiting') return String(stays.filter(({ ended }) => ended === undefined).length)
  if (measure === 'over') return String(stays.filter(({ days }) => days > years * daysOfYear).length)
  const days = measure === 'longest' ? stays.find(({ ended }) => ended !== undefined)?.days : stayQuantile(stays, shares[measure])
  return days === undefined ? unknown : durationInWords(days)
}

const unknown = 'not yet known'
const shares = { lower: 0.25, median: 0.5, upper: 0.75 }
const daysOfYear = 365.25

/** A share in whole percent; what is neither nothing nor all is never said to be. */
function percentWords(part: number, whole: number): string {
  if (whole === 0) return '0%'
  const percent = Math.round((part / whole) * 100)
  if (percent === 0 && part > 0) return 'under 1%'
  if (percent === 100 && part < whole) return 'over 99%'
  return `${percent}%`
}
