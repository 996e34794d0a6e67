/** Browsers refuse more than about a hundred changes of the address in half a minute, and each takes as long as a small search. */
const pauseInMs = 150
const retryInMs = 1_000

/** Keeps the address of the page saying what it shows; while one types, only when the keys pause. */
export class AddressBar {
  #pending: { search: string; asNew: boolean } | undefined
  #later: ReturnType<typeof setTimeout> | undefined

  constructor() {
    // Whoever leaves by a link comes back to what was typed.
    addEventListener('click', () => this.#flush(), { capture: true })
  }

  /** Writes a query string, with its question mark: as a new place in the history, or over the present one. */
  write(search: string, asNew: boolean): void {
    this.#pending = { search, asNew: asNew || this.#pending?.asNew === true }
    this.#flush()
  }

  /** The same after a pause, if nothing else is written until then. */
  writeSoon(search: string, asNew: boolean): void {
    this.#pending = { search, asNew: asNew || this.#pending?.asNew === true }
    this.#flushIn(pauseInMs)
  }

  /** Forgets what is not written yet. */
  cancel(): void {
    clearTimeout(this.#later)
    this.#pending = undefined
  }

  #flushIn(delay: number): void {
    clearTimeout(this.#later)
    this.#later = setTimeout(() => this.#flush(), delay)
  }

  #flush(): void {
    if (this.#pending === undefined) return
    const { search, asNew } = this.#pending
    const address = `${location.pathname}${search}`
    try {
      if (asNew) history.pushState(null, '', address)
      else history.replaceState(null, '', address)
      this.cancel()
    } catch {
      this.#flushIn(retryInMs)
    }
  }
}
