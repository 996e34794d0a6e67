import { fixForUnknown, type Rule } from './rule.ts'

/** A post names its features by id or by the number of a proposal; each must lead to one feature. */
export const postFeatures: Rule = (sources, report) => {
  const byProposal = Map.groupBy(
    sources.features.filter((feature) => feature.data.proposal !== undefined),
    (feature) => feature.data.proposal,
  )
  const former = new Map(sources.features.flatMap((feature) => feature.data.aliases.map((alias): [string, string] => [alias, feature.id])))
  const label = sources.site.proposal.label
  for (const post of sources.posts) {
    for (const [index, ref] of post.data.features.entries()) {
      const at = ['features', index]
      if (typeof ref === 'string') {
        if (sources.known.features.has(ref)) continue
        const moved = former.get(ref)
        report(post, at, {
          code: 'unknown-feature',
          message: `"${ref}" is not in features/.`,
          fix: moved === undefined ? fixForUnknown(ref, sources.known.features, 'features') : `It is called "${moved}" now: write that.`,
        })
        continue
      }
      const found = byProposal.get(ref)
      if (found === undefined) {
        report(post, at, {
          code: 'unknown-proposal',
          message: `No feature in features/ has the proposal ${label}-${ref}.`,
          fix: 'Check the number, or name the feature by the name of its file.',
        })
      } else if (found.length > 1) {
        report(post, at, {
          code: 'ambiguous-proposal',
          message: `${label}-${ref} belongs to ${found.length} features.`,
          fix: `Name the one you mean by its file: ${found.map((feature) => `"${feature.id}"`).join(' or ')}.`,
        })
      }
    }
  }
}
