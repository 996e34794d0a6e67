import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openSiteAsReaders, type OpenSite } from './browser.ts'
import { pageTypes } from './page-types.ts'

/** What happens when a browser loads a page as a host serves it: nothing fails, nothing moves, nothing is lost on the way back. */
let site: OpenSite
const paints = new Map<string, Noted>()
beforeAll(async () => {
  site = await openSiteAsReaders(inject('sites').almanac)
})
afterAll(async () => {
  await site.close()
  const rows = [...paints].map(([path, { value, elements }]) => `${String(Math.round(value)).padStart(6)} ms  ${path} (${elements.join()})`)
  console.log(['Largest contentful paint at 1280 px, on this machine:', ...rows].join('\n'))
})

/** What a browser has noted of a page since it began to load: all of one kind. */
interface Noted {
  value: number
  elements: string[]
}

async function notesOf(page: Page, type: 'layout-shift' | 'largest-contentful-paint'): Promise<Noted[]> {
  return page.evaluate(async (kind) => {
    /** The two kinds of entry, as Chromium has them; the types of the DOM know neither. */
    interface Entry extends PerformanceEntry {
      value?: number
      sources?: { node: Node | null }[]
      element?: Element | null
    }
    // What was noted before is told in a turn of its own, which comes before the next frames.
    const entries: Entry[] = []
    const observer = new PerformanceObserver((list) => entries.push(...(list.getEntries() as Entry[])))
    observer.observe({ type: kind, buffered: true })
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    entries.push(...(observer.takeRecords() as Entry[]))
    const nameOf = (node: Node | null): string =>
      node instanceof Element ? [node.nodeName.toLowerCase(), ...node.classList].join('.') : 'text'
    return entries.map(({ value, startTime, sources, element }) => ({
      value: value ?? startTime,
      elements: (sources ?? [{ node: element ?? null }]).map(({ node }) => nameOf(node)),
    }))
  }, type)
}

const shiftsOf = (page: Page): Promise<Noted[]> => notesOf(page, 'layout-shift')

/** Down to the end and up again, so that whatever waits to be seen is drawn. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
    for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight * 2) {
      scrollTo({ top: at, behavior: 'instant' })
      await frame()
    }
    scrollTo({ top: 0, behavior: 'instant' })
    await frame()
  })
}

describe.each(pageTypes)('%s', (path) => {
  it('loads without an error or a move, and is as it was on the way back', async () => {
    const { page, context, errors } = await site.visit(path, { viewport: { width: 1280, height: 900 } })
    const from = page.url()
    const paint = (await notesOf(page, 'largest-contentful-paint')).at(-1)
    if (paint !== undefined) paints.set(path, paint)
    await scrollThrough(page)
    expect(await shiftsOf(page)).toEqual([])
    await page.evaluate(() => {
      document.title = 'As it was'
      addEventListener('pageshow', ({ persisted }) => (document.documentElement.dataset.kept = String(persisted)))
    })
    // A page that still loads something may not be kept, and one that goes back at once cannot answer any more.
    await page.waitForLoadState('networkidle')
    await page.goto(new URL(path === '/about/' ? '/series/' : '/about/', from).href)
    await page.evaluate(() => void setTimeout(() => history.back()))
    await expect.poll(() => page.url()).toBe(from) // a page that was kept tells of no load to wait for
    await expect.poll(() => page.locator('html').getAttribute('data-kept')).toBe('true')
    expect(await page.title()).toBe('As it was')
    expect(errors.filter((error) => path !== '/404.html' || !error.includes('404'))).toEqual([])
    await context.close()
  })

  it('does not move on a phone', async () => {
    const { page, context, errors } = await site.visit(path, { viewport: { width: 390, height: 844 } })
    await scrollThrough(page)
    expect(await shiftsOf(page)).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })
})

describe('a slow phone', () => {
  it.each(['/', '/features/', '/search/?q=nftables'])('draws %s once, and nothing of it moves', async (path) => {
    const { page, context } = await site.visit('/robots.txt', { viewport: { width: 390, height: 844 } })
    const driver = await context.newCDPSession(page)
    await driver.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    await page.goto(new URL(path, page.url()).href)
    await page.waitForLoadState('networkidle') // an answer of the search comes after the page itself
    expect(await shiftsOf(page)).toEqual([])
    await context.close()
  })
})

it('would notice a move', async () => {
  const { page, context } = await site.visit('/about/')
  await page.evaluate(() => document.querySelector('main')?.prepend(document.createElement('hr'), document.createElement('hr')))
  await expect.poll(() => shiftsOf(page)).not.toEqual([])
  await context.close()
})

describe('a page whose fonts come late', () => {
  it.each(['/', '/posts/nftables-kube-proxy/', '/features/nftables-proxy/', '/releases/1.33/'])(
    '%s does not move when they do',
    async (path) => {
      const { page, context } = await site.visit('/robots.txt', { viewport: { width: 1280, height: 900 } })
      let late = 0
      await page.route('**/*.woff2', async (route) => {
        late += 1
        await new Promise((resolve) => setTimeout(resolve, 600))
        await route.continue()
      })
      await page.goto(new URL(path, page.url()).href)
      await page.evaluate(() => document.fonts.ready)
      await scrollThrough(page)
      expect(late).toBeGreaterThan(1)
      expect(await shiftsOf(page)).toEqual([])
      await context.close()
    },
  )
})

describe('a reader whose connection breaks off', () => {
  it('goes on narrowing the matrix of features', async () => {
    const { page, context, errors } = await site.visit('/features/')
    const loaded = page.waitForResponse(/\.json$/)
    await page.getByRole('main').getByRole('searchbox').focus()
    await (await loaded).finished()
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    const rows = (): Promise<number> => page.getByRole('main').getByRole('row').count()
    const before = await rows()
    await page.getByRole('main').getByRole('searchbox').fill('nftables')
    await expect.poll(rows).toBeLessThan(before)
    expect(errors).toEqual([])
    await context.close()
  })

  it('goes on reading a post, by night, too', async () => {
    const { page, context, errors } = await site.visit('/posts/nftables-kube-proxy/', { colorScheme: 'light' })
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await page.getByRole('button', { name: /night/i }).click()
    await scrollThrough(page)
    expect(await page.locator('img').evaluateAll((images) => images.filter((image) => !(image as HTMLImageElement).complete).length)).toBe(
      0,
    )
    expect(errors).toEqual([])
    await context.close()
  })

  it('keeps a field for names that leads to the search, and no more', async () => {
    const { page, context, errors } = await site.visit('/releases/1.33/')
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    const failed = page.waitForEvent('requestfailed')
    await page.keyboard.press('/')
    await page.keyboard.type('nftables')
    await expect.poll(() => page.getByRole('searchbox').first().inputValue()).toBe('nftables')
    await failed
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    // The browser itself notes every request that fails; what may not be is an error of the program.
    expect(errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([])
    await context.close()
  })
})
