/**
 * Down goes from the search field to the first result and on to the next one, Up back again: on the way of the Tab key stand all
 * choices of the facets and every badge.
 */
export function listenForArrows(field: HTMLInputElement, list: HTMLElement): void {
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const stops = [field, ...list.querySelectorAll<HTMLElement>(':is(h3, h4) > a')]
    const place = stops.findIndex((stop) => stop === document.activeElement)
    const next = stops[place + step]
    if (place === -1 || next === undefined) return
    event.preventDefault()
    next.focus()
  }
  field.addEventListener('keydown', move)
  list.addEventListener('keydown', move)
}
