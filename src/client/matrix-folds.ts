/**
 * Lets the groups of a matrix be folded, one by one with the button in the head of each, or all with one button, which says what it does
 * next. Rows that come later, of a narrowed matrix, are open.
 */
export function foldGroups(table: HTMLElement, all: HTMLElement): void {
  for (const button of [all, ...table.querySelectorAll<HTMLElement>('.grp button')]) button.hidden = false
  const groups = (): HTMLElement[] => [...table.querySelectorAll<HTMLElement>('tbody:has(.grp button)')]
  const isFolded = (group: HTMLElement): boolean => group.classList.contains('is-folded')
  const tell = (): void => {
    all.hidden = groups().length === 0
    all.textContent = groups().every(isFolded) ? 'Open all' : 'Fold all'
  }
  const fold = (group: HTMLElement, folded: boolean): void => {
    group.classList.toggle('is-folded', folded)
    group.querySelector('.grp button')?.setAttribute('aria-expanded', String(!folded))
  }
  table.addEventListener('click', ({ target }) => {
    const group = target instanceof Element ? target.closest('.grp button')?.closest('tbody') : undefined
    if (group === undefined || group === null) return
    fold(group, !isFolded(group))
    tell()
  })
  all.addEventListener('click', () => {
    const folded = !groups().every(isFolded)
    for (const group of groups()) fold(group, folded)
    tell()
  })
  // What is narrowed comes open.
  new MutationObserver(tell).observe(table, { childList: true })
}
