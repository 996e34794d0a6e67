import type { Page } from 'playwright-core'

interface Watched extends Window {
  keyAt?: number
  changedAt?: number
  firstResultAt?: number
}

/** Runs in the page before its own scripts: notes when a key is pressed, when something of the page last changed, and its first result. */
export function watchChanges(): void {
  const noted: Watched = window
  addEventListener('keydown', ({ timeStamp }) => {
    noted.keyAt = timeStamp
    delete noted.changedAt
  }, true) // prettier-ignore
  addEventListener('DOMContentLoaded', () => {
    const main = document.querySelector('main')
    if (main === null) return
    new MutationObserver(() => {
      noted.changedAt = performance.now()
      if (main.querySelector('ol.res > li') !== null) noted.firstResultAt ??= noted.changedAt
    }).observe(main, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}

/** Milliseconds from the last key to the last change after it; undefined where nothing changed. */
export function lastChangeOf(page: Page): Promise<number | undefined> {
  return page.evaluate(() => {
    const { keyAt, changedAt }: Watched = window
    return keyAt === undefined || changedAt === undefined ? undefined : changedAt - keyAt
  })
}

/** Milliseconds from the last byte of the engine, its table of contents and the list of documents to the first result with its text. */
export async function whenFirstResult(page: Page): Promise<number> {
  await page.waitForFunction(() => (window as Watched).firstResultAt !== undefined) // noted above
  return page.evaluate(() => {
    const loaded = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/(?:documents\.json|wasm[^/]*|[^/]*\.pf_meta)$/.test(name))
    const ends = loaded.map((entry) => ('responseEnd' in entry && typeof entry.responseEnd === 'number' ? entry.responseEnd : 0))
    return ((window as Watched).firstResultAt ?? Number.NaN) - Math.max(...ends)
  })
}
