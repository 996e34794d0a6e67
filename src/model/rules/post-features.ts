import type { Finding } from '../problem.ts'
import type { FeatureSource, SourceEntries } from '../source-entries.ts'
import { findUnknown, mayBeIn } from './references.ts'
import type { Rule } from './rule.ts'

/** A post names its features by id or by the number of a proposal; each must lead to one feature. */
export const postFeatures: Rule = (sources, report) => {
  const byProposal = Map.groupBy(sources.features, (feature) => feature.data.proposal)
  for (const post of sources.posts) {
    for (const [index, ref] of post.data.features.entries()) {
      const finding = typeof ref === 'number' ? findOfNumber(ref, byProposal.get(ref) ?? [], sources) : findOfId(ref, byProposal, sources)
      if (finding !== undefined) report(post, ['features', index], finding)
    }
  }
}

function findOfNumber(number: number, features: FeatureSource[], sources: SourceEntries): Finding | undefined {
  const label = `${sources.site.proposal.label}-${number}`
  if (features.length === 1 || (features.length === 0 && mayBeIn(sources, ['features'], String(number)))) return undefined
  if (features.length === 0) {
    return {
      code: 'unknown-proposal',
      message: `No feature in features/ has the proposal ${label}.`,
      fix: 'Correct the number, or give the feature the key "proposal".',
    }
  }
  return {
    code: 'ambiguous-proposal',
    message: `${label} belongs to ${features.length} features.`,
    fix: `Name the one you mean by its file: ${features.map(({ id }) => `"${id}"`).join(' or ')}.`,
  }
}

function findOfId(id: string, byProposal: ReadonlyMap<number | undefined, FeatureSource[]>, sources: SourceEntries): Finding | undefined {
  const finding = findUnknown(sources, 'features', id)
  const isQuotedNumber = /^\d+$/.test(id) && byProposal.has(Number(id))
  return finding !== undefined && isQuotedNumber
    ? { ...finding, fix: `Write the number of a proposal without quotes: ${Number(id)}.` }
    : finding
}
