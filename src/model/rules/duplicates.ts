import type { SourceEntry } from '../source-entries.ts'
import type { Rule } from './rule.ts'

/** Two files may not make one entry, hold one former id or one part of a series; two with one proposal are worth a look. */
export const duplicates: Rule = (sources, report) => {
  for (const entries of [sources.releases, sources.sigs, sources.features, sources.people, sources.series, sources.posts, sources.pages]) {
    for (const [id, [first, ...others]] of Map.groupBy<string, SourceEntry<unknown>>(entries, (entry) => entry.id.toLowerCase())) {
      for (const other of others) {
        report(other, [], {
          code: 'duplicate-id',
          message: `The id "${id}" already belongs to ${first?.file ?? 'another file'}.`,
          fix: 'Rename one of the two files, or delete it.',
        })
      }
    }
  }
  const owners = new Map<string, string>(sources.features.map((feature) => [feature.id, feature.file]))
  for (const feature of sources.features) {
    for (const [index, alias] of feature.data.aliases.entries()) {
      const owner = owners.get(alias)
      if (owner !== undefined) {
        report(feature, ['aliases', index], {
          code: 'duplicate-id',
          message: `The former id "${alias}" belongs to ${owner}.`,
          fix: 'Delete the alias here or there.',
        })
      }
      owners.set(alias, feature.file)
    }
  }
  const numbered = sources.features.filter((feature) => feature.data.proposal !== undefined)
  for (const [number, [first, ...others]] of Map.groupBy(numbered, (feature) => feature.data.proposal)) {
    for (const other of others) {
      report(other, ['proposal'], {
        code: 'duplicate-proposal',
        severity: 'warning',
        message: `${sources.site.proposal.label}-${number} is also the proposal of ${first?.file ?? 'another file'}.`,
        fix: 'Check the number; when both are right, leave it: its address lists both.',
      })
    }
  }
  const parts = Map.groupBy(
    sources.posts.filter((post) => post.data.series !== undefined),
    (post) => `${post.data.series?.id} ${post.data.series?.part}`,
  )
  for (const [first, ...others] of parts.values()) {
    for (const other of others) {
      report(other, ['series', 'part'], {
        code: 'duplicate-part',
        message: `Part ${other.data.series?.part} of the series "${other.data.series?.id}" is already ${first?.file ?? 'another post'}.`,
        fix: 'Give each post of a series a part of its own.',
      })
    }
  }
}
