import { kindName } from '../model/post.ts'
import { postKinds } from '../model/schemas/post.ts'
import type { SiteIndex } from '../model/site-index.ts'
import { stageLabel, stagesForReaders } from '../model/stage.ts'
import { narrow } from './facet-counts.ts'
import type { SearchDocument } from './search-document.ts'
import { nothingChosen, type FacetKey } from './search-state.ts'

/** One facet with all its choices, in the order in which they are read. */
export interface FacetList {
  key: FacetKey
  legend: string
  choices: FacetChoice[]
}

export interface FacetChoice {
  value: string
  label: string
  /** In full, where it stands without its facet's head. */
  fullLabel?: string
  /** How many documents have it while nothing is asked. */
  count: number
}

/** Every facet of a site. People, releases and years without a document are left out, and so are facets without choices. */
export function facetLists(index: SiteIndex, documents: readonly SearchDocument[]): FacetList[] {
  const { site } = index
  const { counts } = narrow(documents, nothingChosen)
  const listOf = (
    key: FacetKey,
    legend: string,
    choices: readonly (readonly [value: string, label: string, fullLabel?: string])[],
  ): FacetList => ({
    key,
    legend,
    choices: choices.map(([value, label, fullLabel]) => ({
      value,
      label,
      ...(fullLabel === undefined ? {} : { fullLabel }),
      count: counts[key].get(value) ?? 0,
    })),
  })
  const used = (list: FacetList): FacetList => ({ ...list, choices: list.choices.filter(({ count }) => count > 0) })
  const lists = [
    listOf('type', 'Type', [['feature', 'Feature'], ['post', 'Writing'], ['release', 'Release'], ['sig', site.group.singular]]),
    listOf('sig', site.group.singular, [...index.sigs.values()].map(({ id, name, fullName }) => [id, name, fullName] as const)),
    listOf('stage', 'Stage now', stagesForReaders(site.stages).map((stage) => [stage, stageLabel(stage)] as const)),
    used(listOf('release', 'Release', [...index.releases.keys()].reverse().map((version) => [version, version] as const))),
    used(listOf('kind', 'Kind of writing', postKinds.map((kind) => [kind, kindName(kind)] as const))),
    used(listOf('author', 'Author', [...index.people.values()].map(({ id, name }) => [id, name] as const).sort(byLabel))),
    used(listOf('year', 'Year', [...counts.year.keys()].sort().reverse().map((year) => [year, year] as const))),
  ] // prettier-ignore
  return lists.filter(({ choices }) => choices.length > 0)
}

function byLabel([idA, a]: readonly [string, string], [idB, b]: readonly [string, string]): number {
  return a.localeCompare(b, 'en') || (idA < idB ? -1 : 1)
}
