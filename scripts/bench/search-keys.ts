import { loadavg } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../../e2e/browser.ts'
import { serveFolder } from '../lib/serve-folder.ts'
import { afterLoading, afterMark, lastChangeOf, watchChanges, type FirstAnswer } from './page-changes.ts'
import { buildSearchSite, queriesFor } from './search-site.ts'

/** A key that was pressed: how long the page went on changing, and what its main thread worked for it, in milliseconds. */
interface Pressed {
  key: string
  changed: number
  worked: number
}

/** What several runs measured, by the query or the key. */
type Times = Map<string, number[]>

/**
 * Prints how long the search page of a site with so many documents changes after a key, and how long it takes until the first result
 * and until all of a page stand there once everything for them is loaded: what is known by name does not wait for the engine. The
 * content is filled up with made posts. Times end with the last change of the page, excerpts and counts included; the first time a
 * word is typed, parts of the index and texts are loaded for it. Each figure is the median of several runs: what else the machine does
 * makes single ones many times as long.
 *
 * For a first result each query gets a browser without caches, as who follows a link has it: a browser that has searched
 * before keeps what it compiled, and takes half the time for any query.
 */
export async function measureSearchKeys(scratch: string, contentDir: string, documents = 1_500, runs = 5): Promise<void> {
  const site = join(scratch, 'search-site')
  buildSearchSite(contentDir, join(scratch, 'search-content'), site, documents)
  const queries = queriesFor(site)
  const { server, url } = await serveFolder(site)
  const browser = await openBrowser()
  const none = (): Times => new Map()
  const first = { link: none(), linkWhole: none(), ready: none(), readyWhole: none() }
  const times = { keys: none(), again: none(), work: none() }
  try {
    for (let run = 1; run <= runs; run += 1) {
      for (const query of queries) await measureFirst(browser, `${url}search/`, query, first)
      await measureKeys(browser, `${url}search/`, queries, times)
      console.log(`run ${run} of ${runs}, load of the machine ${loadavg().map((load) => load.toFixed(1)).join(' ')}`) // prettier-ignore
    }
  } finally {
    await browser.close()
    server.close()
  }
  console.log(`first result of a link, after engine and list are loaded: ${figures(first.link, 150)}`)
  console.log(`all results of a link, after that: ${figures(first.linkWhole, 150)}`)
  console.log(`first result in a page that is ready, from the query put into its field: ${figures(first.ready, 150)}`)
  console.log(`all results in a page that is ready, from then: ${figures(first.readyWhole, 150)}`)
  console.log(`from a key to the last change, first time: ${figures(times.keys, 50)}`)
  console.log(`from a key to the last change, again: ${figures(times.again, 50)}`)
  console.log(`work of the page for a key, first time: ${figures(times.work, 50)}`)
}

/** The first result of a query, twice: in a page that its link opened, and in one whose field was entered long enough ago. */
async function measureFirst(
  browser: Browser,
  address: string,
  query: string,
  times: Record<'link' | 'linkWhole' | 'ready' | 'readyWhole', Times>,
): Promise<void> {
  const noteBoth = ({ first, whole }: FirstAnswer, ofFirst: Times, ofWhole: Times): void => {
    note(ofFirst, query, first)
    note(ofWhole, query, whole)
  }
  await inNewContext(browser, async (page) => {
    await page.goto(`${address}?${new URLSearchParams({ q: query }).toString()}`)
    noteBoth(await afterLoading(page), times.link, times.linkWhole)
  })
  await inNewContext(browser, async (page) => {
    await enter(page, address)
    // Before the page's own listener, in which what is known by name is drawn.
    await page.evaluate(() => addEventListener('input', () => performance.mark('asked'), { once: true, capture: true }))
    await page.locator('main input[name=q]').fill(query)
    noteBoth(await afterMark(page), times.ready, times.readyWhole)
  })
}

/** All queries typed twice, in a context of their own, so that nothing is kept from the last run. */
function measureKeys(
  browser: Browser,
  address: string,
  queries: readonly string[],
  { keys, again, work }: Record<'keys' | 'again' | 'work', Times>,
): Promise<void> {
  return inNewContext(browser, async (page) => {
    await enter(page, address)
    for (const times of [keys, again]) {
      for (const query of queries) {
        for (const { key, changed, worked } of await typed(page, query)) {
          note(times, `${key} (${query})`, changed)
          if (times === keys) note(work, `${key} (${query})`, worked)
        }
      }
    }
  })
}

async function inNewContext(browser: Browser, measure: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await context.addInitScript(watchChanges)
  await measure(await context.newPage())
  await context.close()
}

/** Opens the search page and enters its field; all is loaded that it loads then. */
async function enter(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('main input[name=q]').focus()
  await page.waitForLoadState('networkidle')
}

function note(times: Times, key: string, time: number): void {
  times.set(key, [...(times.get(key) ?? []), time])
}

/** Types a query key by key; each waits until the page is done with the one before. */
async function typed(page: Page, query: string): Promise<Pressed[]> {
  const field = page.locator('main input[name=q]')
  await field.fill('')
  await isDone(page, null)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const workUntilNow = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
  const all: Pressed[] = []
  for (let length = 1; length <= query.length; length += 1) {
    const before = await workUntilNow()
    await page.keyboard.press(query.charAt(length - 1).replace(' ', 'Space'))
    await isDone(page, query.slice(0, length))
    const changed = await lastChangeOf(page)
    if (changed !== undefined) all.push({ key: query.slice(0, length), changed, worked: (await workUntilNow()) - before })
  }
  await session.detach()
  return all
}

/** The address is written once the keys pause, long after an answer; it keeps what is typed as it is. */
async function isDone(page: Page, query: string | null): Promise<void> {
  await page.waitForFunction((asked) => new URLSearchParams(location.search).get('q') === asked, query)
  await page.locator('main ol.res[aria-busy=false]').waitFor({ state: 'attached' })
}

/** How the medians of all keys lie, how many are over the limit, and which are the slowest. */
function figures(times: Times, limit: number): string {
  const medians = [...times].map(([key, all]) => ({ key, time: at(all, 0.5) })).sort((a, b) => b.time - a.time || (a.key < b.key ? -1 : 1)) // prettier-ignore
  const all = medians.map(({ time }) => time)
  const over = all.filter((time) => time > limit).length
  const slowest = medians.slice(0, 5).map(({ key, time }) => `${key} ${time.toFixed(0)}`).join(', ') // prettier-ignore
  const [median, most, longest] = [0.5, 0.95, 1].map((share) => at(all, share).toFixed(0))
  return `median ${median} ms, 95 % within ${most} ms, most ${longest} ms; ${over} of ${all.length} over ${limit} ms; slowest: ${slowest}`
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
