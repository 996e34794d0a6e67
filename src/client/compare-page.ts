import { comparisonView, type ComparisonView, type ViewedFeature } from '../components/compare/comparison-view.ts'
import { changesBetween } from '../model/comparison.ts'
import { rowsIn, showGroup } from './compare-narrowing.ts'
import { choiceOf, missingChoice } from './compared-choice.ts'
import { groupsIn, loadFeatures, releasesIn } from './comparison-data.ts'
import { comparisonNodes, datedNodes, titleNodes } from './comparison-nodes.ts'

/**
 * `<compare-page>`: leads from two chosen releases to their page (`data-compared` names the versions that have pages, below
 * `data-compare`) and shows one group alone. Where `data-features` names the features of the API, any other pair is compared
 * here. What is shown stands in the address: `?from=&to=&sig=`.
 */
class ComparePage extends HTMLElement {
  #features: Promise<Map<string, ViewedFeature>> | undefined
  #untouched: { head: Node[]; standfirst: Node[]; title: string } | undefined

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (form === null) return
    for (const part of form.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = false
    // What is missing is said on the page, not in a bubble of the browser that passes.
    form.noValidate = true
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      if (!this.#isMissing()) this.#goTo(this.#select('from').value, this.#select('to').value)
    })
    this.#select('sig').addEventListener('change', () => {
      this.#keep('sig', this.#select('sig').value)
      this.#narrow()
    })
    addEventListener('popstate', () => this.#read())
    this.#read()
  }

  /** Shows what the address asks for: a built comparison needs only to be narrowed. */
  #read(): void {
    if (this.dataset['features'] === undefined) this.#narrow()
    else void this.#show()
  }

  /** Whether a release is still to be chosen; then says so and leads to its list. */
  #isMissing(): boolean {
    const lists = [this.#select('from'), this.#select('to')]
    for (const list of lists) list.ariaInvalid = list.value === '' ? 'true' : null
    const words = missingChoice(this.#select('from').value, this.#select('to').value)
    if (words === undefined) return false
    this.#warn(words)
    lists.find((list) => list.value === '')?.focus()
    return true
  }

  /** Leads to the page of a pair, or compares it here where that can be done. */
  #goTo(from: string, to: string): void {
    const params = new URLSearchParams({ from, to })
    const sig = this.#select('sig').value
    const choice = choiceOf(params, this.#versions())
    const compared = (this.dataset['compared'] ?? '').split(' ')
    const narrowed = sig === '' ? '' : `?${new URLSearchParams({ sig }).toString()}`
    if (sig !== '') params.set('sig', sig)
    const page = this.dataset['compare'] ?? ''
    if (choice.kind === 'pair' && compared.includes(choice.from) && compared.includes(choice.to)) {
      location.assign(`${page}${choice.from}/${choice.to}/${narrowed}`)
    } else if (this.dataset['features'] === undefined) {
      location.assign(`${page}?${params.toString()}`)
    } else {
      history.pushState(null, '', `?${params.toString()}`)
      void this.#show()
    }
  }

  /** Compares what the address asks for. */
  async #show(): Promise<void> {
    const asked = location.search
    const params = new URLSearchParams(asked)
    const choice = choiceOf(params, this.#versions())
    this.#tell('')
    this.#warn(choice.kind === 'problem' ? choice.words : '')
    if (choice.kind !== 'pair') {
      for (const name of ['from', 'to']) this.#preset(name, params.get(name))
      const sig = params.get('sig') ?? ''
      this.#select('sig').value = groupsIn(this.#select('sig')).has(sig) ? sig : ''
      this.#clear()
      return
    }
    this.#select('from').value = choice.from
    this.#select('to').value = choice.to
    this.#tell(`Comparing ${choice.from} with ${choice.to}…`)
    this.ariaBusy = 'true'
    try {
      const features = await this.#allFeatures()
      // Another pair may have been asked for in the meantime.
      if (asked !== location.search) return
      const view = this.#compare(features, choice.from, choice.to)
      this.#draw(view)
      const turned = choice.turned ? `${choice.to} came after ${choice.from}, so this is the way from ${choice.from} to ${choice.to}. ` : ''
      this.#narrow(`${turned}${view.total === 1 ? '1 feature' : `${view.total} features`} changed stage.`)
    } catch {
      this.#clear()
      this.#tell('')
      this.#warn('The features could not be loaded, so these two cannot be compared here. Try again in a while.')
    }
    this.ariaBusy = null
  }

  #compare(features: Map<string, ViewedFeature>, from: string, to: string): ComparisonView {
    const stages = (this.dataset['stages'] ?? '').split(' ')
    const comparison = changesBetween({ site: { stages }, features, sigs: groupsIn(this.#select('sig')) }, from, to)
    return comparisonView(comparison, stages, releasesIn(this.#select('from')))
  }

  #draw(view: ComparisonView): void {
    const [head, standfirst] = this.#headParts()
    this.#untouched ??= { head: [...head.childNodes], standfirst: [...standfirst.childNodes], title: document.title }
    head.replaceChildren(...titleNodes(view))
    standfirst.replaceChildren(...datedNodes(view.lead))
    document.title = [`From ${view.from} to ${view.to}`, ...this.#untouched.title.split(' · ').slice(1)].join(' · ')
    this.querySelector('[data-result]')?.replaceChildren(
      ...comparisonNodes(view, this.dataset['groupWord'] ?? '', this.dataset['atStage'] ?? ''),
    )
    this.#showPairs(false)
  }

  /** The page as it came. */
  #clear(): void {
    this.querySelector('[data-result]')?.replaceChildren()
    this.#showPairs(true)
    if (this.#untouched === undefined) return
    const [head, standfirst] = this.#headParts()
    head.replaceChildren(...this.#untouched.head)
    standfirst.replaceChildren(...this.#untouched.standfirst)
    document.title = this.#untouched.title
  }

  /** Leaves only the group that the address names, and tells so after what is told anyway. */
  #narrow(told = ''): void {
    const sig = new URLSearchParams(location.search).get('sig') ?? ''
    const rows = rowsIn(this)
    if (rows.length === 0) {
      this.#tell(told)
      return
    }
    const alone = rows.find((row) => row.id === sig)
    showGroup(this, alone)
    const select = this.#select('sig')
    select.value = alone === undefined ? '' : sig
    const words =
      alone === undefined ? '' : `${select.selectedOptions[0]?.text ?? ''} alone: ${alone.querySelector('small')?.textContent ?? ''}.`
    this.#tell(`${told} ${words}`.trim())
    this.#warn(sig === '' || alone !== undefined ? '' : `Nothing changed in “${sig}”, or there is no such group. All are shown.`)
  }

  #allFeatures(): Promise<Map<string, ViewedFeature>> {
    const loading = (this.#features ??= loadFeatures(this.dataset['features'] ?? ''))
    // What failed may succeed when it is tried again.
    loading.catch(() => (this.#features = undefined))
    return loading
  }

  #keep(key: string, value: string): void {
    const url = new URL(location.href)
    if (value === '') url.searchParams.delete(key)
    else url.searchParams.set(key, value)
    history.pushState(null, '', url)
  }

  #headParts(): [Element, Element] {
    const [head, standfirst] = [this.querySelector('h1'), this.querySelector('.standfirst')]
    if (head === null || standfirst === null) throw new Error('a page of comparisons has a heading and a standfirst')
    return [head, standfirst]
  }

  #versions(): string[] {
    return releasesIn(this.#select('from')).map((release) => release.version)
  }

  #select(name: string): HTMLSelectElement {
    const select = this.querySelector<HTMLSelectElement>(`select[name=${name}]`)
    if (select === null) throw new Error(`no list of choices "${name}"`)
    return select
  }

  #preset(name: string, version: string | null): void {
    if (version !== null && this.#versions().includes(version)) this.#select(name).value = version
  }

  #showPairs(shown: boolean): void {
    const pairs = this.querySelector<HTMLElement>('[data-pairs]')
    if (pairs !== null) pairs.hidden = !shown
  }

  #tell(words: string): void {
    const status = this.querySelector('[role=status]')
    if (status !== null) status.textContent = words
  }

  #warn(words: string): void {
    const alert = this.querySelector('[role=alert]')
    if (alert !== null) alert.textContent = words
  }
}

customElements.define('compare-page', ComparePage)
