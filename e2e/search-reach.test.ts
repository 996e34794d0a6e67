import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { openSite, type OpenSite } from './browser.ts'
import { ask, box, resultsOn, total } from './search-page.ts'

let site: OpenSite
beforeAll(async () => {
  site = await openSite(inject('sites').almanac)
})
afterAll(() => site.close())

type Visit = Awaited<ReturnType<OpenSite['visit']>>

const sideways = ({ page }: Visit): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function openQuickSearch({ page }: Visit, query: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(query)
  await page.locator('quick-search a').first().waitFor()
}

describe.each(['light', 'dark'] as const)('by %s', (colorScheme) => {
  it.each([
    ['words and facets', '/search/?q=proxy&type=feature&sig=sig-network'],
    ['by type', '/search/?q=proxy&view=grouped'],
    ['nothing found', '/search/?q=flibbertigibbet'],
    ['a question for the registry', '/search/?q=sig+network+beta+1.30+1.33'],
  ])('%s keeps WCAG 2.2 AA', async (name, path) => {
    const visit = await site.visit(path, { colorScheme, reducedMotion: 'reduce' })
    const count = await total(visit.page)
    expect(count === 0).toBe(name === 'nothing found')
    expect(await axeFindings(visit.page)).toEqual([])
    await visit.context.close()
  })

  it('the open quick search keeps WCAG 2.2 AA', async () => {
    const visit = await site.visit('/releases/1.33/', { colorScheme, reducedMotion: 'reduce' })
    await openQuickSearch(visit, 'proxy')
    expect(await axeFindings(visit.page)).toEqual([])
    await visit.context.close()
  })
})

describe.each([
  ['a phone of 320 px', 320, 640],
  ['a window of 1280 px at 200 %', 640, 450],
])('on %s', (_, width, height) => {
  it.each(['/search/', '/search/?q=SYNC_PROXY_RULES_LAST_TIMESTAMP_SECONDS', '/search/?q=proxy&view=grouped&sig=sig-network&sig=sig-node'])(
    '%s needs no scrolling sideways',
    async (path) => {
      const visit = await site.visit(path, { viewport: { width, height } })
      if (path.includes('?')) await total(visit.page)
      await visit.page.locator('details[data-facets] > summary').click()
      expect(await sideways(visit)).toBeLessThanOrEqual(0)
      await visit.context.close()
    },
  )

  it('nor does the quick search, whose names lie within the page', async () => {
    const visit = await site.visit('/releases/1.33/', { viewport: { width, height } })
    await openQuickSearch(visit, 'in place')
    expect(await sideways(visit)).toBeLessThanOrEqual(0)
    const edges = await visit.page.locator('quick-search a').evaluateAll((links) => links.map((link) => link.getBoundingClientRect()))
    for (const { left, right } of edges) expect(left >= 0 && right <= width).toBe(true)
    await visit.context.close()
  })

  it('its names keep off its edge, and Escape gives the focus back', async () => {
    const visit = await site.visit('/releases/1.33/', { viewport: { width, height } })
    const origin = visit.page.getByRole('main').getByRole('link').first()
    await origin.focus()
    await openQuickSearch(visit, 'in place')
    const indent = await visit.page
      .locator('quick-search a')
      .first()
      .evaluate((link) => getComputedStyle(link).paddingInlineStart)
    expect(Number.parseFloat(indent)).toBeGreaterThan(8)
    await visit.page.keyboard.press('Escape')
    expect(await origin.evaluate((link) => link === document.activeElement)).toBe(true)
    expect(await visit.page.locator('quick-search').isVisible()).toBe(false)
    await visit.context.close()
  })
})

describe('with the keyboard', () => {
  it('facets are ticked, folded and shortened, chips are taken away, and the count is told', async () => {
    const { page, context, errors } = await site.visit('/search/?q=proxy')
    const all = await total(page)
    const groups = page.locator('fieldset[data-facet=sig]')
    const choices = groups.locator('label:visible')
    const folded = await choices.count()
    await groups.getByRole('button', { name: /^All/ }).press('Enter')
    expect(await choices.count()).toBeGreaterThan(folded)
    await groups.getByRole('searchbox').pressSequentially('netw')
    expect(await choices.count()).toBe(1)
    await box(page, 'sig', 'sig-network').press('Space')
    await page.waitForURL('**/search/?q=proxy&sig=sig-network')
    const some = await total(page)
    expect(some).toBeLessThan(all)
    const chip = page.getByRole('button', { name: /^SIG Network.*remove this filter/ })
    await chip.press('Enter')
    await page.waitForURL('**/search/?q=proxy')
    expect(await total(page)).toBe(all)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    expect(errors).toEqual([])
    await context.close()
  })

  it('arrows go from the field to the results and back, past all choices', async () => {
    const { page, context, errors } = await site.visit('/search/')
    await page.keyboard.press('/')
    await page.keyboard.type('sidecar containers')
    await ask(page, 'sidecar containers')
    await total(page)
    const [first, second] = await resultsOn(page)
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName)
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(first)
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(second)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe('INPUT')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === first)
    expect(errors).toEqual([])
    await context.close()
  })

  it('a choice that would give nothing is dimmed and stays', async () => {
    const { page, context } = await site.visit('/search/?type=sig')
    await total(page)
    const stable = page.locator('label').filter({ has: box(page, 'stage', 'stable') })
    expect(await stable.isVisible()).toBe(true)
    expect(await stable.getAttribute('class')).toContain('is-nil')
    await context.close()
  })

  it('all filters go at once', async () => {
    const { page, context } = await site.visit('/search/?q=proxy&sig=sig-network&stage=stable')
    await total(page)
    await page.getByRole('button', { name: 'clear all' }).press('Enter')
    await page.waitForURL('**/search/?q=proxy')
    expect(await box(page, 'stage', 'stable').isChecked()).toBe(false)
    await context.close()
  })

  it('the quick search tells how many names it has, and Escape gives the focus back, from its list to the field first', async () => {
    const visit = await site.visit('/posts/nftables-kube-proxy/')
    const { page, context, errors } = visit
    const origin = page.getByRole('main').getByRole('link').first()
    await origin.focus()
    await openQuickSearch(visit, 'sidecar')
    await expect.poll(() => page.locator('quick-search [role=status]').textContent()).toMatch(/^\d+ names? found$/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    expect(await page.locator('quick-search').isVisible()).toBe(false)
    await page.keyboard.press('Escape')
    expect(await origin.evaluate((link) => link === document.activeElement)).toBe(true)
    expect(await page.locator('quick-search').isVisible()).toBe(false)
    expect(errors).toEqual([])
    await context.close()
  })

  it('the quick search takes a misspelt word for the nearest one of a name, and says so', async () => {
    const visit = await site.visit('/')
    await openQuickSearch(visit, 'nftabels')
    const names = visit.page.locator('quick-search a')
    await expect.poll(() => names.first().getAttribute('href')).toBe('/features/nftables-proxy/')
    expect(await visit.page.locator('quick-search').innerText()).toMatch(
      /^\d+ names found for nftables\s+Nothing is called so\. Found for nftables\./,
    )
    expect(await names.last().getAttribute('href')).toMatch(/\/search\/\?q=nftabels$/)
    await visit.page.keyboard.press('Backspace')
    await visit.page.keyboard.press('Backspace')
    await visit.page.keyboard.press('Backspace')
    await expect.poll(() => visit.page.locator('quick-search').innerText()).not.toContain('Nothing is called so')
    expect(visit.errors).toEqual([])
    await visit.context.close()
  })

  it('what cannot be found by name leads to the search page', async () => {
    const visit = await site.visit('/')
    await openQuickSearch(visit, 'sync_proxy_rules_last_timestamp_seconds')
    await visit.page.keyboard.press('Enter')
    await visit.page.waitForURL('**/search/?q=sync_proxy_rules_last_timestamp_seconds')
    expect(await total(visit.page)).toBeGreaterThan(0)
    await visit.context.close()
  })
})

it('typing makes one place in the history, and going back is where one was', async () => {
  const { page, context } = await site.visit('/search/?stage=beta')
  const before = await total(page)
  await page.locator('main input[name=q]').focus()
  await page.keyboard.type('proxy', { delay: 60 })
  await ask(page, 'proxy')
  const results = await resultsOn(page)
  await page.getByRole('main').locator('ol.res h3 a').first().click()
  await page.waitForURL((url) => url.pathname === results[0])
  await page.goBack()
  await page.waitForURL('**/search/?q=proxy&stage=beta')
  await total(page)
  expect(await resultsOn(page)).toEqual(results)
  await page.goBack()
  await page.waitForURL('**/search/?stage=beta')
  expect(await total(page)).toBe(before)
  await context.close()
})

it('without JavaScript the page is an open index of lists that exist', async () => {
  const { page, context } = await site.visit('/search/', { javaScriptEnabled: false })
  const index = page.getByRole('navigation', { name: 'Index' })
  const ways = ['/sigs/sig-network/', '/releases/1.33/', '/features/stage/beta/', '/posts/kind/deep-dive/']
  for (const href of ways) expect(await index.locator(`a[href="${href}"]`).isVisible()).toBe(true)
  const all = await index.getByRole('link').evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])
  expect(all.length).toBeGreaterThan(80)
  for (const href of all.filter((_, place) => place % 10 === 0)) {
    expect((await page.request.get(new URL(href, page.url()).href)).status()).toBe(200)
  }
  await context.close()
})
