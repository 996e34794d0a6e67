import type { Answer } from '../search/catalogue.ts'
import { narrow, type Narrowed } from '../search/facet-counts.ts'
import type { Finder } from '../search/finder.ts'
import type { PageText } from '../search/fragments.ts'
import { byType, newestFirst, withoutWords } from '../search/result-order.ts'
import type { SearchDocument } from '../search/search-document.ts'
import type { SearchState } from '../search/search-state.ts'
import { pageOf, resultsPerPage } from './search-pager.ts'

export interface Found extends Narrowed, Shown {
  finder: Finder
  answer: Answer
}

interface Shown {
  shown: ShownResult[]
  /** Why something may be missing. */
  failure: unknown
}

/** One of the results of the page that is shown, with its text and the places of what was found in it. */
export interface ShownResult {
  document: SearchDocument
  text: PageText | undefined
  places: readonly number[]
}

/** Everything, where nothing is asked in words. Of an answer in words those are told before that will stand first. */
export async function answerTo(
  { q, sort, view, page }: SearchState,
  finder: Finder,
  isWanted: () => boolean,
  onFirst: (first: readonly SearchDocument[]) => unknown,
): Promise<Answer | undefined> {
  const query = q.trim()
  if (query === '') return { documents: withoutWords(finder.documents), placesOf: () => [] }
  const isByRank = sort === 'relevance' && view === 'flat' && page === 1
  return finder.find(query, isWanted, isByRank ? onFirst : undefined)
}

/** What an answer comes to when it is narrowed and ordered as the state says; texts are loaded only for what is shown. */
export async function foundFor(state: SearchState, finder: Finder, answer: Answer, isShown: () => boolean): Promise<Found> {
  const { documents, counts } = narrow(answer.documents, state.chosen)
  const ordered = state.sort === 'date' ? newestFirst(documents) : documents
  const viewed = state.view === 'grouped' ? byType(ordered) : ordered
  return { finder, answer, documents: viewed, counts, ...(await resultsOf(isShown() ? viewed : [], state, answer, finder)) }
}

/** Of what will stand first that which is left of it under what is chosen, found by name alone. */
export function firstOf(first: readonly SearchDocument[], state: SearchState, finder: Finder): Promise<Shown> {
  return resultsOf(narrow(first, state.chosen).documents, state, { documents: [], placesOf: () => [] }, finder)
}

/**
 * Results of the page that a state asks for, each with its text. A text that cannot
 * be loaded is no reason to show nothing, but where nothing else would tell that the index is not there, it is the failure.
 */
async function resultsOf(
  documents: readonly SearchDocument[],
  state: SearchState,
  { placesOf, failure }: Answer,
  { texts }: Finder,
): Promise<Shown> {
  const end = pageOf(state, documents.length) * resultsPerPage
  const onPage = documents.slice(end - resultsPerPage, end)
  const loaded = await Promise.allSettled(onPage.map(({ id }) => texts.of(id)))
  const shown = onPage.map((document, place) => {
    const text = loaded[place]
    return { document, text: text?.status === 'fulfilled' ? text.value : undefined, places: placesOf(document.id) }
  })
  const lost = loaded.find((text) => text.status === 'rejected')
  return { shown, failure: failure ?? (state.q.trim() === '' ? lost?.reason : undefined) }
}
