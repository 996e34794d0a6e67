import type { Finder } from '../search/finder.ts'
import { findRegistryQuestion, type RegistryQuestion } from '../search/registry-question.ts'
import type { SearchDocument } from '../search/search-document.ts'
import { isAsking, nothingChosen, printSearchState, type SearchState } from '../search/search-state.ts'
import { element } from './element.ts'
import type { Found, ShownResult } from './search-answer.ts'
import type { FacetPanel } from './search-facets.ts'
import { pageOf, pagerNodes, resultsPerPage } from './search-pager.ts'
import type { SearchParts } from './search-parts.ts'
import { resultItem } from './search-result.ts'
import { pageWord } from './search-standing.ts'

/** Shows what is asked for, before there is an answer. */
export function drawChoice(parts: SearchParts, panel: FacetPanel, state: SearchState): void {
  parts.found.hidden = !isAsking(state)
  if (parts.order.value !== state.sort) parts.order.value = state.sort
  if (parts.view.value !== state.view) parts.view.value = state.view
  if (!panel.shows(state.chosen)) {
    parts.chips.replaceChildren(...panel.chips(state.chosen))
    parts.chips.hidden = parts.chips.childElementCount === 0
    const count = Object.values(state.chosen).reduce((sum, values) => sum + values.length, 0)
    parts.facets.querySelector('summary')?.replaceChildren(count === 0 ? 'Narrow it down' : `Narrow it down, ${count} chosen`)
    panel.draw(state.chosen)
  }
  parts.list.setAttribute('aria-busy', String(isAsking(state)))
  parts.list.classList.remove(ofFirst)
}

/** The page as it is before anything is asked. */
export function drawNothingAsked(parts: SearchParts): void {
  parts.index.hidden = false
  for (const part of [parts.status, parts.alert, parts.list]) part.replaceChildren()
}

/** Says that nothing can be found here, and leaves the index. */
export function drawFailure(parts: SearchParts): void {
  parts.alert.textContent = 'The search index could not be loaded. The lists below lead everywhere without it.'
  parts.index.hidden = false
  for (const part of [parts.status, parts.list, parts.pager]) part.replaceChildren()
  for (const part of [parts.nothing, parts.filtered, parts.pager, parts.instead, parts.question]) part.hidden = true
  parts.list.setAttribute('aria-busy', 'false')
}

/** Shows what will stand first in an answer that is still on its way. How many there are is not known yet, so nothing says it. */
export function drawFirst(
  parts: SearchParts,
  panel: FacetPanel,
  first: Pick<Found, 'finder' | 'shown'>,
  state: SearchState,
  words: DOMStringMap,
): void {
  const query = state.q.trim()
  const item = (result: ShownResult): Element => resultItem(result, query, { words, nameOf: panel.nameOf, grouped: false })
  for (const part of [parts.index, parts.pager, parts.nothing, parts.filtered, parts.instead]) part.hidden = true
  drawQuestion(parts, panel, first.finder, [query, query], words)
  replaceList(parts.list, first.shown.map(item))
  parts.list.classList.add(ofFirst)
}

/** Of a list that will begin so. */
const ofFirst = 'is-first'

/** Shows what was found. */
export function drawAnswer(parts: SearchParts, panel: FacetPanel, found: Found, state: SearchState, words: DOMStringMap): void {
  const { answer, documents, counts, shown, failure } = found
  const total = documents.length
  const query = answer.instead ?? state.q.trim()
  const page = pageOf(state, total)
  const failed = failure !== undefined
  setText(parts.alert, failed ? failureWords(state) : '')
  setText(parts.status, page > 1 ? `${total} found, page ${page}` : `${total} found`)
  const item = (result: ShownResult): Element =>
    resultItem(result, query, { words, nameOf: panel.nameOf, grouped: state.view === 'grouped' })
  replaceList(parts.list, state.view === 'grouped' ? groups(shown, documents, item, words) : shown.map(item))
  // What the choices leave nothing of is there without them.
  const without = total > 0 || state.q.trim() === '' ? 0 : answer.documents.length
  parts.nothing.hidden = total > 0 || without > 0
  parts.filtered.hidden = without === 0
  parts.filtered.replaceChildren(
    'Nothing has all that is chosen. ',
    element('a', { href: printSearchState({ ...state, chosen: nothingChosen, page: 1 }) }, `${without} without the filters`),
  )
  parts.index.hidden = total > 0 && !failed
  parts.pager.hidden = total <= resultsPerPage
  parts.pager.replaceChildren(...pagerNodes(state, total))
  parts.instead.hidden = answer.instead === undefined
  parts.instead.replaceChildren('Nothing is written so. Found for ', element('b', {}, query), '.')
  drawQuestion(parts, panel, found.finder, [state.q, query], words)
  panel.draw(state.chosen, counts)
  parts.list.setAttribute('aria-busy', 'false')
  parts.list.classList.remove(ofFirst)
}

function failureWords({ q }: SearchState): string {
  const rest = q.trim() === '' ? 'What is chosen is found without it' : 'Titles, names and numbers are found without it'
  return `The search index could not be loaded. ${rest}, and the lists below lead everywhere.`
}

/** The results of a page under the word for their type, with how many there are of it on all pages. */
function groups(
  shown: readonly ShownResult[],
  documents: readonly SearchDocument[],
  item: (result: ShownResult) => Element,
  words: DOMStringMap,
): Element[] {
  return [...Map.groupBy(shown, ({ document }) => document.type)].map(([type, results]) => {
    const all = documents.filter((document) => document.type === type)
    const goesOn = all[0] !== results[0]?.document
    const head = element(
      'h3',
      { class: 'side-h' },
      pageWord(words, 'all', type),
      element('small', {}, ` ${all.length}${goesOn ? ', continued' : ''}`),
    )
    return element('li', { class: 'r-g' }, head, element('ol', { class: 'res' }, ...results.map(item)))
  })
}

/** Of what was asked, or else of what was looked for instead. */
function drawQuestion(
  { question }: SearchParts,
  panel: FacetPanel,
  { documents }: Finder,
  [query, instead]: readonly [string, string],
  words: DOMStringMap,
): void {
  const questionIn = (text: string): RegistryQuestion | undefined => findRegistryQuestion(text, documents, panel.stages, words.newest ?? '')
  const asked = questionIn(query) ?? questionIn(instead)
  question.hidden = asked === undefined
  if (asked === undefined) return
  const { label, ...params } = asked
  question.replaceChildren(
    'In the registry of features: ',
    element('a', { href: `${words.features ?? ''}?${new URLSearchParams({ ...params }).toString()}` }, label),
  )
}

/** Puts results in place of others. Who stands on one of them stays there, if it is among the new. */
function replaceList(list: HTMLElement, items: readonly Element[]): void {
  const { activeElement } = document
  const address = list.contains(activeElement) ? activeElement?.getAttribute('href') : undefined
  list.replaceChildren(...items)
  const links = [...list.querySelectorAll('a')]
  // What stands beside a result is the same node; a title is another.
  const link = links.find((one) => one === activeElement) ?? links.find((one) => one.getAttribute('href') === address)
  link?.focus({ preventScroll: true })
}

/** Writes only what changes, so that nothing is read aloud twice. */
function setText(part: HTMLElement, text: string): void {
  if (part.textContent !== text) part.textContent = text
}
