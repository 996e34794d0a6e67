import { listOf, numberWord } from '../model/number-words.ts'
import type { StageCount, Tally } from '../model/tally.ts'

/** Head above the numbers of a release: `64 enhancements`, `58 changes of stage`, `31 features aim at it`. */
export function tallyTitle({ announced, total, released, aimed, ofProposals }: Tally): string {
  const one = ofProposals ? 'enhancement' : 'feature'
  if (announced !== undefined) return announced.total === 1 ? `1 ${one}` : `${announced.total} ${one}s`
  if (!released) return aimed === 1 ? '1 feature aims at it' : `${aimed} features aim at it`
  return total === 1 ? '1 change of stage' : `${total} changes of stage`
}

/** Where the numbers of a release are from, and what the registry counts beside them. */
export function tallySource({ announced, arriving, leaving, released, aimed, ofProposals }: Tally): string {
  if (!released)
    return `${ofProposals ? 'Plans of the proposals' : 'Only plans'}. Nothing of it has happened yet, and no count on this site holds it.`
  const registry = stagesText([...arriving, ...leaving])
  const open =
    aimed === 0
      ? ''
      : ` ${aimed} more ${aimed === 1 ? 'was' : 'were'} aimed at this release and ${aimed === 1 ? 'is' : 'are'} not confirmed.`
  if (announced === undefined) {
    return `Counted from the features on this site, by the stage they reached; no announced total is known here.${open}`
  }
  const rest =
    announced.counts.length > 0 && announced.unknown > 0 ? ` It gives no stage for ${numberWord(announced.unknown)} of them.` : ''
  const out = leaving.length === 0 ? '' : ' What is going out is counted from the registry.'
  return `As announced when the release came out.${rest}${out} The registry names ${registry}; the list below follows the registry.${open}`
}

/** A source as something to show: an address by its host, a text as it is; undefined without one. */
export function sourceOf(source: string | undefined): { label: string; href?: string } | undefined {
  if (source === undefined || !URL.canParse(source)) return source === undefined ? undefined : { label: source }
  const { hostname, protocol } = new URL(source)
  return /^https?:$/.test(protocol) ? { label: hostname.replace(/^www\./, ''), href: source } : { label: source }
}

function stagesText(counts: readonly StageCount[]): string {
  const some = counts.filter(({ count }) => count > 0).map(({ stage, count }) => `${count} ${stage}`)
  return some.length === 0 ? 'none' : listOf(some)
}
