import type * as FinderModule from '../search/finder.ts'
import type { Finder } from '../search/finder.ts'
import type { SearchDocument } from '../search/search-document.ts'
import { isAsking, parseSearchState, printSearchState, type SearchState } from '../search/search-state.ts'
import { AddressBar } from './address-bar.ts'
import { answerTo, firstOf, foundFor } from './search-answer.ts'
import { element } from './element.ts'
import { listenForArrows } from './search-arrows.ts'
import { FacetPanel } from './search-facets.ts'
import { searchPartsOf, type SearchParts } from './search-parts.ts'
import { drawAnswer, drawChoice, drawFailure, drawFirst, drawNothingAsked } from './search-view.ts'

/** Who waits longer is told for what. */
const patienceInMs = 300

/**
 * `<search-page>`: finds while one types or ticks. The URL is the state; nothing is loaded until a field is entered or the URL
 * asks for something. Without an engine names are searched, an alert says why, and the index of lists stays.
 */
class SearchPage extends HTMLElement {
  readonly #address = new AddressBar()
  #state: SearchState = parseSearchState('')
  #finder: Promise<Finder> | undefined
  /** Counts searches, so that an answer that comes late is not shown over a newer one. */
  #turn = 0
  readonly #title = document.title
  /** Whether the present state deserves a place of its own in the history. */
  #settled = true

  connectedCallback(): void {
    const parts = searchPartsOf(this)
    if (parts === undefined) return
    const { form, field, order, view, pager, facets, desk } = parts
    const panel = new FacetPanel(facets, (chosen) => this.#go(parts, panel, { chosen }))
    facets.open = matchMedia('(min-width: 60.01rem)').matches
    desk.classList.remove('is-plain')
    listenForArrows(field, parts.list)

    field.addEventListener('focus', () => void this.#warm(), { once: true })
    facets.addEventListener('pointerenter', () => void this.#load().catch(() => undefined), { once: true })
    field.addEventListener('input', () => {
      this.#state = { ...this.#state, q: field.value, page: 1 }
      this.#address.writeSoon(printSearchState(this.#state), this.#settled)
      this.#settled = false
      void this.#show(parts, panel)
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#go(parts, panel, { q: field.value }, this.#state.q !== field.value)
    })
    order.addEventListener('change', () => this.#go(parts, panel, { sort: order.value === 'date' ? 'date' : 'relevance' }))
    view.addEventListener('change', () => this.#go(parts, panel, { view: view.value === 'grouped' ? 'grouped' : 'flat' }))
    parts.chips.addEventListener('click', (event) => {
      const chosen = panel.withoutChip(event, this.#state.chosen)
      if (chosen === undefined) return
      this.#go(parts, panel, { chosen })
      // Without a question there are no results to go on with.
      if (isAsking(this.#state)) parts.head.focus()
      else field.focus()
    })
    pager.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      this.#state = parseSearchState(link.search)
      this.#address.write(link.search, true)
      void this.#show(parts, panel).then(() => parts.head.focus())
    })
    addEventListener('popstate', () => this.#restore(parts, panel))
    // A browser may have kept what was typed before; the URL wins.
    this.#restore(parts, panel)
  }

  /** Changes the state, from its first page, and shows it. */
  #go(parts: SearchParts, panel: FacetPanel, change: Partial<SearchState>, asNew = true): void {
    this.#state = { ...this.#state, ...change, page: 1 }
    this.#settled = true
    this.#address.write(printSearchState(this.#state), asNew)
    void this.#show(parts, panel)
  }

  #restore(parts: SearchParts, panel: FacetPanel): void {
    this.#address.cancel()
    this.#state = parseSearchState(location.search)
    this.#settled = true
    parts.field.value = this.#state.q
    parts.index.hidden = isAsking(this.#state) // what comes in its place would push it down
    void this.#show(parts, panel)
  }

  #load(first?: string): Promise<Finder> {
    if (this.#finder !== undefined) return this.#finder
    const { documents = '', engine = '' } = this.dataset
    loadAhead('preload', documents)
    if (first !== undefined) {
      loadAhead('modulepreload', engine)
      loadAhead('preload', documents.replace(/[^/]*$/, 'texts.json'))
    }
    this.#finder = import('../search/finder.ts').then(({ loadFinder }: typeof FinderModule) => loadFinder(documents, engine, first))
    this.#finder.catch(() => (this.#finder = undefined)) // the next search tries again
    return this.#finder
  }

  /** Loads everything that the first word will need. */
  async #warm(): Promise<void> {
    try {
      await (await this.#load('')).warm()
    } catch {
      // The search itself says what is missing.
    }
  }

  /** Shows what the state asks for. */
  async #show(parts: SearchParts, panel: FacetPanel): Promise<void> {
    const turn = (this.#turn += 1)
    const isWanted = (): boolean => turn === this.#turn
    const state = this.#state
    const asking = isAsking(state)
    document.title = [state.q.trim(), this.#title].filter((words) => words !== '').join(' · ')
    drawChoice(parts, panel, state)
    if (!asking) {
      drawNothingAsked(parts)
      parts.facets.hidden = false
    }
    // Without a question nothing is loaded for its sake; what is loaded already tells the counts again.
    if (!asking && this.#finder === undefined) return
    const waiting = setTimeout(() => {
      if (isWanted() && asking) parts.status.textContent = 'Searching …'
    }, patienceInMs)
    let isDue = true
    try {
      const finder = await this.#load(state.q.trim() || undefined)
      const onFirst = (first: readonly SearchDocument[]): unknown =>
        this.#showFirst(parts, panel, first, { state, finder, isDue: () => isDue && isWanted() })
      const answer = await answerTo(state, finder, isWanted, onFirst)
      if (answer === undefined || !isWanted()) return
      const found = await foundFor(state, finder, answer, () => asking && isWanted())
      if (!isWanted()) return
      if (!asking) return panel.draw(state.chosen, found.counts)
      drawAnswer(parts, panel, found, state, this.dataset)
    } catch (error) {
      console.error(error)
      if (isWanted() && asking) drawFailure(parts)
    } finally {
      isDue = false
      clearTimeout(waiting)
    }
    if (isWanted()) parts.facets.hidden = false // the first answer moves the choices; until then their place is kept
  }

  /**
   * Shows what will stand first whatever the engine finds, while that is still on its way. Later ones find it loaded and have an answer
   * in hardly more time than this takes; for them only the texts are loaded meanwhile.
   */
  async #showFirst(parts: SearchParts, panel: FacetPanel, first: readonly SearchDocument[], awaited: Awaited): Promise<void> {
    const { state, finder, isDue } = awaited
    const { shown } = await firstOf(first, state, finder)
    if (!finder.isWarm() && isDue() && shown.length > 0) drawFirst(parts, panel, { finder, shown }, state, this.dataset)
  }
}

/** An answer that is on its way. */
interface Awaited {
  state: SearchState
  finder: Finder
  /** Whether it is still wanted, and has not come. */
  isDue: () => boolean
}

/** What the finder will ask for comes beside its program, not after it. */
function loadAhead(rel: 'preload' | 'modulepreload', href: string): void {
  document.head.append(element('link', { rel, href, ...(rel === 'preload' && { as: 'fetch', crossorigin: '' }) }))
}

customElements.define('search-page', SearchPage)
