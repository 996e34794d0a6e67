import type { Feature, Milestone } from '../model/feature.ts'
import { lifeOf } from '../model/life.ts'
import { compareVersions } from '../model/release.ts'
import type { SiteIndex } from '../model/site-index.ts'
import { standingWords } from '../model/stage-words.ts'
import { voyageOf } from '../model/voyage.ts'
import type { StageMark, Stop, VoyageBand } from './picture.ts'

/** As many releases as stand side by side with their versions legible in a small preview. */
const mostStops = 9

interface Told {
  heading: string
  standing?: StageMark | undefined
  /** Release that is marked. */
  here?: string | undefined
}

/** A feature's way from its first milestone to the newest release, and what is to come. */
export function voyageBand(feature: Feature, index: SiteIndex, { heading, standing, here }: Told): VoyageBand {
  const { columns } = lifeOf(feature, index.releases.values(), mostStops)
  const cells = voyageOf(feature, columns)
  const stops = columns.map((column, at): Stop => {
    const cell = cells[at]
    const { version, upcoming, run } = column
    const step = cell?.steps.at(-1)
    return {
      label: run === undefined || run.count === 1 ? version : `${run.first}–${version}`,
      enters: at === 0 ? undefined : cell?.enters,
      leaves: cell?.leaves,
      sign: step?.stage,
      upcoming,
      aimed: step?.reached === false,
      here: here !== undefined && compareVersions(run?.first ?? version, here) <= 0 && compareVersions(here, version) <= 0,
    }
  })
  return { kind: 'voyage', heading, standing, stops }
}

/** A milestone as a sign with words. */
export function standingMark(step: Milestone | undefined): StageMark | undefined {
  return step === undefined ? undefined : { stage: step.stage, words: standingWords(step) }
}
