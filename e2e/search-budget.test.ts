import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openSite, type OpenSite } from './browser.ts'
import { ask, total } from './search-page.ts'

const { almanac } = inject('sites')
const kilobyte = 1000
/** Of everything from the moment the field is entered until results stand there with their excerpts. */
const mostForFirstResult = 220 * kilobyte
/** Leaves room for a site twice as large: the list of documents is what grows with a site. */
const mostPerDocument = 48

let site: OpenSite
beforeAll(async () => {
  site = await openSite(almanac)
})
afterAll(() => site.close())

/** What a host that compresses sends for a path: the engine's own files are compressed already. */
function sentFor(path: string): number {
  const bytes = readFileSync(join(almanac, path))
  return /\.(?:js|json|svg|html|css)$/.test(path) ? gzipSync(bytes).length : bytes.length
}

it.each(['nftables', 'pods', 'sidecar containers', 'in place resize'])(
  'the first result of "%s" comes with at most 220 KB',
  async (query) => {
    const { page, context } = await site.visit('/search/')
    await page.waitForLoadState('networkidle')
    const asked: string[] = []
    // Also what a worker asks for, if there is one.
    context.on('request', (request) => asked.push(new URL(request.url()).pathname))
    // At once: what is typed letter by letter shows first results of other words before, and may look into a part of the index more.
    await page.locator('main input[name=q]').focus()
    await ask(page, query)
    expect(await total(page)).toBeGreaterThan(0)
    await page.waitForLoadState('networkidle')
    const sent = asked.map((path) => ({ path, bytes: sentFor(path) }))
    const all = sent.reduce((sum, { bytes }) => sum + bytes, 0)
    console.log(`first result of "${query}": ${(all / kilobyte).toFixed(1)} KB in ${sent.length} requests`)
    expect(all).toBeLessThanOrEqual(mostForFirstResult)
    await context.close()
  },
)

it('the list of documents stays small', () => {
  const { ids } = JSON.parse(readFileSync(join(almanac, 'search/documents.json'), 'utf8')) as { ids: string } // the site's own
  expect(sentFor('search/documents.json') / ids.split(' ').length).toBeLessThanOrEqual(mostPerDocument)
})

it('nothing is loaded for a search before a field is entered', async () => {
  for (const path of ['/search/', '/', '/posts/nftables-kube-proxy/']) {
    const { page, context } = await site.visit(path)
    await page.waitForLoadState('networkidle')
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname))
    expect(asked.filter((one) => /pagefind|documents\.json|quick-search/.test(one))).toEqual([])
    await context.close()
  }
})

it('a browser has what takes it long ready for the engine when that comes', async () => {
  const { page, context } = await site.visit('/search/')
  await page.evaluate(() => {
    const noted = new Proxy(Intl.Segmenter, {
      construct(segmenter, asked) {
        if (performance.getEntriesByName('first segmenter').length === 0) performance.mark('first segmenter')
        return Reflect.construct(segmenter, asked)
      },
    })
    Object.defineProperty(Intl, 'Segmenter', { value: noted })
  })
  await page.locator('main input[name=q]').focus()
  await ask(page, 'pods')
  await total(page)
  const made = await page.evaluate(() => performance.getEntriesByName('first segmenter').map(({ startTime }) => startTime))
  const cameAt = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap((one) => (one.name.includes('/pagefind/wasm') ? [one.startTime + one.duration] : [])),
  )
  expect(made).toHaveLength(1)
  expect(made[0]).toBeLessThan(cameAt[0] ?? 0)
  await context.close()
})

it('parts of the index for the words of a link come beside the engine, not after it, and each once', async () => {
  const { page, context } = await site.visit('/search/')
  const parts: string[] = []
  const partAsked = new Promise<void>((resolve) => {
    page.on('request', (request) => {
      if (!request.url().endsWith('.pf_index')) return
      parts.push(request.url())
      resolve()
    })
  })
  await page.route('**/pagefind/wasm*', async (route) => {
    await partAsked
    await route.continue()
  })
  await page.goto(new URL('?q=sidecar+containers', page.url()).href)
  expect(await total(page)).toBeGreaterThan(0)
  expect(parts).toHaveLength(new Set(parts).size)
  await context.close()
})
