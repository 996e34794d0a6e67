import type { EngineDocument } from '../search/engine.ts'
import { narrow, type Narrowed } from '../search/facet-counts.ts'
import { loadFinder, type Answer, type Finder } from '../search/finder.ts'
import { findRegistryQuestion } from '../search/registry-question.ts'
import { newestFirst, withoutWords } from '../search/result-order.ts'
import type { SearchDocument } from '../search/search-document.ts'
import { isAsking, parseSearchState, printSearchState, type Chosen, type SearchState } from '../search/search-state.ts'
import { element } from './element.ts'
import { FacetPanel } from './search-facets.ts'
import { pagerNodes, resultsPerPage } from './search-pager.ts'
import { searchPartsOf, type SearchParts } from './search-parts.ts'
import { resultItem } from './search-result.ts'

interface Found extends Narrowed {
  finder: Finder
  answer: Answer | undefined
  /** Those of the page that is shown, with what the engine tells of them. */
  shown: { document: SearchDocument; told: EngineDocument | undefined }[]
}

/**
 * `<search-page>`: finds while one types or ticks. The URL is the state; nothing is loaded until a field is entered or the URL
 * asks for something. Without an engine the index of lists stays, and an alert says why.
 */
class SearchPage extends HTMLElement {
  #finder: Promise<Finder> | undefined
  /** Counts searches, so that an answer that comes late is not shown over a newer one. */
  #turn = 0
  /** Whether the present state deserves a place of its own in the history. */
  #settled = true

  connectedCallback(): void {
    const parts = searchPartsOf(this)
    if (parts === undefined) return
    const { form, field, order, pager, facets, desk } = parts
    const panel = new FacetPanel(facets, (chosen) => this.#go(parts, panel, { chosen }))
    facets.hidden = false
    facets.open = matchMedia('(min-width: 60.01rem)').matches
    desk.classList.remove('is-plain')

    field.addEventListener('focus', () => void this.#load(true).catch(() => undefined), { once: true })
    facets.addEventListener('pointerenter', () => void this.#load(false).catch(() => undefined), { once: true })
    field.addEventListener('input', () => {
      this.#go(parts, panel, { q: field.value }, this.#settled)
      this.#settled = false
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#go(parts, panel, { q: field.value }, parseSearchState(location.search).q !== field.value)
    })
    order.addEventListener('change', () => this.#go(parts, panel, { sort: order.value === 'date' ? 'date' : 'relevance' }))
    pager.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      history.pushState(null, '', link.href)
      this.#settled = true
      void this.#show(parts, panel).then(() => parts.head.focus())
    })
    addEventListener('popstate', () => this.#restore(parts, panel))
    // A browser may have kept what was typed before; the URL wins.
    this.#restore(parts, panel)
  }

  /** Changes the state, from its first page, and shows it. */
  #go(parts: SearchParts, panel: FacetPanel, change: Partial<SearchState>, asNew = true): void {
    const address = `${location.pathname}${printSearchState({ ...parseSearchState(location.search), ...change, page: 1 })}`
    if (asNew) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
    this.#settled = true
    void this.#show(parts, panel)
  }

  #restore(parts: SearchParts, panel: FacetPanel): void {
    this.#settled = true
    parts.field.value = parseSearchState(location.search).q
    void this.#show(parts, panel)
  }

  async #load(withEngine: boolean): Promise<Finder> {
    const { documents = '', engine = '' } = this.dataset
    this.#finder ??= loadFinder(documents, engine).catch((error: unknown) => {
      this.#finder = undefined // the next search tries again
      throw error
    })
    const finder = await this.#finder
    if (withEngine) await finder.warm()
    return finder
  }

  /** Shows what the URL asks for. */
  async #show(parts: SearchParts, panel: FacetPanel): Promise<void> {
    const turn = (this.#turn += 1)
    const state = parseSearchState(location.search)
    const asking = isAsking(state)
    parts.found.hidden = !asking
    parts.order.value = state.sort
    this.#drawChips(parts, panel, state.chosen)
    panel.draw(state.chosen)
    if (asking) parts.list.setAttribute('aria-busy', 'true')
    // Without a question nothing is loaded for its sake; what is loaded already tells the counts again.
    const found = asking || this.#finder !== undefined ? await this.#find(state, () => turn === this.#turn) : undefined
    if (turn !== this.#turn) return
    if (asking) this.#draw(parts, panel, found, state)
    else parts.index.hidden = false
    if (found !== undefined) panel.draw(state.chosen, found.counts)
    if (!asking) for (const part of [parts.status, parts.alert, parts.list]) part.replaceChildren()
    parts.list.setAttribute('aria-busy', 'false')
  }

  async #find({ q, chosen, sort, page }: SearchState, isCurrent: () => boolean): Promise<Found | undefined> {
    try {
      const finder = await this.#load(false)
      const answer = q.trim() === '' ? undefined : await finder.find(q.trim())
      const { documents, counts } = narrow(answer?.documents ?? withoutWords(finder.documents), chosen)
      const ordered = sort === 'date' ? newestFirst(documents) : documents
      const onPage = isCurrent() ? ordered.slice((page - 1) * resultsPerPage, page * resultsPerPage) : []
      const shown = await Promise.all(onPage.map(async (document) => ({ document, told: await answer?.hits.get(document.id)?.data() })))
      return { finder, answer, documents, counts, shown }
    } catch (error) {
      console.error(error)
      return undefined
    }
  }

  #draw(parts: SearchParts, panel: FacetPanel, found: Found | undefined, state: SearchState): void {
    const total = found?.documents.length ?? 0
    const words = found?.answer?.instead ?? state.q.trim()
    parts.alert.textContent = found === undefined ? 'The search index could not be loaded. The lists below lead everywhere without it.' : ''
    parts.status.textContent = found === undefined ? '' : state.page > 1 ? `${total} found, page ${state.page}` : `${total} found`
    parts.list.replaceChildren(
      ...(found?.shown ?? []).map(({ document, told }) => resultItem(document, told, words, this.dataset.group ?? '')),
    )
    parts.nothing.hidden = found === undefined || total > 0
    parts.index.hidden = total > 0
    parts.pager.hidden = total <= resultsPerPage
    parts.pager.replaceChildren(...pagerNodes(state, total))
    parts.instead.hidden = found?.answer?.instead === undefined
    parts.instead.replaceChildren('Nothing is written so. Found for ', element('b', {}, words), '.')
    this.#drawQuestion(parts, panel, found, words)
  }

  #drawQuestion({ question }: SearchParts, panel: FacetPanel, found: Found | undefined, words: string): void {
    const { newest = '', features = '' } = this.dataset
    const asked = found === undefined ? undefined : findRegistryQuestion(words, found.finder.documents, panel.stages, newest)
    question.hidden = asked === undefined
    if (asked === undefined) return
    const { label, sig, stage, from, to } = asked
    const link = element('a', { href: `${features}?${new URLSearchParams({ sig, stage, from, to }).toString()}` }, label)
    question.replaceChildren('In the registry of features: ', link)
  }

  #drawChips(parts: SearchParts, panel: FacetPanel, chosen: Chosen): void {
    const chips = panel.chips(chosen, (changed) => {
      this.#go(parts, panel, { chosen: changed })
      parts.head.focus()
    })
    parts.chips.replaceChildren(...chips)
    parts.chips.hidden = chips.length === 0
    const count = Object.values(chosen).reduce((sum, values) => sum + values.length, 0)
    parts.facets.querySelector('summary')?.replaceChildren(count === 0 ? 'Narrow it down' : `Narrow it down, ${count} chosen`)
  }
}

customElements.define('search-page', SearchPage)
