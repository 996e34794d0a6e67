import type { Day } from '../../../../src/model/day.ts'
import type { SiteData } from '../../../../src/model/schemas/site.ts'

export interface RegistryFeature {
  id: string
  title: string
  /** What a text may call it. */
  names: string[]
  /** The group that owns it. */
  sig: string
  proposal: number | undefined
}

export interface GroupEntry {
  id: string
  name: string
  kind: string
  /** Its id and its former ids. */
  ids: string[]
}

/** The facts that posts are joined with. */
export interface Registry {
  site: SiteData
  /** Day of each version; undefined for one that is not out. */
  releases: ReadonlyMap<string, Day | undefined>
  features: ReadonlyMap<string, RegistryFeature>
  byProposal: ReadonlyMap<number, RegistryFeature[]>
  /** By id, former id and the folder of the proposal. */
  bySlug: ReadonlyMap<string, RegistryFeature>
  byGate: ReadonlyMap<string, RegistryFeature[]>
  groups: readonly GroupEntry[]
}
