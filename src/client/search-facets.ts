import type { Narrowed } from '../search/facet-counts.ts'
import { chosenOf, facetKeys, type Chosen, type FacetKey } from '../search/search-state.ts'
import { element } from './element.ts'
import { facetOf, fold, isUnfolded, writeCounts, type Choice, type Facet } from './search-facet.ts'

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
      writeCounts(facet)
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
    // What an address asks for and no list has stays asked for: its chip takes it away.
    const unlisted = (key: FacetKey): string[] => (this.#shown?.[key] ?? []).filter((value) => facetWith(key).every(({ box }) => box.value !== value)) // prettier-ignore
    return chosenOf((key) => [...unlisted(key), ...facetWith(key).flatMap(({ box }) => (box.checked ? [box.value] : []))])
  }
}

function printed(chosen: Chosen): string {
  return JSON.stringify(facetKeys.map((key) => chosen[key]))
}
