import { printSearchState, type SearchState } from '../search/search-state.ts'
import { element } from './element.ts'

export const resultsPerPage = 10

/** The links to the page before and the page after, and which results of how many are shown. */
export function pagerNodes(state: SearchState, total: number): Element[] {
  const first = (state.page - 1) * resultsPerPage + 1
  const last = Math.min(state.page * resultsPerPage, total)
  const lastPage = Math.max(Math.ceil(total / resultsPerPage), 1)
  const link = (page: number, rel: string, words: string): Element =>
    element('a', { href: `${location.pathname}${printSearchState({ ...state, page })}`, rel }, words)
  return [
    ...(state.page > 1 ? [link(Math.min(state.page - 1, lastPage), 'prev', `Previous ${resultsPerPage}`)] : []),
    element('span', {}, first > total ? `0 of ${total}` : `${first} to ${last} of ${total}`),
    ...(last < total ? [link(state.page + 1, 'next', `Next ${Math.min(resultsPerPage, total - last)}`)] : []),
  ]
}
