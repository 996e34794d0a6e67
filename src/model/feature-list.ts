import { countOf } from './number-words.ts'
import { compareText } from './problem.ts'
import { stepsIn, type FeatureStep } from './queries.ts'
import type { SiteIndex } from './site-index.ts'
import { stageLabel, stageRank, stagesForReaders, type Stage } from './stage.ts'

/** What a list of features asks for: a release, and of it one group or one stage. */
export interface FeatureListQuery {
  release: string
  sig?: string | undefined
  stage?: Stage | undefined
}

/**
 * What reached a stage in a release, what is settled first, then by short title. For a release that is not out: what is aimed at
 * for it. A feature that passed two stages stands with each.
 */
export function featureListOf({ release, sig, stage }: FeatureListQuery, index: SiteIndex): FeatureStep[] {
  const order = stagesForReaders(index.site.stages)
  return stepsIn(index, release, isOut(release, index))
    .filter(({ feature, step }) => (sig === undefined || feature.sig === sig) && (stage === undefined || step.stage === stage))
    .sort(
      (a, b) =>
        stageRank(a.step.stage, order) - stageRank(b.step.stage, order) ||
        compareText(a.feature.shortTitle.toLowerCase(), b.feature.shortTitle.toLowerCase()) ||
        compareText(a.feature.id, b.feature.id),
    )
}

/** What such a list shows, for its head: `Stable in 1.33: 18 features`, `SIG Network in 1.33: five features`. */
export function featureListWords({ release, sig, stage }: FeatureListQuery, count: number, index: SiteIndex): string {
  const group = sig === undefined ? undefined : (index.sigs.get(sig)?.fullName ?? sig)
  const what = [group, stage === undefined ? undefined : stageLabel(stage)].filter((word) => word !== undefined).join(', ')
  const place = isOut(release, index) ? `in ${release}` : `aimed at ${release}`
  return `${what === '' ? 'Changes of stage' : what} ${place}: ${countOf(count, 'feature')}`
}

/** What stands in place of an empty list. */
export function noFeatureWords({ release, sig, stage }: FeatureListQuery, index: SiteIndex): string {
  const whose = sig === undefined ? 'No feature' : `No feature of ${index.sigs.get(sig)?.fullName ?? sig}`
  if (!isOut(release, index)) return `${whose} is aimed at ${stage === undefined ? '' : `${stage} in `}${release} so far.`
  return stage === undefined ? `${whose} changed stage in ${release}.` : `${whose} reached ${stage} in ${release}.`
}

function isOut(release: string, { releases }: SiteIndex): boolean {
  return releases.get(release)?.released === true
}
