import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openSite, type OpenSite } from './browser.ts'

/** What a reader does with a keyboard, a phone or without scripts, under the real headers. */
let site: OpenSite
beforeAll(async () => {
  site = await openSite(inject('sites').lantern)
})
afterAll(() => site.close())

describe('a reader', () => {
  it('gets from the front page to a release, a feature and a post by links', async () => {
    const { page, context, errors } = await site.visit('/')
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Releases' }).click()
    await page.getByRole('main').getByRole('link', { name: /1\.1/ }).first().click()
    await page.getByRole('main').getByRole('link', { name: 'Quiet wire protocol' }).first().click()
    await page.getByRole('main').getByRole('link', { name: 'A quieter wire' }).first().click()
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toContain('A quieter wire')
    expect(errors).toEqual([])
    await context.close()
  })

  it('can choose day or night, and the choice stays', async () => {
    const { page, context } = await site.visit('/', { colorScheme: 'light' })
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const day = await ground()
    await page.getByRole('button', { name: /night/i }).click()
    await expect.poll(ground).not.toBe(day)
    const night = await ground()
    await page.goto(new URL('/releases/', page.url()).href)
    expect(await ground()).toBe(night)
    await context.close()
  })

  it('follows the system until they choose', async () => {
    const grounds = []
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context } = await site.visit('/', { colorScheme })
      grounds.push(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
      await context.close()
    }
    expect(grounds[0]).not.toBe(grounds[1])
  })

  it('can read everything without JavaScript', async () => {
    const { page, context } = await site.visit('/notes/2024/quieter-wire/', { javaScriptEnabled: false })
    expect(await page.getByText('Turn the gate on first.').isVisible()).toBe(true)
    expect(await page.getByText('Fold it.').isVisible()).toBe(true)
    expect(await page.getByText('Blow it.').isVisible()).toBe(true)
    expect(await page.locator('button:visible').count()).toBe(0)
    await context.close()
  })

  it('skips to the text with the first Tab', async () => {
    const { page, context } = await site.visit('/notes/2024/quieter-wire/')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).hash).toBe('#main')
    await context.close()
  })

  it('copies code', async () => {
    const { page, context } = await site.visit('/notes/2024/quieter-wire/', { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByRole('button', { name: /copy/i }).first().click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('kind: Lantern\nwire: quiet')
    await context.close()
  })

  it.each([320, 390, 768, 1440, 1920])('never scrolls sideways at %i px', async (width) => {
    const { page, context } = await site.visit('/', { viewport: { width, height: 800 } })
    for (const path of [
      '/',
      '/notes/2024/quieter-wire/',
      '/features/',
      '/features/quiet-wire/',
      '/releases/1.1/',
      '/teams/wire/',
      '/posts/',
      '/search/',
    ]) {
      await page.goto(new URL(path, page.url()).href)
      const [scrollWidth, clientWidth] = await page.evaluate(
        () => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const,
      )
      expect(scrollWidth, path).toBeLessThanOrEqual(clientWidth)
    }
    await context.close()
  })
})

describe('search', () => {
  it('works by keyboard from any page', async () => {
    const { page, context, errors } = await site.visit('/releases/1.1/')
    await page.keyboard.press('/')
    await page.keyboard.type('quiet')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\/\?q=quiet/)
    const results = page.locator('main :is(ul, ol) :is(h2, h3) a')
    await expect.poll(() => results.count()).toBeGreaterThan(1)
    await expect.poll(() => page.getByRole('main').getByRole('status').innerText()).toMatch(/\d/)
    await results.first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.startsWith('/search/'))
    expect(errors).toEqual([])
    await context.close()
  })

  it('shows the same for a link opened cold, with the kind of each result', async () => {
    const { page, context } = await site.visit('/search/?q=wire')
    await expect.poll(() => page.locator('main :is(ul, ol) :is(h2, h3) a').count()).toBeGreaterThan(2)
    expect(await page.getByRole('searchbox').first().inputValue()).toBe('wire')
    const text = await page.getByRole('main').innerText()
    expect(text).toMatch(/Feature/)
    expect(text).toMatch(/Team/)
    await context.close()
  })

  it('says when it could not be loaded', async () => {
    const { page, context } = await site.visit('/')
    await page.route(/pagefind/, (route) => route.abort())
    await page.goto(new URL('/search/?q=wire', page.url()).href)
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toMatch(/could not be loaded/i)
    await context.close()
  })

  it('takes any question without an error', async () => {
    for (const query of ['<script>alert(1)</script>', '"', '%E0%A4%A', '🔥'.repeat(50), 'a'.repeat(3000)]) {
      const { page, context, errors } = await site.visit(`/search/?q=${query.startsWith('%') ? query : encodeURIComponent(query)}`)
      await expect.poll(() => page.getByRole('main').getByRole('status').innerText()).toMatch(/\d|nothing/i)
      expect(errors).toEqual([])
      await context.close()
    }
  })
})
