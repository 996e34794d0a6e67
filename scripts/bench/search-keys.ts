import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../../e2e/browser.ts'
import { unpackDocuments, type PackedDocuments } from '../../src/search/packed-documents.ts'
import { projectDir } from '../../src/site/config.ts'
import type { Collection } from '../../src/model/source-entries.ts'
import { listContent } from '../../src/sources/content-files.ts'
import { serveFolder } from '../lib/serve-folder.ts'
import { madePost, postSource } from './made-post.ts'
import { lastChangeOf, watchChanges, whenFirstResult } from './page-changes.ts'
import { timeOf } from './time-of.ts'

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
 * stands there once everything for it is loaded. The content is filled up with made posts. Times end with the last change of the
 * page, excerpts and counts included; the first time a word is typed, parts of the index and texts are loaded for it. Each figure is
 * the median of several runs, each with empty caches: what else the machine does makes single ones many times as long.
 */
export async function measureSearchKeys(scratch: string, contentDir: string, documents = 1_500, runs = 5): Promise<void> {
  const site = join(scratch, 'search-site')
  buildSite(contentDir, join(scratch, 'search-content'), site, documents)
  const queries = queriesFor(site)
  const { server, url } = await serveFolder(site)
  const browser = await openBrowser()
  const [results, keys, again, work]: [Times, Times, Times, Times] = [new Map(), new Map(), new Map(), new Map()]
  try {
    for (let run = 1; run <= runs; run += 1) {
      await measureRun(browser, `${url}search/`, queries, { results, keys, again, work })
      console.log(`run ${run} of ${runs}, load of the machine ${loadavg().map((load) => load.toFixed(1)).join(' ')}`) // prettier-ignore
    }
  } finally {
    await browser.close()
    server.close()
  }
  console.log(`first result after engine and list are loaded: ${figures(results, 150)}`)
  console.log(`from a key to the last change, first time: ${figures(keys, 50)}`)
  console.log(`from a key to the last change, again: ${figures(again, 50)}`)
  console.log(`work of the page for a key, first time: ${figures(work, 50)}`)
}

/** One run in a context of its own, so that nothing is kept from the last: every query opened cold, then all typed twice. */
async function measureRun(
  browser: Browser,
  address: string,
  queries: readonly string[],
  { results, keys, again, work }: Record<'results' | 'keys' | 'again' | 'work', Times>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await context.addInitScript(watchChanges)
  const page = await context.newPage()
  for (const query of queries) {
    await page.goto(`${address}?${new URLSearchParams({ q: query }).toString()}`)
    note(results, query, await whenFirstResult(page))
    await isDone(page, query)
  }
  await page.goto(address)
  await page.locator('main input[name=q]').focus()
  await page.waitForLoadState('networkidle')
  for (const times of [keys, again]) {
    for (const query of queries) {
      for (const { key, changed, worked } of await typed(page, query)) {
        note(times, `${key} (${query})`, changed)
        if (times === keys) note(work, `${key} (${query})`, worked)
      }
    }
  }
  await context.close()
}

function note(times: Times, key: string, time: number): void {
  times.set(key, [...(times.get(key) ?? []), time])
}

/** The content with as many made posts as there are documents missing, built. */
function buildSite(contentDir: string, content: string, out: string, documents: number): void {
  cpSync(contentDir, content, { recursive: true })
  const { entries } = listContent(contentDir)
  const ids = (collection: Collection): string[] => entries.filter((file) => file.collection === collection).map((file) => file.id)
  const features = ids('features').map((id) => ({ id, sig: '' }))
  const refs = { authors: ids('people'), features, releases: ids('releases') }
  const missing = documents - features.length - refs.releases.length - ids('posts').length - ids('sigs').length
  for (let n = 0; n < missing; n += 1) writeFileSync(join(content, 'posts', `made-${n}.mdx`), postSource(madePost(n, refs)))
  timeOf([process.execPath, 'scripts/build.ts', '--content', content, '--out', out, '--no-pictures'], projectDir, {
    ALMANAC_CACHE: `${content}-cache`,
  })
}

/** Words of made posts, which stand in nearly all of them, and the first words of some features' titles. */
function queriesFor(site: string): string[] {
  const file = readFileSync(join(site, 'search/documents.json'), 'utf8')
  const titles = unpackDocuments(JSON.parse(file) as PackedDocuments).flatMap(({ type, title }) => (type === 'feature' ? [title] : [])) // written by the build
  const some = titles.filter((_, place) => place % Math.ceil(titles.length / 8) === 0)
  return ['watch cache', 'node queue', ...some.map((title) => title.toLowerCase().split(/\s+/).slice(0, 2).join(' '))]
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
