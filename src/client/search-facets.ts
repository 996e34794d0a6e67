import type { Narrowed } from '../search/facet-counts.ts'
import { chosenOf, facetKeys, type Chosen, type FacetKey } from '../search/search-state.ts'
import { element } from './element.ts'

/** Choices of a long facet that stay in sight when it is folded. */
const choicesInSight = 8

interface Facet {
  key: FacetKey
  choices: Choice[]
  shorten: HTMLInputElement | null
  unfold: HTMLButtonElement | null
}

interface Choice {
  label: HTMLLabelElement
  box: HTMLInputElement
  words: string
  /** The words where they stand alone. */
  fullWords: string
  bar: Element | null
  number: Element | undefined
  count: number
}

/** The facets on the page: what is ticked, what each choice would give, which are folded. */
export class FacetPanel {
  readonly #facets: Facet[]
  #shown: Chosen | undefined

  constructor(root: HTMLElement, onChange: (chosen: Chosen) => void) {
    this.#facets = [...root.querySelectorAll<HTMLElement>('[data-facet]')].flatMap(facetOf)
    root.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'checkbox') onChange(this.#ticked())
    })
    root.addEventListener('submit', (event) => event.preventDefault())
    for (const facet of this.#facets) {
      facet.shorten?.addEventListener('input', () => fold(facet))
      facet.unfold?.addEventListener('click', () => {
        facet.unfold?.setAttribute('aria-expanded', String(!isUnfolded(facet)))
        fold(facet)
      })
      fold(facet)
    }
  }

  /** Shows a choice and what every other one would give; without counts those that the page came with stay. */
  draw(chosen: Chosen, counts?: Narrowed['counts']): void {
    this.#shown = chosen
    for (const facet of this.#facets) {
      const { key, choices } = facet
      for (const choice of choices) {
        const ticked = chosen[key].includes(choice.box.value)
        if (choice.box.checked !== ticked) choice.box.checked = ticked
        if (counts !== undefined) choice.count = counts[key].get(choice.box.value) ?? 0
      }
      const most = Math.max(1, ...choices.map(({ count }) => count))
      for (const { label, number, bar, count } of choices) {
        const [written, width] = [String(count), `${Math.round((100 * count) / most)}%`]
        // Only what changes is written: this runs with every key.
        if (number !== undefined && number.textContent !== written) number.textContent = written
        if (bar !== null && bar.getAttribute('width') !== width) bar.setAttribute('width', width)
        label.classList.toggle('is-nil', count === 0)
      }
      fold(facet)
    }
  }

  /** Whether a choice is what is shown already. */
  shows(chosen: Chosen): boolean {
    return this.#shown !== undefined && printed(chosen) === printed(this.#shown)
  }

  /** What is chosen as buttons that take it away again, and one for all. */
  chips(chosen: Chosen): Element[] {
    const chips = facetKeys.flatMap((key) =>
      chosen[key].map((value) =>
        element(
          'button',
          { class: 'chip', type: 'button', 'data-key': key, value },
          this.nameOf(key, value),
          element('span', { 'aria-hidden': 'true' }, '×'),
          element('span', { class: 'vh' }, ': remove this filter'),
        ),
      ),
    )
    if (chips.length < 2) return chips
    return [...chips, element('button', { class: 'linkish', type: 'button' }, 'clear all')]
  }

  /** What stays chosen when the button that was pressed takes its value away; undefined beside the buttons. */
  withoutChip({ target }: Event, chosen: Chosen): Chosen | undefined {
    const chip = target instanceof Element ? target.closest('button') : null
    if (chip === null) return undefined
    const { key } = chip.dataset
    return chosenOf((one) => (key === undefined ? [] : chosen[one].filter((value) => one !== key || value !== chip.value)))
  }

  /** A value as readers know it; one that no choice has as it is written. */
  readonly nameOf = (key: FacetKey, value: string): string =>
    this.#facets.find((facet) => facet.key === key)?.choices.find(({ box }) => box.value === value)?.fullWords ?? value

  /** Stages as the site calls them. */
  get stages(): { value: string; label: string }[] {
    const facet = this.#facets.find(({ key }) => key === 'stage')
    return facet?.choices.map(({ box, words }) => ({ value: box.value, label: words })) ?? []
  }

  #ticked(): Chosen {
    const facetWith = (key: FacetKey): Choice[] => this.#facets.find((facet) => facet.key === key)?.choices ?? []
    return chosenOf((key) => facetWith(key).flatMap(({ box }) => (box.checked ? [box.value] : [])))
  }
}

function facetOf(root: HTMLElement): Facet[] {
  const key = facetKeys.find((known) => known === root.dataset.facet)
  if (key === undefined) return []
  const choices = [...root.querySelectorAll('label')].flatMap((label): Choice[] => {
    const box = label.querySelector('input')
    const [words, number] = label.querySelectorAll<HTMLElement>(':scope > span')
    const text = words?.textContent ?? ''
    const count = Number(number?.textContent ?? 0)
    return box === null
      ? []
      : [{ label, box, words: text, fullWords: words?.dataset.full ?? text, bar: label.querySelector('rect'), number, count }]
  })
  return [{ key, choices, shorten: root.querySelector('[data-shorten]'), unfold: root.querySelector('[data-unfold]') }]
}

function printed(chosen: Chosen): string {
  return JSON.stringify(facetKeys.map((key) => chosen[key]))
}

function isUnfolded({ unfold }: Facet): boolean {
  return unfold?.getAttribute('aria-expanded') === 'true'
}

/** Keeps of a long facet what is ticked and the first choices that give something, or those whose words hold what is typed. */
function fold(facet: Facet): void {
  const { choices, shorten, unfold } = facet
  if (unfold === null) return
  const typed = shorten?.value.trim().toLowerCase() ?? ''
  const first = new Set(
    [...choices.filter(({ count }) => count > 0), ...choices.filter(({ count }) => count === 0)].slice(0, choicesInSight),
  )
  for (const choice of choices) {
    const shown = typed === '' ? isUnfolded(facet) || choice.box.checked || first.has(choice) : choice.words.toLowerCase().includes(typed)
    if (choice.label.hidden === shown) choice.label.hidden = !shown
  }
  unfold.hidden = typed !== ''
  unfold.textContent = isUnfolded(facet) ? 'Fewer' : `All ${choices.length}`
}
