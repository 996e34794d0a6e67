import type { Locator, Page } from 'playwright-core'

/** The number that the search page says it found, once it is done. */
export async function total(page: Page): Promise<number> {
  await page.locator('main ol.res[aria-busy=false]').first().waitFor({ state: 'attached' })
  return Number.parseInt(await page.locator('main [role=status]').innerText(), 10)
}

export function box(page: Page, key: string, value: string): Locator {
  return page.locator(`input[type=checkbox][name="${key}"][value="${value}"]`)
}

/** The number beside a choice, with which its label ends. */
export async function countBeside(page: Page, key: string, value: string): Promise<number> {
  const label = page.locator('main label').filter({ has: box(page, key, value) })
  return Number(/(?<=\s)\d+$/.exec(((await label.textContent()) ?? '').trim())?.[0])
}

/** Addresses of the results, in their order. */
export function resultsOn(page: Page): Promise<string[]> {
  return page.locator('main ol.res :is(h3, h4) > a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
}

/** Types into the search page's own field, which must be there. */
export async function ask(page: Page, query: string): Promise<void> {
  await page.locator('main input[name=q]').fill(query)
  await page.waitForFunction((asked) => new URLSearchParams(location.search).get('q') === asked, query)
}
