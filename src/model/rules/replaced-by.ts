import type { Rule } from './rule.ts'

/** A feature cannot take its own place, not even by way of others. */
export const replacedBy: Rule = (sources, report) => {
  const successor = new Map(sources.features.map((feature) => [feature.id, feature.data.replacedBy]))
  for (const feature of sources.features) {
    const seen = new Set<string>()
    let id = feature.data.replacedBy
    while (id !== undefined && id !== feature.id && !seen.has(id)) {
      seen.add(id)
      id = successor.get(id)
    }
    if (id === undefined || id !== feature.id) continue
    report(feature, ['replacedBy'], {
      code: 'replaced-by-itself',
      message: 'This feature is replaced by itself, directly or by way of others.',
      fix: 'Name the feature that took its place, or delete the key.',
    })
  }
}
