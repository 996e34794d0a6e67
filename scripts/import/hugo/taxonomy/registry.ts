import type { Day } from '../../../../src/model/day.ts'
import type { GroupEntry, Registry, RegistryFeature } from './registry-types.ts'
import type { SourceEntries } from '../../../../src/model/source-entries.ts'

export type { GroupEntry, Registry, RegistryFeature } from './registry-types.ts'

/** The facts of a content folder, by what a text may call them. */
export function registryOf({ site, releases, features, sigs }: SourceEntries): Registry {
  const all = features.map(({ id, data }): RegistryFeature => ({
    id,
    title: data.title,
    names: [data.title, ...(data.shortTitle === undefined ? [] : [data.shortTitle]), id.replace(/-/g, ' ')],
    sig: data.sig,
    proposal: data.proposal,
  }))
  const byId = new Map(all.map((feature) => [feature.id, feature]))
  const bySlug = new Map<string, RegistryFeature>()
  const byGate = new Map<string, RegistryFeature[]>()
  for (const { id, data } of features) {
    const feature = byId.get(id)
    if (feature === undefined) continue
    const folder = /\/(?:\d+-)?([\w.-]+?)(?:\.md)?\/?$/.exec(
      Object.hasOwn(data.links, 'proposal') ? (data.links['proposal'] ?? '') : '',
    )?.[1]
    for (const slug of [id, ...data.aliases, ...(folder === undefined ? [] : [folder])]) if (!bySlug.has(slug)) bySlug.set(slug, feature)
    for (const { name } of data.gates) if (/^[A-Z]\w+$/i.test(name)) byGate.set(name, [...(byGate.get(name) ?? []), feature])
  }
  return {
    site,
    releases: new Map<string, Day | undefined>(releases.map(({ id, data }) => [id, data.date])),
    features: byId,
    byProposal: Map.groupBy(all.filter(({ proposal }) => proposal !== undefined), ({ proposal }) => proposal ?? 0), // prettier-ignore
    bySlug,
    byGate,
    groups: sigs.map(({ id, data }): GroupEntry => ({ id, name: data.name, kind: data.kind, ids: [id, ...data.aliases] })),
  }
}
