import { listOf } from './number-words.ts'
import type { StageCount, Tally } from './tally.ts'

/** The numbers of a release stage by stage, only stages with any: what was reached, or what is aimed at before it is out. */
export function releaseCountsOf({ released, arriving, leaving, aims }: Tally): StageCount[] {
  return released ? [...arriving, ...leaving].filter(({ count }) => count > 0) : aims
}

/** What was counted, in words, stage by stage. */
export function countedWords(tally: Tally): string {
  const counts = releaseCountsOf(tally)
  if (counts.length === 0)
    return tally.released ? 'No feature on record here changed stage in it.' : 'No feature on record here is aimed at it so far.'
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const what = total === 1 ? 'change of stage' : 'changes of stage'
  const stages = listOf(counts.map(({ stage, count }) => `${count} to ${stage}`))
  return `Counted from the ${tally.ofProposals ? 'proposals' : 'features'} on record here: ${total} ${what}${tally.released ? '' : ' aimed at it'}, ${stages}.`
}

/** What the project announced, with its source; empty when it announced nothing that is known. */
export function announcedWords({ announced }: Pick<Tally, 'announced'>): string {
  if (announced === undefined) return ''
  const told = listOf([`${announced.total} in all`, ...announced.counts.map(({ stage, count }) => `${count} ${stage}`)])
  return `Announced at the time: ${told}.${announced.source === undefined ? '' : ` Source: ${announced.source}.`}`
}
