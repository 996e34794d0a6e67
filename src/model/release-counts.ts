import { listOf } from './number-words.ts'
import { stageCountsOf } from './queries.ts'
import type { ReleaseData } from './schemas/release.ts'
import type { SiteIndex } from './site-index.ts'
import { stagesForReaders, type Stage } from './stage.ts'

/**
 * How many features reached each stage in a release, only stages that any reached, what is settled first. For a release that
 * is not out: how many are aimed at each.
 */
export function releaseCountsOf(version: string, index: SiteIndex): { stage: Stage; count: number }[] {
  const counts = stageCountsOf(index, version, isOut(version, index))
  return stagesForReaders(index.site.stages).flatMap((stage) => {
    const count = counts.get(stage) ?? 0
    return count === 0 ? [] : [{ stage, count }]
  })
}

/** What was counted, in words, stage by stage. */
export function countedWords(version: string, index: SiteIndex): string {
  const counts = releaseCountsOf(version, index)
  const out = isOut(version, index)
  if (counts.length === 0)
    return out ? 'No feature on record here changed stage in it.' : 'No feature on record here is aimed at it so far.'
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const what = total === 1 ? 'change of stage' : 'changes of stage'
  return `Counted from the proposals on record here: ${total} ${what}${out ? '' : ' aimed at it'}, ${listOf(counts.map(({ stage, count }) => `${count} to ${stage}`))}.`
}

/** What the project announced, with its source. */
export function announcedWords({ total, source, ...stages }: NonNullable<ReleaseData['announced']>): string {
  const parts = (['stable', 'beta', 'alpha'] as const).flatMap((stage) =>
    stages[stage] === undefined ? [] : [`${stages[stage]} ${stage}`],
  )
  const told = listOf(total === undefined ? parts : [`${total} in all`, ...parts])
  return told === '' ? '' : `Announced at the time: ${told}${source === undefined ? '' : ` (${source})`}.`
}

function isOut(version: string, { releases }: SiteIndex): boolean {
  return releases.get(version)?.released === true
}
