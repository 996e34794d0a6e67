import { formatDay } from '../model/day.ts'
import type { Feature } from '../model/feature.ts'
import { capitalized } from '../model/number-words.ts'
import { paths } from '../model/paths.ts'
import type { SiteIndex } from '../model/site-index.ts'
import { standingWords } from '../model/stage-words.ts'
import { lifeInWords } from '../model/waiting.ts'
import { mastheadOf } from './masthead.ts'
import type { Picture, StageMark } from './picture.ts'
import { voyageBand } from './voyage-band.ts'

/** The picture of a feature: whose it is, where it stands, and its way through the releases. */
export function featurePicture(feature: Feature, index: SiteIndex): Picture {
  const { label } = index.site.proposal
  const group = index.sigs.get(feature.sig)?.fullName
  const number = feature.proposal === undefined ? undefined : `${label}-${feature.proposal}`
  const whose = [number, group].filter((part) => part !== undefined)
  const { title } = feature
  return {
    page: paths.feature(feature.id),
    alt: `${title}${whose.length === 0 ? '' : ` (${whose.join(', ')})`}: ${lifeInWords(feature)}.`,
    face: {
      masthead: mastheadOf(index),
      kicker: ['Feature', ...whose],
      title,
      size: 'title',
      plainTitle: number ?? 'A feature',
      standing: standingOf(feature),
      band:
        feature.milestones.length === 0
          ? { kind: 'words', words: `${capitalized(lifeInWords(feature))}.` }
          : voyageBand(feature, index, { heading: 'Its voyage' }),
    },
  }
}

function standingOf({ now, ahead }: Feature): StageMark | undefined {
  const step = now ?? ahead
  if (step === undefined) return undefined
  const day = step.reached && step.date !== undefined ? `, ${formatDay(step.date)}` : ''
  return { stage: step.stage, words: `${standingWords(step)}${day}` }
}
