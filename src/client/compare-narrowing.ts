/** The rows of the list of a comparison, one for each group. */
export function rowsIn(page: Element): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('.cmp-t tbody tr')]
}

/** Leaves only the group of a row wherever the comparison lists groups, or all of them; the heads count what is left. */
export function showGroup(page: Element, alone: Element | undefined): void {
  const rows = rowsIn(page)
  for (const row of rows) row.hidden = alone !== undefined && row !== alone
  countShown(page, rows)
  for (const bar of page.querySelectorAll<HTMLElement>('.div li:has(a)')) {
    bar.hidden = alone !== undefined && bar.querySelector('a')?.hash !== `#${alone.id}`
  }
  const switches = [...page.querySelectorAll<HTMLElement>('.switched li')]
  for (const one of switches) one.hidden = alone !== undefined && one.dataset['group'] !== alone.id
  const section = switches[0]?.closest('section')
  if (section) section.hidden = switches.every((one) => one.hidden)
}

function countShown(page: Element, rows: readonly HTMLElement[]): void {
  const cells = rows.filter((row) => !row.hidden).map((row) => row.querySelectorAll('td'))
  for (const [column, count] of page.querySelectorAll('.cmp-t thead .dim').entries()) {
    const items = cells.map((some) => some[column]?.querySelectorAll(':scope > ul > li').length ?? 0)
    count.textContent = String(items.reduce((sum, length) => sum + length, 0))
  }
}
