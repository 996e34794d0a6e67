import type { Narrowing } from '../model/narrowing.ts'
import { narrowedMatrix } from '../model/narrowed-matrix.ts'
import { voyageOf } from '../model/voyage.ts'
import { parseNarrowing, printNarrowing, type NarrowingChoices } from '../search/narrowing-state.ts'
import { foundWords } from '../search/narrowing-words.ts'
import { standingText } from '../site/matrix-words.ts'
import { element } from './element.ts'
import { loadMatrixFeatures, type MatrixFeature } from './matrix-data.ts'
import { foldGroups } from './matrix-folds.ts'
import { groupNode, headNodes, rowNode, type MatrixHeads } from './matrix-nodes.ts'
import { parseMatrixSettings, type MatrixSettings } from './matrix-settings.ts'
import { nothingFound, tellSearch } from './matrix-search.ts'
import { placeInTurns, type Piece } from './placing.ts'

/** Time after the last letter before the address follows, so that a word is one step of the history. */
const pauseInMs = 250

/**
 * `<features-page>`: narrows the matrix by text, group, stage and span of releases. What is shown stands in the address:
 * `?sig=&stage=&from=&to=&q=`. Until something is asked for the page stays as it was built, and nothing is loaded.
 */
class FeaturesPage extends HTMLElement {
  #settings: MatrixSettings | undefined
  #features: Promise<MatrixFeature[]> | undefined
  /** The query string of what is to be seen. */
  #asks = ''
  #built: { parts: Element[]; classes: string; count: string } | undefined
  /** Rows that were drawn for the columns of `key`. */
  #drawn: { key: string; heads: Node[]; rows: Map<string, Node> } = { key: '', heads: [], rows: new Map() }
  #typing: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    const { form, table, fold } = this.#parts()
    foldGroups(table, fold)
    this.#settings = parseMatrixSettings(this.dataset['settings'] ?? '')
    form.addEventListener('focusin', () => void this.#allFeatures().catch(() => undefined), { once: true })
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('reset', () => setTimeout(() => this.#follow(false)))
    form.addEventListener('input', ({ target }) => this.#follow(target instanceof HTMLInputElement && target.name === 'q'))
    addEventListener('popstate', () => this.#read())
    addEventListener('click', ({ target }) => this.#closePick(target))
    addEventListener('keydown', ({ key }) => key === 'Escape' && this.#closePick(null))
    this.#read()
  }

  /** Shows what the address asks for, and lets the form say it. */
  #read(): void {
    clearTimeout(this.#typing)
    const { narrowing, unknown } = parseNarrowing(new URLSearchParams(location.search), this.#choices())
    for (const field of this.#fields()) {
      if (field instanceof HTMLSelectElement) field.value = (field.name === 'from' ? narrowing.from : narrowing.to) ?? ''
      else if (field.name === 'q') field.value = narrowing.q
      else field.checked = (field.name === 'sig' ? narrowing.sigs : narrowing.stages).includes(field.value)
    }
    void this.#show(narrowing, unknown)
  }

  /** Shows what the form says, and lets the address say it: at once, or after the last letter. */
  #follow(typed: boolean): void {
    clearTimeout(this.#typing)
    const { narrowing } = parseNarrowing(this.#asked(), this.#choices())
    const keep = (): void => {
      const search = printNarrowing(narrowing)
      if (search !== location.search) history.pushState(null, '', search === '' ? location.pathname : search)
    }
    if (typed) this.#typing = setTimeout(keep, pauseInMs)
    else keep()
    void this.#show(narrowing, [])
  }

  async #show(narrowing: Narrowing, unknown: readonly string[]): Promise<void> {
    const { table, status, alert, note, reset } = this.#parts()
    const asked = printNarrowing(narrowing)
    // Something else may be asked for while this is on its way.
    const isWanted = (): boolean => this.#asks === asked
    this.#asks = asked
    this.#tellChosen(narrowing)
    alert.textContent = warningOf(narrowing, unknown, this.#choices().releases)
    reset.hidden = asked === ''
    note.replaceChildren(...this.#comparison(narrowing))
    tellSearch(narrowing)
    // What is said below of all features is not true of some.
    for (const part of document.querySelectorAll<HTMLElement>('[data-whole]')) part.hidden = asked !== ''
    const untouched = this.#built === undefined
    this.#built ??= { parts: [...table.children], classes: table.className, count: status.textContent }
    if (untouched && asked === '') return
    this.ariaBusy = 'true'
    try {
      const features = asked === '' ? [] : await this.#allFeatures()
      if (!isWanted()) return
      const pieces = asked === '' ? this.#restored(table) : this.#redrawn(table, features, narrowing)
      if (await placeInTurns(pieces, isWanted)) this.ariaBusy = null
    } catch {
      if (!isWanted()) return
      this.ariaBusy = null
      status.textContent = ''
      alert.textContent = 'The features could not be loaded, so they cannot be narrowed here. The lists below are complete.'
      this.querySelector('details.ways-d')?.setAttribute('open', '')
    }
  }

  /** Empties the table but for its heads; the groups as they were built come back. */
  #restored(table: Element): Piece[] {
    const { parts, classes, count } = this.#built ?? { parts: [], classes: '', count: '' }
    const bodies = parts.filter((part) => part.localName === 'tbody')
    this.#parts().status.textContent = count
    table.className = classes
    table.replaceChildren(...parts.filter((part) => part.localName !== 'tbody'))
    return bodies.map((body) => ({ into: table, make: () => body, rows: body.children.length }))
  }

  /** Empties the table but for the heads that are needed; the groups and rows that were asked for come into it. */
  #redrawn(table: Element, features: readonly MatrixFeature[], narrowing: Narrowing): Piece[] {
    const { groups, releases, columns: most, proposalLabel } = this.#known()
    const { columns, ...matrix } = narrowedMatrix(features, groups.map(({ id }) => id), releases, narrowing, most) // prettier-ignore
    const hrefOf = (version: string): string => releases.find((release) => release.version === version)?.href ?? ''
    const heads: MatrixHeads = { columns, hrefOf, proposalLabel }
    const key = columns.map(({ version }) => version).join(' ')
    if (this.#drawn.key !== key) this.#drawn = { key, heads: headNodes(heads), rows: new Map() }
    const { rows } = this.#drawn
    const caption = this.#built?.parts.filter((part) => part.localName === 'caption') ?? []
    this.#parts().status.textContent = foundWords(matrix.found, features.length, narrowing)
    if (matrix.found === 0) {
      this.#parts().note.replaceChildren(...nothingFound(narrowing))
      table.replaceChildren(...caption)
      return []
    }
    table.className = `matrix n-${columns.length}`
    table.replaceChildren(...caption, ...this.#drawn.heads)
    return matrix.groups.flatMap(({ id, features: some, counts }): Piece[] => {
      const { title = id, href = '' } = groups.find((group) => group.id === id) ?? {}
      const body = groupNode({ title, id, href, rows: [], total: some.length, counts }, heads)
      const rowPieces = some.map((feature): Piece => ({
        into: body,
        make: () => rows.get(feature.id) ?? keptIn(rows, feature.id, rowNode(rowOf(feature, heads), heads)),
        rows: 1,
      })) // prettier-ignore
      return [{ into: table, make: () => body, rows: 1 }, ...rowPieces]
    })
  }

  /** A way to the comparison of two releases, where two that are out were chosen. */
  #comparison({ sigs, from, to }: Narrowing): (Node | string)[] {
    const { releases, compared, compareHref, groups } = this.#known()
    const isOut = (version: string): boolean => releases.some((release) => release.version === version && release.released)
    const order = releases.map(({ version }) => version)
    if (from === undefined || to === undefined || !isOut(from) || !isOut(to) || order.indexOf(from) >= order.indexOf(to)) return []
    const sig = sigs.length === 1 ? sigs[0] : undefined
    const hasPage = compared.includes(from) && compared.includes(to)
    const query = new URLSearchParams({ from, to, ...(sig === undefined ? {} : { sig }) }).toString()
    const href = hasPage ? `${compareHref}${from}/${to}/${sig === undefined ? '' : `#${sig}`}` : `${compareHref}?${query}`
    const name = groups.find(({ id }) => id === sig)?.title
    const words = `Everything that changed from ${from} to ${to}${name === undefined ? '' : ` in ${name}`}`
    return [element('a', { href, class: 'more' }, words), ', with the posts that tell of it.']
  }

  /** Says beside the closed list of groups which are chosen. */
  #tellChosen({ sigs }: Narrowing): void {
    const chosen = this.querySelector('.pick [data-chosen]')
    const [first] = sigs
    const name = this.#known().groups.find(({ id }) => id === first)?.title
    if (chosen !== null) chosen.textContent = sigs.length > 1 ? `${sigs.length} chosen` : (name ?? 'All')
  }

  /** Closes the list of groups when something else is meant. */
  #closePick(target: EventTarget | null): void {
    const pick = this.querySelector<HTMLDetailsElement>('details.pick[open]')
    if (pick === null || (target instanceof Node && pick.contains(target))) return
    if (target === null && pick.contains(document.activeElement)) pick.querySelector('summary')?.focus()
    pick.open = false
  }

  #allFeatures(): Promise<MatrixFeature[]> {
    const { featuresHref, proposalLabel } = this.#known()
    const loading = (this.#features ??= loadMatrixFeatures(featuresHref, proposalLabel ?? ''))
    // What failed may succeed when it is tried again.
    loading.catch(() => (this.#features = undefined))
    return loading
  }

  #asked(): URLSearchParams {
    const fields = this.#fields().filter((field) => field instanceof HTMLSelectElement || field.name === 'q' || field.checked)
    return new URLSearchParams(fields.map(({ name, value }) => [name, value]))
  }

  #choices(): NarrowingChoices {
    const valuesOf = (name: string): string[] => this.#fields().filter((field) => field.name === name).map(({ value }) => value) // prettier-ignore
    return { sigs: valuesOf('sig'), stages: valuesOf('stage'), releases: this.#known().releases.map(({ version }) => version) }
  }

  #fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('form :is(input, select)')]
  }

  #known(): MatrixSettings {
    if (this.#settings === undefined) throw new Error('the settings are read when the element is connected')
    return this.#settings
  }

  #parts() {
    const part = <Part extends HTMLElement>(selector: string): Part => {
      const found = this.querySelector<Part>(selector)
      if (found === null) throw new Error(`the page of features has no ${selector}`)
      return found
    }
    return {
      form: part<HTMLFormElement>('form'),
      table: part('table.matrix'),
      status: part('[role=status]'),
      alert: part('[role=alert]'),
      note: part('[data-note]'),
      reset: part('[type=reset]'),
      fold: part('[data-fold]'),
    }
  }
}

function keptIn(rows: Map<string, Node>, id: string, row: Node): Node {
  rows.set(id, row)
  return row
}

function rowOf(feature: MatrixFeature, { columns }: MatrixHeads) {
  const { shortTitle: title, href, proposal } = feature
  return {
    title,
    href,
    cells: voyageOf(feature, columns),
    standing: standingText(feature),
    ...(proposal === undefined ? {} : { proposal }),
  }
}

/** What cannot be had, in words for the reader; nothing when all can. */
function warningOf({ from, to }: Narrowing, unknown: readonly string[], versions: readonly string[]): string {
  const names = unknown.map((value) => `“${value}”`)
  const left = names.length === 0 ? '' : `Left out, since nothing here is called so: ${names.join(', ')}.`
  const empty = from !== undefined && to !== undefined && versions.indexOf(from) >= versions.indexOf(to)
  const order = empty ? `Nothing can lie after ${from} and up to ${to}. Choose an earlier release to begin after.` : ''
  return `${left} ${order}`.trim()
}

customElements.define('features-page', FeaturesPage)
