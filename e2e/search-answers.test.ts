import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openSite, type OpenSite } from './browser.ts'
import { ask, box, resultsOn, total } from './search-page.ts'

let site: OpenSite
beforeAll(async () => {
  site = await openSite(inject('sites').almanac)
})
afterAll(() => site.close())

const excerpts = (page: Page) => page.locator('main ol.res div > p:not(.r-s)')

describe('a result', () => {
  it('has title, excerpt and best heading with marks, its type, day, way, and badges that lead to their lists', async () => {
    const { page, context, errors } = await site.visit('/search/?q=nftables+mode&type=feature')
    await total(page)
    const first = page.locator('main ol.res > li').first()
    expect(await first.locator('h3 a').getAttribute('href')).toBe('/features/nftables-proxy/')
    expect(await first.locator('mark').count()).toBeGreaterThan(0)
    expect(await first.locator('.r-k').innerText()).toBe('Feature')
    expect(await first.locator('a.stage').getAttribute('href')).toBe('/features/stage/stable/')
    expect(await first.getByRole('link', { name: 'SIG Network' }).getAttribute('href')).toBe('/sigs/sig-network/')
    expect(await first.locator('time').getAttribute('datetime')).toBe('2025-04-23')
    expect(await first.getByRole('img', { name: 'Alpha 1.29, Beta 1.31, Stable 1.33' }).count()).toBe(1)
    await ask(page, 'sync_proxy_rules_last_timestamp_seconds')
    await box(page, 'type', 'feature').uncheck()
    await total(page)
    const post = page.locator('main ol.res > li').first()
    const heading = await post.locator('.r-s a').getAttribute('href')
    expect(heading).toMatch(/^\/posts\/nftables-kube-proxy\/#./)
    expect(await post.getByRole('link', { name: 'Deep-dive' }).getAttribute('href')).toBe('/posts/kind/deep-dive/')
    const target = await context.newPage()
    await target.goto(new URL(heading ?? '', page.url()).href)
    expect(await target.locator(`[id="${heading?.split('#')[1] ?? ''}"]`).count()).toBe(1)
    expect(errors).toEqual([])
    await context.close()
  })

  it('has its way also when that is a single step, and none before it reached one', async () => {
    const { page, context } = await site.visit('/search/?type=feature&stage=alpha&release=1.35')
    await total(page)
    const ways = page.locator('main ol.res .r-m').getByRole('img', { name: /^\S+ \d+\.\d+(?:, |$)/ })
    expect(await ways.count()).toBe((await resultsOn(page)).length)
    expect(await ways.evaluateAll((all) => all.filter((way) => way.children.length === 1).length)).toBeGreaterThan(0)
    await ask(page, 'watch bookmark')
    await box(page, 'stage', 'alpha').uncheck()
    await box(page, 'release', '1.35').uncheck()
    await total(page)
    const bookmark = page.locator('main ol.res > li').filter({ has: page.locator('a[href="/features/watch-bookmark/"]') })
    expect(await bookmark.count()).toBe(1)
    expect(await bookmark.locator('.mini').count()).toBe(0)
    await context.close()
  })

  it('has an excerpt also where only facets were asked for, without the engine', async () => {
    const { page, context } = await site.visit('/search/')
    const loaded: string[] = []
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
    await page.goto(`${page.url()}?sig=sig-network&stage=stable`)
    await total(page)
    expect(await excerpts(page).count()).toBe((await resultsOn(page)).length)
    for (const text of await excerpts(page).allInnerTexts()) expect(text.length).toBeGreaterThan(10)
    expect(loaded.filter((path) => /wasm|pagefind\.js|pf_index/.test(path))).toEqual([])
    await context.close()
  })
})

it('the words of cells next to each other, and of a block of code and its title, are found apart', () => {
  const { almanac } = inject('sites')
  const folder = join(almanac, 'pagefind/fragment')
  const fragments = readdirSync(folder).map((file) => gunzipSync(readFileSync(join(folder, file))).toString('utf8'))
  const text = fragments.find((fragment) => fragment.includes('"url":"/posts/nftables-kube-proxy/"')) ?? ''
  expect(text).toContain('Behavior iptables mode nftables mode NodePorts through localhost')
  const glued = fragments.filter((fragment) => /Ask for one CPU in a running podkubectl/.test(fragment))
  expect(glued).toEqual([])
})

describe('by type', () => {
  it('the same results stand under heads with stable counts, page by page', async () => {
    const { page, context, errors } = await site.visit('/search/?q=proxy')
    const flat = await total(page)
    await page.getByRole('combobox', { name: 'Show' }).selectOption('grouped')
    await page.waitForURL('**/search/?q=proxy&view=grouped')
    const counts = new Map<string, string>()
    const seen: string[] = []
    for (;;) {
      expect(await total(page)).toBe(flat)
      for (const head of await page.locator('main .r-g > h3').allInnerTexts()) {
        const [, name = '', count = ''] = /^(\D+?)\s+(\d+)/.exec(head.replaceAll('\n', ' ')) ?? []
        expect(counts.get(name) ?? count).toBe(count)
        counts.set(name, count)
      }
      seen.push(...(await resultsOn(page)))
      const next = page.getByRole('main').getByRole('link', { name: /^Next/ })
      if ((await next.count()) === 0) break
      const before = page.url()
      await next.click()
      await page.waitForURL((url) => url.href !== before)
    }
    expect(seen.length).toBe(flat)
    expect(new Set(seen).size).toBe(flat)
    expect([...counts.values()].reduce((sum, count) => sum + Number(count), 0)).toBe(flat)
    await page.goBack()
    expect(await total(page)).toBe(flat)
    expect(errors).toEqual([])
    await context.close()
  })

  it('a link to a page after the last shows the last one', async () => {
    const { page, context } = await site.visit('/search/?sig=sig-network&page=99999')
    const count = await total(page)
    expect(await resultsOn(page)).toHaveLength(count % 8 || 8)
    expect(await page.locator('main nav.pager').innerText()).toContain(`to ${count} of ${count}`)
    await context.close()
  })
})

describe('an answer that comes late', () => {
  it('is not shown over a newer one', async () => {
    const { page, context } = await site.visit('/search/')
    // The texts of the first answer are held back until the second one is there.
    const late: Route[] = []
    const first = { isAsked: true }
    await page.route('**/*.pf_fragment', (route) => (first.isAsked ? void late.push(route) : route.continue()))
    const asked = page.waitForRequest('**/*.pf_fragment')
    await page.locator('main input[name=q]').fill('octarine')
    await asked
    first.isAsked = false
    await ask(page, 'user namespaces')
    await expect.poll(() => resultsOn(page)).toContain('/features/user-namespaces/')
    const came = late.map((route) => page.waitForResponse(route.request().url()))
    await Promise.all(late.map((route) => route.continue()))
    await Promise.all(came)
    await page.evaluate(async () => {
      for (let frame = 0; frame < 30; frame += 1) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    })
    expect((await resultsOn(page))[0]).toBe('/features/user-namespaces/')
    await context.close()
  })
})

describe('an index that cannot be loaded', () => {
  it.each([
    ['all of it', '**/pagefind/**', '?q=nftables'],
    ['its program', '**/pagefind.js', '?q=nftables'],
    ['its engine', '**/wasm*', '?q=nftables'],
    ['its table of contents', '**/*.pf_meta', '?q=nftables'],
    ['its words', '**/*.pf_index', '?q=nftables'],
    ['all texts, for facets', '**/{pagefind/**,search/texts.json}', '?sig=sig-network&stage=stable'],
    ['the list of documents', '**/documents.json', '?q=nftables'],
    ['the list of documents, for facets', '**/documents.json', '?stage=beta'],
  ])('%s: says so, offers the lists, and finds by name what it can', async (_, blocked, search) => {
    const { page, context } = await site.visit('/search/')
    for (const answer of ['abort', 'missing'] as const) {
      await page.unrouteAll()
      await page.route(blocked, (route) => (answer === 'abort' ? route.abort() : route.fulfill({ status: 404, body: 'nothing' })))
      const broken: string[] = []
      page.on('pageerror', (error) => broken.push(error.message))
      await page.goto(new URL(`/search/${search}`, page.url()).href)
      const alert = page.getByRole('main').getByRole('alert')
      await expect.poll(() => alert.innerText(), { message: answer }).toContain('could not be loaded')
      expect(await page.getByRole('navigation', { name: 'Index' }).getByRole('link', { name: 'SIG Network' }).isVisible()).toBe(true)
      if (!blocked.includes('documents')) expect((await resultsOn(page)).length).toBeGreaterThan(0)
      expect(broken).toEqual([])
    }
    await context.close()
  })
})

describe('what a name tells already', () => {
  it('stands there while the engine is on its way, keeps its place and the focus, and no count is told for it', async () => {
    const { page, context, errors } = await site.visit('/')
    const held = Promise.withResolvers<undefined>()
    await page.route(/\/wasm/, async (route) => {
      await held.promise
      await route.continue()
    })
    await page.goto(new URL('/search/?q=nftables', page.url()).href)
    await page.locator('main ol.res mark').first().waitFor()
    const early = await resultsOn(page)
    expect(early[0]).toBe('/features/nftables-proxy/')
    expect(await page.locator('main ol.res').getAttribute('aria-busy')).toBe('true')
    expect(await page.locator('main [role=status]').innerText()).not.toMatch(/\d/)
    expect(await page.locator('main [data-index]').isVisible()).toBe(false)
    await page.locator('main ol.res h3 a').first().focus()
    held.resolve(undefined)
    expect(await total(page)).toBeGreaterThan(early.length)
    expect((await resultsOn(page)).slice(0, early.length)).toEqual(early)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(early[0])
    expect(errors).toEqual([])
    await context.close()
  })

  it('stands there also when one typed letter by letter, of which the first needs no engine', async () => {
    const { page, context } = await site.visit('/search/')
    const held = Promise.withResolvers<undefined>()
    await page.route(/\/wasm/, async (route) => {
      await held.promise
      await route.continue()
    })
    const field = page.locator('main input[name=q]')
    await field.fill('n')
    await total(page)
    await field.fill('nftables')
    await expect.poll(() => resultsOn(page).then(([first]) => first)).toBe('/features/nftables-proxy/')
    expect(await page.locator('main ol.res').getAttribute('aria-busy')).toBe('true')
    held.resolve(undefined)
    await total(page)
    await context.close()
  })

  it.each(['sort=date', 'view=grouped', 'page=2'])('waits for the rest where that decides its place: %s', async (order) => {
    const { page, context } = await site.visit('/')
    const asked = page.waitForRequest(/texts\.json/)
    const held = Promise.withResolvers<undefined>()
    await page.route(/\/wasm/, async (route) => {
      await held.promise
      await route.continue()
    })
    await page.goto(new URL(`/search/?q=nftables&${order}`, page.url()).href)
    await asked
    await page.waitForFunction(() => document.querySelector('main [role=status]')?.textContent === 'Searching …')
    expect(await resultsOn(page)).toEqual([])
    held.resolve(undefined)
    expect(await total(page)).toBeGreaterThan(0)
    await context.close()
  })
})
