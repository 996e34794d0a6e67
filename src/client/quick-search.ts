import { askedIn } from '../search/asked-words.ts'
import { catalogueOf, findByName, type Catalogue } from '../search/catalogue.ts'
import { loadDocuments } from '../search/finder.ts'
import { nameRanks } from '../search/name-match.ts'
import type { SearchDocument } from '../search/search-document.ts'
import { element } from './element.ts'

/** As many names as fit under the field on a small laptop. */
const mostShown = 7

let loading: Promise<Catalogue> | undefined

/**
 * `<quick-search>`: under a search field, what is called as typed, or nearly so, and the way to the search page. It knows names only, no
 * texts, so one small file is all it loads. Arrows go through the list; Enter on a feature's number goes straight to it.
 */
class QuickSearch extends HTMLElement {
  readonly #status = element('p', { class: 'vh', role: 'status' })
  readonly #instead = element('p', { 'aria-hidden': 'true' })
  readonly #list = element('ul', { role: 'list' })
  #jump: string | undefined

  /** Begins to listen to the field of the form that it was put into. */
  attach(field: HTMLInputElement, form: HTMLFormElement): void {
    this.append(this.#status, this.#instead, this.#list)
    field.addEventListener('input', () => void this.#show(field, form))
    field.addEventListener('focus', ({ relatedTarget }) => {
      // Back from the list nothing else is asked for.
      if (!(relatedTarget instanceof Node) || !this.contains(relatedTarget)) void this.#show(field, form)
    })
    form.addEventListener('submit', (event) => {
      if (this.#jump === undefined) return
      event.preventDefault()
      location.assign(this.#jump)
    })
    form.addEventListener('keydown', (event) => this.#move(event, field))
    form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !form.contains(relatedTarget)) this.hidden = true
    })
    void this.#show(field, form)
  }

  async #show(field: HTMLInputElement, form: HTMLFormElement): Promise<void> {
    const query = field.value.trim()
    this.#jump = undefined
    const loaded = await loadOnce(new URL('documents.json', form.action).href).catch(() => undefined)
    if (loaded === undefined || query !== field.value.trim()) return
    const asked = askedIn(query)
    const { documents: found, instead } = findByName(loaded, asked)
    this.#jump = jumpOf(asked, found[0], loaded)
    this.hidden = query === '' || !form.contains(document.activeElement)
    const told = `${found.length === 0 ? 'No' : found.length} name${found.length === 1 ? '' : 's'} found`
    this.#status.textContent = query === '' ? '' : instead === undefined ? told : `${told} for ${instead}`
    this.#instead.toggleAttribute('hidden', instead === undefined)
    this.#instead.replaceChildren('Nothing is called so. Found for ', element('b', {}, instead ?? ''), '.')
    const all = element(
      'a',
      { href: `${form.action}?${new URLSearchParams({ q: query }).toString()}` },
      'Search everything for ',
      element('b', {}, query),
    )
    this.#list.replaceChildren(...found.slice(0, mostShown).map(itemOf), element('li', {}, all))
  }

  #move(event: KeyboardEvent, field: HTMLInputElement): void {
    if (event.key === 'Escape') {
      // From the list to the field; only from there to where the reader was.
      if (this.contains(document.activeElement)) {
        event.stopPropagation()
        field.focus()
      }
      this.hidden = true
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || this.hidden) return
    event.preventDefault()
    const stops = [field, ...this.querySelectorAll('a')]
    const place = stops.findIndex((stop) => stop === document.activeElement)
    stops[(place + step + stops.length) % stops.length]?.focus()
  }
}

/** Puts a quick search under a field that has none. */
export function attachQuickSearch(field: HTMLInputElement): void {
  const { form } = field
  if (form === null || form.querySelector('quick-search') !== null) return
  const quick = new QuickSearch()
  quick.hidden = true
  form.append(quick)
  quick.attach(field, form)
}

function loadOnce(address: string): Promise<Catalogue> {
  loading ??= loadDocuments(address).then(catalogueOf)
  // Without the list the field still leads to the search page; the next word typed tries again.
  loading.catch(() => (loading = undefined))
  return loading
}

/** The feature whose number is typed, alone or after its word or a `#`. */
function jumpOf(query: string, first: SearchDocument | undefined, { names, places }: Catalogue): string | undefined {
  if (first?.type !== 'feature' || !/^(?:\p{L}+[\s-]*)?#?\d+$/u.test(query)) return undefined
  return names.find(query).get(places.get(first.id) ?? -1) === nameRanks.name ? first.url : undefined
}

function itemOf({ url, title, note }: SearchDocument): Element {
  return element('li', {}, element('a', { href: url }, title, ...(note === undefined ? [] : [element('small', {}, note)])))
}

customElements.define('quick-search', QuickSearch)
