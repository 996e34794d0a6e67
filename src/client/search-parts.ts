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
  filtered: HTMLElement
  pager: HTMLElement
  index: HTMLElement
}

/** Finds all of them; undefined when one is not there. */
export function searchPartsOf(root: HTMLElement): SearchParts | undefined {
  const parts = Object.entries(selectors).map(([name, selector]) => [name, root.querySelector(selector)] as const)
  return parts.every(([, part]) => part !== null) ? (Object.fromEntries(parts) as unknown as SearchParts) : undefined // each selector names its element
}

const selectors: Record<keyof SearchParts, string> = {
  form: 'form[role=search]',
  field: 'input[name=q]',
  order: 'select[name=sort]',
  view: 'select[name=view]',
  desk: '[data-desk]',
  facets: 'details[data-facets]',
  found: '[data-found]',
  head: '[data-head]',
  status: '[role=status]',
  alert: '[role=alert]',
  chips: '[data-chips]',
  instead: '[data-instead]',
  question: '[data-question]',
  list: '[data-list]',
  nothing: '[data-nothing]',
  filtered: '[data-filtered]',
  pager: '[data-pager]',
  index: '[data-index]',
}
