import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openSite, type OpenSite } from './browser.ts'
import { hasPage, pageAt } from './page-text.ts'

const { almanac, lantern } = inject('sites')

describe('the built comparisons', () => {
  it('are there for every pair of the newest twelve releases', () => {
    const versions = Array.from({ length: 12 }, (_, place) => `1.${26 + place}`)
    const pairs = versions.flatMap((from, place) => versions.slice(place + 1).map((to) => `/compare/${from}/${to}/`))
    expect(pairs).toHaveLength(66)
    expect(pairs.filter((path) => !hasPage(almanac, path))).toEqual([])
  })
  it('say the same as the API', () => {
    const { rows } = JSON.parse(readFileSync(join(almanac, 'api/v1/compare/1.29...1.33.json'), 'utf8')) as {
      rows: { feature: string; url: string }[]
    }
    const page = pageAt(almanac, '/compare/1.29/1.33/')
    const links = new Set(page.all('a').map((link) => link.attribute('href')))
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.filter((row) => !links.has(new URL(row.url).pathname))).toEqual([])
    expect(page.all('tr').map((row) => row.attribute('id'))).toContain('sig-network')
  })
  it('follow the releases of another project', () => {
    expect(pageAt(lantern, '/compare/1.0/2.0/').text).toMatch(/Team\b/)
    expect(hasPage(lantern, '/compare/1.0/2.1/')).toBe(false)
  })
})

describe('the page that compares any two', () => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite(almanac)
  })
  afterAll(() => site.close())

  it('draws what the build draws', async () => {
    const { page, context, errors } = await site.visit('/compare/1.29/1.33/')
    const built = await drawn(page)
    await page.goto(new URL('/compare/?from=1.29&to=1.33', page.url()).href)
    await page.waitForSelector('[data-result] .ledger')
    expect(await drawn(page)).toBe(built)
    expect(errors).toEqual([])
    await context.close()
  })

  it('compares releases that have no page of their own, and keeps them in the address', async () => {
    const { page, context, errors } = await site.visit('/compare/')
    await page.selectOption('select[name=from]', '1.13')
    await page.selectOption('select[name=to]', '1.20')
    await page.click('.filters button')
    await page.waitForSelector('[data-result] .ledger')
    await expect.poll(() => new URL(page.url()).search).toBe('?from=1.13&to=1.20')
    expect(await page.textContent('h1')).toBe('What changed from 1.13 to 1.20')
    expect(await page.title()).toMatch(/^From 1\.13 to 1\.20/)
    expect(await page.textContent('[role=status]')).toMatch(/^\d+ features changed stage\.$/)
    await page.goBack()
    await expect.poll(() => page.textContent('h1')).toBe('Compare two releases')
    expect(errors).toEqual([])
    await context.close()
  })

  it('leads to the page of a pair that has one', async () => {
    const { page, context } = await site.visit('/compare/')
    await page.selectOption('select[name=from]', '1.33')
    await page.selectOption('select[name=to]', '1.29')
    await page.click('.filters button')
    await page.waitForURL('**/compare/1.29/1.33/')
    await context.close()
  })

  it.each([
    ['?from=1.29&to=1.99', 'There is no release “1.99” that is out.'],
    ['?from=%3Cimg%20src%3Dx%3E&to=1.33', '“<img src=x>”'],
    ['?from=1.29', 'Choose both'],
    ['?from=1.29&to=1.29', 'one release'],
    ['?from=1.29&to=1.38', 'There is no release “1.38” that is out.'],
  ])('says in words what is wrong with %s', async (query, words) => {
    const { page, context, errors } = await site.visit(`/compare/${query}`)
    await expect.poll(() => page.textContent('[role=alert]')).toContain(words)
    expect(await page.locator('.pairs').isVisible()).toBe(true)
    expect(errors).toEqual([])
    await context.close()
  })

  it('says when the features cannot be had', async () => {
    const { page, context } = await site.visit('/compare/')
    await page.route('**/features.json', (route) => route.abort())
    await page.goto(`${page.url()}?from=1.13&to=1.20`)
    await expect.poll(() => page.textContent('[role=alert]')).toContain('could not be loaded')
    await context.close()
  })

  it('shows one group alone and keeps it in the address', async () => {
    const { page, context } = await site.visit('/compare/1.29/1.33/')
    const rows = page.locator('.cmp-t tbody tr:visible')
    expect(await rows.count()).toBeGreaterThan(5)
    await page.selectOption('select[name=sig]', 'sig-network')
    await expect.poll(() => rows.count()).toBe(1)
    await expect.poll(() => new URL(page.url()).search).toBe('?sig=sig-network')
    await page.reload()
    await expect.poll(() => rows.count()).toBe(1)
    await context.close()
  })

  it.each(['/compare/1.29/1.33/', '/compare/?from=1.29&to=1.33'])('counts what is shown on %s, and Back shows all again', async (path) => {
    const { page, context, errors } = await site.visit(path)
    await page.waitForSelector('.cmp-t')
    const all = await counts(page)
    expect(all.heads).toEqual(all.items)
    const whole = await drawn(page)
    await page.selectOption('select[name=sig]', 'sig-network')
    const some = await counts(page)
    expect(some.heads).toEqual(some.items)
    expect(some.items).not.toEqual(all.items)
    expect(await page.locator('.div li:visible a').allTextContents()).toEqual(['Network'])
    const switched = await page.locator('.switched li:visible').evaluateAll((all) => all.map((one) => one.dataset['group'] ?? ''))
    expect(new Set(switched)).toEqual(new Set(['sig-network']))
    await page.goBack()
    await expect.poll(() => page.inputValue('select[name=sig]')).toBe('')
    await expect.poll(() => drawn(page)).toBe(whole)
    expect(errors).toEqual([])
    await context.close()
  })

  it('lets the page stand where it is when a group is chosen, and tells in sight what is shown', async () => {
    const { page, context } = await site.visit('/compare/1.29/1.33/', { viewport: { width: 390, height: 844 } })
    await page.selectOption('select[name=sig]', 'sig-network')
    await expect.poll(() => page.textContent('[role=status]')).toMatch(/^Network alone: \d+ moved\.$/)
    expect(await page.evaluate(() => scrollY)).toBe(0)
    const edge = await page.locator('[role=status]').evaluate((status) => status.getBoundingClientRect().bottom)
    expect(edge).toBeLessThan(844)
    await context.close()
  })

  it('leads on without a script', async () => {
    const { page, context } = await site.visit('/compare/', { javaScriptEnabled: false })
    await page.click('.pairs a[href$="/1.29/1.33/"]')
    await page.waitForURL('**/compare/1.29/1.33/')
    expect(await page.locator('select[name=sig]').isVisible()).toBe(false)
    expect(await page.locator('#sig-network').textContent()).toContain('Alpha to stable')
    await context.close()
  })
})

/** How many features the heads of the columns say, and how many stand below them. */
async function counts(page: Page): Promise<{ heads: number[]; items: number[] }> {
  return page.evaluate(() => {
    const heads = [...document.querySelectorAll('.cmp-t thead .dim')].map((count) => Number(count.textContent))
    const shown = (place: number): number =>
      [...document.querySelectorAll(`.cmp-t tbody td:nth-of-type(${place + 1}) > ul > li`)].filter((item) => item.checkVisibility()).length
    return { heads, items: heads.map((_, place) => shown(place)) }
  })
}

/** Heading, standfirst and everything below the head, as markup without the white space between elements. */
async function drawn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts = document.querySelectorAll('compare-page :is(h1, .standfirst), compare-page > section, [data-result] > section')
    return [...parts].map((part) => part.outerHTML.replace(/>\s+/g, '>').replace(/\s+</g, '<')).join('\n')
  })
}
