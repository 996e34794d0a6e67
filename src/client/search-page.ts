import { loadEngine, type EngineAnswer, type EngineDocument, type SearchEngine } from '../search/engine.ts'
import { parseSearchState, printSearchState, type SearchState } from '../search/search-state.ts'
import { resultItem } from './search-result.ts'

const resultsPerPage = 10
/** What is longer is cut for the engine; the field and the URL keep it. */
const longestQuery = 200

interface Parts {
  form: HTMLFormElement
  field: HTMLInputElement
  found: HTMLElement
  head: HTMLElement
  status: HTMLElement
  alert: HTMLElement
  list: HTMLElement
  nothing: HTMLElement
  pager: HTMLElement
  index: HTMLElement
}

interface Found {
  answer: EngineAnswer
  documents: EngineDocument[]
}

/**
 * `<search-page>`: finds while one types. The URL is the state; the engine is loaded when the field is entered or the URL asks
 * for something. Without an engine the index of lists stays, and an alert says why.
 */
class SearchPage extends HTMLElement {
  #engine: Promise<SearchEngine> | undefined
  /** Counts searches, so that an answer that comes late is not shown over a newer one. */
  #turn = 0
  /** Whether the present state deserves a place of its own in the history. */
  #settled = true

  connectedCallback(): void {
    const parts = this.#parts()
    if (parts === undefined) return
    const { form, field, pager } = parts
    field.addEventListener('focus', () => void this.#load().catch(() => undefined), { once: true })
    field.addEventListener('input', () => {
      this.#write({ q: field.value, page: 1 }, this.#settled)
      this.#settled = false
      void this.#show(parts)
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#settled = true
      this.#write({ q: field.value, page: 1 }, parseSearchState(location.search).q !== field.value)
      void this.#show(parts)
    })
    pager.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      history.pushState(null, '', link.href)
      this.#settled = true
      void this.#show(parts).then(() => parts.head.focus())
    })
    addEventListener('popstate', () => {
      this.#settled = true
      field.value = parseSearchState(location.search).q
      void this.#show(parts)
    })
    // A browser may have kept what was typed before; the URL wins.
    field.value = parseSearchState(location.search).q
    void this.#show(parts)
  }

  #parts(): Parts | undefined {
    const find = (selector: string): HTMLElement | null => this.querySelector<HTMLElement>(selector)
    const form = this.querySelector('form')
    const field = this.querySelector<HTMLInputElement>('input[name=q]')
    const [found, head, status, alert, list, nothing, pager, index] = [
      '[data-found]', '[data-head]', '[role=status]', '[role=alert]', '[data-list]', '[data-nothing]', '[data-pager]', '[data-index]',
    ].map(find) // prettier-ignore
    if (!form || !field || !found || !head || !status || !alert || !list || !nothing || !pager || !index) return undefined
    return { form, field, found, head, status, alert, list, nothing, pager, index }
  }

  #load(): Promise<SearchEngine> {
    this.#engine ??= loadEngine(this.dataset.engine ?? '').catch((error: unknown) => {
      this.#engine = undefined // the next search tries again
      throw error
    })
    return this.#engine
  }

  #write(state: SearchState, asNew: boolean): void {
    const address = `${location.pathname}${printSearchState(state, location.search)}`
    if (asNew) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  }

  /** Shows what the URL asks for. */
  async #show(parts: Parts): Promise<void> {
    const turn = (this.#turn += 1)
    const { q, page } = parseSearchState(location.search)
    const query = q.trim().slice(0, longestQuery)
    parts.found.hidden = query === ''
    if (query === '') {
      parts.status.textContent = ''
      parts.alert.textContent = ''
      parts.index.hidden = false
      return
    }
    parts.list.setAttribute('aria-busy', 'true')
    let found: Found | undefined
    try {
      const answer = await (await this.#load()).search(query)
      const shown = answer.results.slice((page - 1) * resultsPerPage, page * resultsPerPage)
      found = { answer, documents: turn === this.#turn ? await Promise.all(shown.map((hit) => hit.data())) : [] }
    } catch (error) {
      console.error(error)
    }
    if (turn !== this.#turn) return
    this.#draw(parts, found, query, { q, page })
    parts.list.setAttribute('aria-busy', 'false')
  }

  #draw(parts: Parts, found: Found | undefined, query: string, state: SearchState): void {
    const total = found?.answer.results.length ?? 0
    parts.alert.textContent = found === undefined ? 'The search index could not be loaded. The lists below lead everywhere without it.' : ''
    parts.status.textContent = found === undefined ? '' : state.page > 1 ? `${total} found, page ${state.page}` : `${total} found`
    parts.list.replaceChildren(...(found?.documents ?? []).map((one) => resultItem(one, query, this.dataset.group ?? '')))
    parts.nothing.hidden = found === undefined || total > 0
    parts.index.hidden = total > 0
    parts.pager.hidden = total <= resultsPerPage
    drawPager(parts.pager, state, total)
  }
}

function drawPager(pager: HTMLElement, state: SearchState, total: number): void {
  const first = (state.page - 1) * resultsPerPage + 1
  const last = Math.min(state.page * resultsPerPage, total)
  const text = document.createElement('span')
  text.textContent = first > total ? `0 of ${total}` : `${first} to ${last} of ${total}`
  const link = (page: number, rel: string, words: string): HTMLAnchorElement => {
    const made = document.createElement('a')
    made.href = `${location.pathname}${printSearchState({ ...state, page }, location.search)}`
    made.rel = rel
    made.textContent = words
    return made
  }
  const lastPage = Math.ceil(total / resultsPerPage)
  pager.replaceChildren(
    ...(state.page > 1 ? [link(Math.min(state.page - 1, Math.max(lastPage, 1)), 'prev', `Previous ${resultsPerPage}`)] : []),
    text,
    ...(last < total ? [link(state.page + 1, 'next', `Next ${Math.min(resultsPerPage, total - last)}`)] : []),
  )
}

customElements.define('search-page', SearchPage)
