import { valuesOf, type SearchDocument } from './search-document.ts'
import { byFacet, chosenOf, facetKeys, type Chosen, type FacetKey } from './search-state.ts'

export interface Narrowed {
  /** Documents that have a chosen value in every facet with a choice, in the order given. */
  documents: SearchDocument[]
  /** For each facet and value: the documents that have it and fit all *other* facets. A value without any is left out. */
  counts: Readonly<Record<FacetKey, ReadonlyMap<string, number>>>
}

/** Narrows documents by what is chosen and counts what each other choice would give. */
export function narrow(all: readonly SearchDocument[], chosen: Chosen): Narrowed {
  const counts = byFacet(() => new Map<string, number>())
  const sets = chosenSets(chosen)
  const documents: SearchDocument[] = []
  for (const document of all) {
    const against = sets.filter(({ key, values }) => !valuesOf(document, key).some((value) => values.has(value)))
    // What fails in one facet alone still counts there, for a choice there would be made beside the others.
    if (against.length > 1) continue
    const only = against[0]?.key
    if (only === undefined) documents.push(document)
    for (const key of only === undefined ? facetKeys : [only]) {
      for (const value of valuesOf(document, key)) counts[key].set(value, (counts[key].get(value) ?? 0) + 1)
    }
  }
  return { documents, counts }
}

function chosenSets(chosen: Chosen): { key: FacetKey; values: Set<string> }[] {
  const given = chosenOf((key) => chosen[key])
  return facetKeys.flatMap((key) => (given[key].length === 0 ? [] : [{ key, values: new Set(given[key]) }]))
}
