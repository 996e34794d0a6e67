import { facetKeys, type FacetKey } from '../search/search-state.ts'

/** Choices of a long facet that stay in sight when it is folded. */
const choicesInSight = 8

/** One facet on the page. */
export interface Facet {
  key: FacetKey
  choices: Choice[]
  shorten: HTMLInputElement | null
  unfold: HTMLButtonElement | null
}

export interface Choice {
  label: HTMLLabelElement
  box: HTMLInputElement
  words: string
  /** The words where they stand alone. */
  fullWords: string
  bar: Element | null
  number: Element | undefined
  count: number
  /** Its number and how long its bar is, as they were written last. */
  written: string
}

/** The facet that an element holds; none where its key is unknown. */
export function facetOf(root: HTMLElement): Facet[] {
  const key = facetKeys.find((known) => known === root.dataset.facet)
  if (key === undefined) return []
  const choices = [...root.querySelectorAll('label')].flatMap((label): Choice[] => {
    const box = label.querySelector('input')
    const [words, number] = label.querySelectorAll<HTMLElement>(':scope > span')
    const text = words?.textContent ?? ''
    const count = Number(number?.textContent ?? 0)
    return box === null
      ? []
      : [{ label, box, words: text, fullWords: words?.dataset.full ?? text, bar: label.querySelector('rect'), number, count, written: '' }]
  })
  return [{ key, choices, shorten: root.querySelector('[data-shorten]'), unfold: root.querySelector('[data-unfold]') }]
}

/** Writes how many results each choice has, as a number and a bar. */
export function writeCounts({ choices }: Facet): void {
  const most = Math.max(1, ...choices.map(({ count }) => count))
  for (const choice of choices) {
    const { label, number, bar, count } = choice
    const width = `${Math.round((100 * count) / most)}%`
    const written = `${count} ${width}`
    // Only what changes is written: this runs with every key.
    if (choice.written === written) continue
    choice.written = written
    if (number !== undefined) number.textContent = String(count)
    bar?.setAttribute('width', width)
    label.classList.toggle('is-nil', count === 0)
  }
}

/** Whether all choices of a long facet are in sight. */
export function isUnfolded({ unfold }: Facet): boolean {
  return unfold?.getAttribute('aria-expanded') === 'true'
}

/** All that a choice is called, in lower case. */
function namesOf({ words, fullWords, box }: Choice): string {
  return `${words} ${fullWords} ${box.value}`.toLowerCase()
}

/** Keeps of a long facet what is ticked and the choices that give most, in their order, or those of whose words what is typed is a part. */
export function fold(facet: Facet): void {
  const { choices, shorten, unfold } = facet
  if (unfold === null) return
  const typed = shorten?.value.trim().toLowerCase() ?? ''
  const first = new Set(choices.toSorted((a, b) => b.count - a.count).slice(0, choicesInSight))
  for (const choice of choices) {
    const shown = typed === '' ? isUnfolded(facet) || choice.box.checked || first.has(choice) : namesOf(choice).includes(typed)
    if (choice.label.hidden === shown) choice.label.hidden = !shown
  }
  unfold.hidden = typed !== ''
  const offered = isUnfolded(facet) ? 'Fewer' : `All ${choices.length}`
  if (unfold.textContent !== offered) unfold.textContent = offered
}
