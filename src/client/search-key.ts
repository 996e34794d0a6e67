/**
 * `/` and Ctrl-K go to the search field and Escape back to where the reader was; Escape also closes the opened Contents. The
 * quick search under the masthead's field is loaded when the field is first entered.
 */
export function listenForSearchKey(): void {
  let origin: HTMLElement | undefined
  for (const hint of document.querySelectorAll<HTMLElement>('.mast-search kbd')) hint.hidden = false

  document.addEventListener('keydown', (event) => {
    if ((event.key === '/' && !isTyping(event)) || isCommandK(event)) {
      const field = visibleField()
      if (field === undefined) return
      event.preventDefault()
      if (!isSearching()) origin = elementOf(document.activeElement)
      field.focus()
      field.select()
    } else if (event.key === 'Escape') {
      const menu = document.querySelector<HTMLDetailsElement>('.mast-menu[open]')
      // Asked before the Contents close: on a narrow sheet they hold the field.
      const back = isSearching() ? origin : undefined
      if (menu !== null) menu.open = false
      if (back === undefined) menu?.querySelector('summary')?.focus()
      else {
        if (back === document.body) elementOf(document.activeElement)?.blur()
        else back.focus()
        origin = undefined
      }
    }
  })

  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.closest('.mast') === null || target.name !== 'q') return
    // Without a connection the field still leads to the search page.
    import('./quick-search.ts').then(({ attachQuickSearch }) => attachQuickSearch(target)).catch(() => undefined)
  })

  document.addEventListener('pointerdown', ({ target }) => {
    const menu = document.querySelector<HTMLDetailsElement>('.mast-menu[open]')
    if (menu !== null && target instanceof Node && !menu.contains(target)) menu.open = false
  })
}

/** The first search field that can be seen; on a narrow sheet that is the one of the opened Contents. */
function visibleField(): HTMLInputElement | undefined {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[name=q]')]
  const visible = fields.find((field) => field.checkVisibility())
  if (visible !== undefined) return visible
  const menu = document.querySelector<HTMLDetailsElement>('.mast-menu')
  if (menu !== null) menu.open = true
  return fields.find((field) => field.checkVisibility())
}

function isCommandK(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
}

/** Whether the reader is in a search field or in what it shows. */
function isSearching(): boolean {
  return document.activeElement?.closest('form[role=search]') instanceof HTMLFormElement
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target
  return (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select')))
  )
}

function elementOf(element: Element | null): HTMLElement | undefined {
  return element instanceof HTMLElement ? element : undefined
}
