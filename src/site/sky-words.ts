import { listOf } from '../model/number-words.ts'
import type { StageCount, Tally } from '../model/tally.ts'

/** The numbers of a release in words: `37 announced: 11 stable, 10 beta, 16 alpha`, `3 in the registry: 2 beta, 1 alpha`. */
export function tallyText({ announced, arriving, leaving, total }: Tally): string {
  if (announced === undefined && total === 0) return 'no change of stage on record'
  if (announced === undefined) return withStages(`${total} in the registry`, [...arriving, ...leaving])
  if (announced.counts.length === 0) return `${announced.total} announced, stages not given`
  const rest = announced.unknown === 0 ? '' : `, ${announced.unknown} not given`
  return `${withStages(`${announced.total} announced`, announced.counts)}${rest}`
}

/** Where the numbers of some releases are from, and what is missing; those to come are left out. */
export function skySource(tallies: readonly Tally[]): string {
  const out = tallies.filter((tally) => tally.released)
  const own = out.filter((tally) => tally.announced === undefined)
  const unsplit = out.filter((tally) => tally.announced?.counts.length === 0)
  const sentences = [`One sign is one ${tallies.some((tally) => tally.ofProposals) ? 'enhancement' : 'feature'}.`]
  if (own.length === out.length) {
    sentences.push('The numbers are counted from the features on this site, by the stage they reached.')
  } else {
    sentences.push('Totals are those that were announced when a release came out; the page of each release names their source.')
    if (unsplit.length > 0) sentences.push(`For ${versionsOf(unsplit)} only the total is known.`)
    if (own.length > 0) sentences.push(`For ${versionsOf(own)} none is known here: the signs are what the registry counts as reached.`)
  }
  const aimed = own.filter((tally) => tally.aimed > 0)
  if (aimed.length > 0) {
    sentences.push(`Not drawn: ${listOf(aimed.map((tally) => `${tally.aimed} aimed at ${tally.version} and not confirmed`))}.`)
  }
  return sentences.join(' ')
}

function withStages(start: string, counts: readonly StageCount[]): string {
  const some = counts.filter(({ count }) => count > 0).map(({ stage, count }) => `${count} ${stage}`)
  return some.length === 0 ? start : `${start}: ${some.join(', ')}`
}

function versionsOf(tallies: readonly Tally[]): string {
  return listOf(tallies.map((tally) => tally.version))
}
