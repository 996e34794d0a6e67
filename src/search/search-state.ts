/** What the search page shows; its URL says it. */
export interface SearchState {
  q: string
  /** From 1. */
  page: number
}

/** The state that a query string says; what cannot be read is left at its default. */
export function parseSearchState(search: string): SearchState {
  const params = new URLSearchParams(search)
  const page = params.get('page') ?? ''
  return { q: params.get('q') ?? '', page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1 }
}

/** The query string of a state, with its question mark; empty for the empty search. Other keys of `kept` stay as they are. */
export function printSearchState({ q, page }: SearchState, kept = ''): string {
  const params = new URLSearchParams(kept)
  params.delete('q')
  params.delete('page')
  const own = new URLSearchParams()
  if (q !== '') own.set('q', q)
  for (const [key, value] of params) own.append(key, value)
  if (page > 1) own.set('page', String(page))
  const text = own.toString()
  return text === '' ? '' : `?${text}`
}
