import type { SourceEntries } from '../source-entries.ts'
import type { Report, Rule } from './rule.ts'

/** Two files may not make one entry, and a former id leads to one entry only. Case is no difference: not every system of files has one. */
export const duplicateId: Rule = (sources, report) => {
  const byId = Map.groupBy(sources.entryFiles, ({ collection, id }) => `${collection}/${id.toLowerCase()}`)
  for (const [first, ...others] of byId.values()) {
    for (const { id, file } of others) {
      report({ file }, 'start', {
        code: 'duplicate-id',
        message: `The id "${id}" already belongs to ${first?.file ?? 'another file'}.`,
        fix: 'Rename one of the two files, or delete it.',
      })
    }
  }
  for (const collection of withFormerIds) checkFormerIds(collection, sources, report)
}

const withFormerIds = ['features', 'sigs', 'releases', 'people', 'series'] as const

function checkFormerIds(collection: (typeof withFormerIds)[number], sources: SourceEntries, report: Report): void {
  const owners = new Map(sources.entryFiles.filter((file) => file.collection === collection).map(({ id, file }) => [id, file]))
  for (const entry of sources[collection]) {
    for (const [index, alias] of entry.data.aliases.entries()) {
      const owner = owners.get(alias)
      if (owner !== undefined) {
        report(entry, ['aliases', index], {
          code: 'duplicate-id',
          message:
            owner === entry.file ? `"${alias}" stands in this file already.` : `The former id "${alias}" already belongs to ${owner}.`,
          fix: owner === entry.file ? 'Delete it here.' : 'Delete it here or there.',
        })
      }
      owners.set(alias, owner ?? entry.file)
    }
  }
}
