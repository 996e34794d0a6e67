/** The places of the search page that its script writes to. */
export interface SearchParts {
  form: HTMLFormElement
  field: HTMLInputElement
  order: HTMLSelectElement
  view: HTMLSelectElement
  desk: HTMLElement
  facets: HTMLDetailsElement
  found: HTMLElement
  head: HTMLElement
  status: HTMLElement
  alert: HTMLElement
  chips: HTMLElement
  instead: HTMLElement
  question: HTMLElement
  list: HTMLElement
  nothing: HTMLElement
  pager: HTMLElement
  index: HTMLElement
}

/** Finds all of them; undefined when one is not there. */
export function searchPartsOf(root: HTMLElement): SearchParts | undefined {
  const find = (selector: string): HTMLElement | null => root.querySelector<HTMLElement>(selector)
  const form = root.querySelector<HTMLFormElement>('form[role=search]')
  const field = root.querySelector<HTMLInputElement>('input[name=q]')
  const order = root.querySelector<HTMLSelectElement>('select[name=sort]')
  const view = root.querySelector<HTMLSelectElement>('select[name=view]')
  const facets = root.querySelector<HTMLDetailsElement>('details[data-facets]')
  const [desk, found, head, status, alert] = ['[data-desk]', '[data-found]', '[data-head]', '[role=status]', '[role=alert]'].map(find)
  const [chips, instead, question] = ['[data-chips]', '[data-instead]', '[data-question]'].map(find)
  const [list, nothing, pager, index] = ['[data-list]', '[data-nothing]', '[data-pager]', '[data-index]'].map(find)
  if (!form || !field || !order || !view || !facets || !desk || !found || !head || !status || !alert) return undefined
  if (!chips || !instead || !question || !list || !nothing || !pager || !index) return undefined
  return { form, field, order, view, desk, facets, found, head, status, alert, chips, instead, question, list, nothing, pager, index }
}
