import type { PostKind } from '../schemas/post.ts'
import type { FeatureSource } from '../source-entries.ts'
import type { Rule } from './rule.ts'

/** Kinds of posts that tell of their features and of nothing else. */
const ofFeatures: ReadonlySet<PostKind> = new Set(['deep-dive', 'announcement', 'deprecation'])

/** The groups that a post names besides those that own its features should have a part in one of them. */
export const postGroups: Rule = ({ posts, features, sigs, unread }, report) => {
  if (unread.some(({ collection }) => collection === 'features' || collection === 'sigs')) return
  const byId = new Map(features.map((feature) => [feature.id, feature]))
  const byProposal = Map.groupBy(features, ({ data }) => data.proposal)
  const known = new Set(sigs.map(({ id }) => id))
  for (const post of posts) {
    if (!ofFeatures.has(post.data.kind)) continue
    const found = post.data.features.map((ref) => (typeof ref === 'number' ? byProposal.get(ref)?.[0] : byId.get(ref)))
    if (found.length === 0 || found.includes(undefined)) continue
    const groups = new Set(found.flatMap((feature) => groupsOf(feature)))
    for (const [index, id] of post.data.sigs.entries()) {
      if (groups.has(id) || !known.has(id)) continue
      report(post, ['sigs', index], {
        code: 'contradicted-sig',
        severity: 'warning',
        message: `"${id}" has no part in the features of this post, which belong to ${[...groups].join(', ')}.`,
        fix: 'Delete it, since groups follow from features; or add it to "participating" of the feature.',
      })
    }
  }
}

function groupsOf(feature: FeatureSource | undefined): string[] {
  return feature === undefined ? [] : [feature.data.sig, ...feature.data.participating]
}
