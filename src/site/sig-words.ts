import { countOf } from '../model/number-words.ts'
import { featuresById } from '../model/queries.ts'
import { groupKindName, type Sig } from '../model/sig.ts'
import type { SiteIndex } from '../model/site-index.ts'
import { standingCounts } from '../model/standing.ts'

/** A group in one sentence of facts, for search engines: what it is, what it owns and where that stands. */
export function sigSummary(sig: Sig, index: SiteIndex): string {
  const kind = groupKindName(sig.kind, index.site).toLowerCase()
  const { arriving, goingOut } = standingCounts(featuresById(index, sig.featureIds), index.site.stages)
  const stages = [
    ...arriving.filter(({ count }) => count > 0).map(({ stage, count }) => `${count} ${stage}`),
    ...(goingOut.count > 0 ? [`${goingOut.count} going out`] : []),
  ]
  const owned = sig.featureIds.length === 0 ? 'owns no feature on the register' : `owns ${countOf(sig.featureIds.length, 'feature')}`
  const status = sig.status === 'archived' ? 'archived ' : ''
  return `${sig.fullName}, ${status}${kind} of ${index.site.project}, ${owned}${stages.length === 0 ? '' : `: ${stages.join(', ')}`}.`
}

/** What several groups of a kind are called: `SIGs`, `Working groups`. */
export function groupKindPlural(kind: Sig['kind'], index: Pick<SiteIndex, 'site'>): string {
  return kind === 'sig' ? index.site.group.plural : `${groupKindName(kind, index.site)}s`
}
