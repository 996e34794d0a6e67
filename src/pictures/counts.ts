import { listOf } from '../model/number-words.ts'
import { releaseCountsOf } from '../model/release-counts.ts'
import type { Release } from '../model/release.ts'
import type { SiteIndex } from '../model/site-index.ts'
import { stageLabel } from '../model/stage.ts'
import { tallyOf } from '../model/tally.ts'
import { tallyTitle } from '../site/tally-words.ts'
import type { CountsBand } from './picture.ts'

/**
 * The numbers of a release stage by stage: those that its project announced, else those of the registry, with what is going out
 * as the registry has it. Undefined when there are none.
 */
export function releaseCounts(release: Release, index: SiteIndex): CountsBand | undefined {
  const tally = tallyOf(index, release)
  const announced = tally.announced?.counts ?? []
  const told = new Set(announced.map(({ stage }) => stage))
  const counts = announced.length === 0 ? releaseCountsOf(tally) : [...announced, ...tally.leaving.filter(({ stage }) => !told.has(stage))]
  const some = counts.filter(({ count }) => count > 0).map((count) => ({ ...count, label: stageLabel(count.stage) }))
  // A total without stages would stand above the registry's numbers, which do not add up to it.
  const heading = tallyTitle(announced.length === 0 ? withoutAnnounced(tally) : tally)
  return some.length === 0 ? undefined : { kind: 'counts', heading, counts: some }
}

/** Numbers as a sentence: `64 enhancements: 18 stable, 20 beta, and 24 alpha.` */
export function countsWords({ heading, counts }: CountsBand): string {
  return `${heading}: ${listOf(counts.map(({ count, label }) => `${count} ${label.toLowerCase()}`))}.`
}

function withoutAnnounced({ announced: _, ...tally }: ReturnType<typeof tallyOf>): ReturnType<typeof tallyOf> {
  return tally
}
