import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
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
  query: string
  changed: number
  worked: number
}

/**
 * Prints how long the search page of a site with so many documents changes after a key, and how long it takes until the first result
 * stands there once everything for it is loaded. The content is filled up with made posts. Times end with the last change of the
 * page, excerpts and counts included; the first time a word is typed, parts of the index and texts are loaded for it.
 */
export async function measureSearchKeys(scratch: string, contentDir: string, documents = 1_500): Promise<void> {
  const site = join(scratch, 'search-site')
  buildSite(contentDir, join(scratch, 'search-content'), site, documents)
  const { server, url } = await serveFolder(site)
  const browser = await openBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    await context.addInitScript(watchChanges)
    const page = await context.newPage()
    const queries = queriesFor(site)
    const after: number[] = []
    for (const query of queries) {
      await page.goto(`${url}search/?${new URLSearchParams({ q: query }).toString()}`)
      after.push(await whenFirstResult(page))
    }
    console.log(`first result after engine and list are loaded: ${figures(after)}`)
    await page.goto(`${url}search/`)
    await page.locator('main input[name=q]').focus()
    await page.waitForLoadState('networkidle')
    for (const round of ['first time', 'again']) {
      const pressed: Pressed[] = []
      for (const query of queries) pressed.push(...(await typed(page, query)))
      console.log(`${round}: to the last change ${figures(pressed.map(({ changed }) => changed))}`)
      console.log(`${round}: work of the page   ${figures(pressed.map(({ worked }) => worked))}`)
      const slowest = pressed.toSorted((a, b) => b.changed - a.changed).slice(0, 5)
      console.log(`  slowest: ${slowest.map(({ query, changed }) => `"${query}" ${changed.toFixed(0)}`).join(', ')}`)
    }
  } finally {
    await browser.close()
    server.close()
  }
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
    if (changed !== undefined) all.push({ query: query.slice(0, length), changed, worked: (await workUntilNow()) - before })
  }
  await session.detach()
  return all
}

/** The address is written once the keys pause, long after an answer; it keeps what is typed as it is. */
async function isDone(page: Page, query: string | null): Promise<void> {
  await page.waitForFunction((asked) => new URLSearchParams(location.search).get('q') === asked, query)
  await page.locator('main ol.res[aria-busy=false]').waitFor({ state: 'attached' })
}

function figures(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(0)
  const over = sorted.filter((time) => time > 50).length
  return `median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, most ${at(1)} ms; ${over} of ${sorted.length} over 50 ms`
}
