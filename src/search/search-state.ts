/** Keys that a search can be narrowed by, in the order of the page; they are keys of its URL too. */
export const facetKeys = ['type', 'sig', 'release', 'stage', 'kind', 'author', 'year'] as const

export type FacetKey = (typeof facetKeys)[number]

/** What is chosen: values of one facet are alternatives, facets narrow each other. */
export type Chosen = Readonly<Record<FacetKey, readonly string[]>>

export type SearchOrder = 'relevance' | 'date'

/** One list, or what is found put together by type. */
export type SearchView = 'flat' | 'grouped'

/** What the search page shows; its URL says it. */
export interface SearchState {
  q: string
  chosen: Chosen
  sort: SearchOrder
  view: SearchView
  /** From 1. */
  page: number
}

/** More than any facet has; a URL may hold anything. */
const mostValues = 200

/**
 * The state that a query string says; what cannot be read is left at its default. Letter case, white space and the `v` of a version are
 * forgiven. A value that no document has stays: it can be taken away.
 */
export function parseSearchState(search: string): SearchState {
  const params = new URLSearchParams(search)
  const page = params.get('page') ?? ''
  return {
    q: params.get('q') ?? '',
    chosen: chosenOf((key) =>
      [...new Set(params.getAll(key).map((value) => cleaned(key, value)))].filter((value) => value !== '').slice(0, mostValues),
    ),
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
    view: params.get('view') === 'grouped' ? 'grouped' : 'flat',
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  }
}

function cleaned(key: FacetKey, value: string): string {
  return key === 'release' ? versionOf(value.trim()) : value.trim().toLowerCase()
}

/** A version without the `v` before it. */
export function versionOf(text: string): string {
  return text.replace(/^v(?=\d)/i, '')
}

/** The query string of a state, with its question mark; empty for the empty search. */
export function printSearchState({ q, chosen, sort, view, page }: SearchState): string {
  const params = new URLSearchParams()
  if (q !== '') params.set('q', q)
  for (const key of facetKeys) for (const value of chosen[key]) params.append(key, value)
  if (sort !== 'relevance') params.set('sort', sort)
  if (view !== 'flat') params.set('view', view)
  if (page > 1) params.set('page', String(page))
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

/** A choice made of one list for each facet. */
export function chosenOf(valuesOf: (key: FacetKey) => readonly string[]): Chosen {
  return byFacet(valuesOf)
}

/** Something for each facet. */
export function byFacet<Value>(valueOf: (key: FacetKey) => Value): Record<FacetKey, Value> {
  return Object.fromEntries(facetKeys.map((key) => [key, valueOf(key)])) as Record<FacetKey, Value> // every key is there
}

export const nothingChosen: Chosen = chosenOf(() => [])

/** Whether a state asks for anything: the page without a question shows its index. */
export function isAsking({ q, chosen }: Pick<SearchState, 'q' | 'chosen'>): boolean {
  return q.trim() !== '' || facetKeys.some((key) => chosen[key].length > 0)
}
