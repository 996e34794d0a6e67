import { printSearchState, type SearchState } from '../search/search-state.ts'
import { element } from './element.ts'

export const resultsPerPage = 8

/** The page that is shown of so many results: an address may ask for one after the last. */
export function pageOf({ page }: Pick<SearchState, 'page'>, total: number): number {
  return Math.min(page, lastPageOf(total))
}

/** The links to the page before and the page after, and which results of how many are shown. */
export function pagerNodes(state: SearchState, total: number): Element[] {
  const page = pageOf(state, total)
  const first = (page - 1) * resultsPerPage + 1
  const last = Math.min(page * resultsPerPage, total)
  const link = (to: number, rel: string, ...words: (string | Element)[]): Element =>
    element('a', { href: `${location.pathname}${printSearchState({ ...state, page: to })}`, rel }, ...words)
  return [
    ...(page > 1 ? [link(page - 1, 'prev', arrow('#i-from'), ` Previous ${resultsPerPage}`)] : []),
    element('span', {}, `${first} to ${last} of ${total}`),
    ...(last < total ? [link(page + 1, 'next', `Next ${Math.min(resultsPerPage, total - last)} `, arrow('#i-to'))] : []),
  ]
}

function arrow(symbol: string): Element {
  return element('svg', { class: 'ico', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, element('use', { href: symbol }))
}

function lastPageOf(total: number): number {
  return Math.max(Math.ceil(total / resultsPerPage), 1)
}
