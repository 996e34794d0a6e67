import type { Page } from 'playwright-core'

interface Watched extends Window {
  keyAt?: number
  changedAt?: number
  firstResultAt?: number
  answeredAt?: number
}

/**
 * Runs in the page before its own scripts: notes when a key is pressed, when something of the page last changed, when its first result
 * stood there and when all did.
 */
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
      if (main.querySelector('ol.res > li') === null) return
      noted.firstResultAt ??= noted.changedAt
      if (main.querySelector('ol.res[aria-busy=false]') !== null) noted.answeredAt ??= noted.changedAt
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

/** Milliseconds until the first result stood there with its text, and until all did. */
export interface FirstAnswer {
  first: number
  whole: number
}

/** From the last byte of the engine, its table of contents and the list of documents; below 0 where a result stood there before. */
export function afterLoading(page: Page): Promise<FirstAnswer> {
  return answerSince(page, () => {
    const loaded = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/(?:documents\.json|wasm[^/]*|[^/]*\.pf_meta)$/.test(name))
    const ends = loaded.map((entry) => ('responseEnd' in entry && typeof entry.responseEnd === 'number' ? entry.responseEnd : 0))
    return Math.max(...ends)
  })
}

/** From the mark `asked`. */
export function afterMark(page: Page): Promise<FirstAnswer> {
  return answerSince(page, () => performance.getEntriesByName('asked')[0]?.startTime ?? Number.NaN)
}

async function answerSince(page: Page, beginning: () => number): Promise<FirstAnswer> {
  await page.waitForFunction(() => (window as Watched).answeredAt !== undefined) // noted above
  const { firstResultAt = Number.NaN, answeredAt = Number.NaN } = await page.evaluate(() => {
    const { firstResultAt, answeredAt }: Watched = window
    return { firstResultAt, answeredAt }
  })
  const since = await page.evaluate(beginning)
  return { first: firstResultAt - since, whole: answeredAt - since }
}
