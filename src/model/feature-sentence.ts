import { durationInWords } from './duration.ts'
import type { Feature } from './feature.ts'
import { daysUnderWay } from './life.ts'
import { capitalized } from './number-words.ts'
import { compareVersions } from './release.ts'
import { stageLabel } from './stage.ts'
import { standingWords } from './stage-words.ts'
import { waitingWords } from './waiting.ts'
import type { Milestone } from './feature.ts'
import type { SiteIndex } from './site-index.ts'

/**
 * A feature in a sentence or two of its facts, for one without a summary: `Stable since 1.31, 7 years and 11 months after alpha
 * in 1.4.`; `Accepted, not in a release yet. Alpha is aimed at 1.38.` An aim is past when its release is out or nothing can come of it.
 */
export function featureSentence(feature: Feature, { releases }: Pick<SiteIndex, 'releases'>): string {
  const { now, status } = feature
  const next = nextAim(feature)
  const isPast = status === 'withdrawn' || status === 'rejected' || releases.get(next?.release ?? '')?.released === true
  const aim = next === undefined ? '' : ` ${stageLabel(next.stage)} ${isPast ? 'was' : 'is'} aimed at ${next.release}.`
  if (now === undefined) return `${capitalized(waitingWords(feature) ?? '')}.${aim}`
  const first = feature.milestones.find((step) => step.reached)
  const days = daysUnderWay(feature)
  const before =
    first === undefined || days === undefined || days === 0
      ? ''
      : `, ${durationInWords(days)} after ${stageLabel(first.stage).toLowerCase()} in ${first.release}`
  return `${standingWords(now)}${before}.${aim}`
}

/** The first aim that lies after what was reached; undefined when there is none. */
export function nextAim({ milestones, now }: Pick<Feature, 'milestones' | 'now'>): Milestone | undefined {
  return milestones.find((step) => !step.reached && (now === undefined || compareVersions(step.release, now.release) > 0))
}
