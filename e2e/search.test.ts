import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openSite, type OpenSite } from './browser.ts'
import { box, countBeside, total } from './search-page.ts'

/** The search page as its readers use it: facets, the URL, the history, the keyboard. */
const { almanac } = inject('sites')
let site: OpenSite
beforeAll(async () => {
  site = await openSite(almanac)
})
afterAll(() => site.close())

const read = <Row>(file: string): Row => JSON.parse(readFileSync(join(almanac, file), 'utf8')) as Row // the site's own API

interface FeatureRow {
  sig: string
  stage: string | null
  stages: { stage: string; release: string; reached?: boolean; planned?: boolean }[]
}

describe('facets', () => {
  it('stand there before anything is typed, with counts, and nothing is loaded for them', async () => {
    const { page, context } = await site.visit('/search/')
    const loaded: string[] = []
    page.on('request', (request) => /\.js(?:on)?$/.test(request.url()) && loaded.push(request.url()))
    const { features } = read<{ features: FeatureRow[] }>('api/v1/features.json')
    expect(await countBeside(page, 'type', 'feature')).toBe(features.length)
    expect(await countBeside(page, 'stage', 'beta')).toBe(features.filter(({ stage }) => stage === 'beta').length)
    expect(loaded).toEqual([])
    await context.close()
  })

  it('count what the API counts: or within a facet, and across facets', async () => {
    const { page, context, errors } = await site.visit('/search/?type=feature&sig=sig-network&sig=sig-node&stage=beta')
    const { features } = read<{ features: FeatureRow[] }>('api/v1/features.json')
    const of = (sigs: string[], stage: string): number => features.filter((one) => sigs.includes(one.sig) && one.stage === stage).length
    expect(await total(page)).toBe(of(['sig-network', 'sig-node'], 'beta'))
    expect(await countBeside(page, 'sig', 'sig-auth')).toBe(of(['sig-auth'], 'beta'))
    expect(await countBeside(page, 'stage', 'stable')).toBe(of(['sig-network', 'sig-node'], 'stable'))
    expect(await box(page, 'sig', 'sig-node').isChecked()).toBe(true)
    expect(errors).toEqual([])
    await context.close()
  })

  it('promise under a query what ticking them gives', async () => {
    const { page, context } = await site.visit('/search/?q=proxy')
    await total(page)
    for (const [key, value] of [['type', 'feature'], ['sig', 'sig-network'], ['stage', 'stable']] as const) {
      const promised = await countBeside(page, key, value)
      await box(page, key, value).check()
      await page.waitForURL((url) => url.searchParams.get(key) === value)
      expect(await total(page), key).toBe(promised)
    } // prettier-ignore
    await context.close()
  })
})

describe('the URL', () => {
  it('follows what is chosen, and back and forward restore it', async () => {
    const { page, context } = await site.visit('/search/')
    await box(page, 'stage', 'alpha').check()
    const alpha = await total(page)
    await box(page, 'type', 'feature').check()
    await page.waitForURL('**/search/?type=feature&stage=alpha')
    await page.goBack()
    await page.waitForURL('**/search/?stage=alpha')
    expect(await total(page)).toBe(alpha)
    expect(await box(page, 'type', 'feature').isChecked()).toBe(false)
    await page.goForward()
    await page.waitForURL('**/search/?type=feature&stage=alpha')
    await page.getByRole('button', { name: /^Feature.*remove/ }).click()
    await page.waitForURL('**/search/?stage=alpha')
    await page.getByRole('combobox', { name: 'Order' }).selectOption('date')
    await page.waitForURL('**/search/?stage=alpha&sort=date')
    await page.getByRole('link', { name: /^Next/ }).click()
    await page.waitForURL('**/search/?stage=alpha&sort=date&page=2')
    expect(await total(page)).toBe(alpha)
    await context.close()
  })

  it('may hold anything', async () => {
    for (const search of [
      '?sig=%3Cscript%3E&stage=never&page=99999',
      '?q=%E0%A4%A&type=%FF',
      `?q=${'🔥'.repeat(1_000)}`,
      `?q=${'a'.repeat(10_000)}`,
      '?sort=up&page=-1&year=2026&view=sideways',
      '?q=%22%27%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%26lt%3B&kind=%3Cimg%20src%3Dx%3E',
      `?${'sig=sig-network&'.repeat(500)}`,
    ]) {
      const { page, context, errors } = await site.visit(`/search/${search}`)
      expect(await total(page)).toBeGreaterThanOrEqual(0)
      expect(errors).toEqual([])
      expect(await page.locator('main :is(ol, form, .chips) :is(script, img)').count()).toBe(0)
      await context.close()
    }
  })
})

describe('a question that the registry answers', () => {
  it('leads there first', async () => {
    const { page, context } = await site.visit('/search/?q=sig+network+beta+1.30+1.33')
    await total(page)
    const link = page.getByRole('main').getByRole('link', { name: /Beta, 1\.30 to 1\.33/ })
    expect(await link.getAttribute('href')).toBe('/features/?sig=sig-network&stage=beta&from=1.30&to=1.33')
    await context.close()
  })

  it('does so when fewer words had to be looked for', async () => {
    const { page, context } = await site.visit('/search/?q=what+graduated+in+1.33')
    expect(await total(page)).toBeGreaterThan(0)
    const link = page.locator('[data-question]').getByRole('link', { name: 'Stable, 1.33' })
    expect(await link.getAttribute('href')).toBe('/features/?stage=stable&from=1.32&to=1.33')
    await context.close()
  })
})

describe('what is chosen', () => {
  it('may leave nothing, and then it is told what there is without it', async () => {
    const { page, context } = await site.visit('/search/?q=nftables&year=2014')
    expect(await total(page)).toBe(0)
    await page.getByRole('link', { name: /^\d+ without the filters$/ }).click()
    await expect.poll(() => total(page)).toBeGreaterThan(0)
    expect(new URL(page.url()).search).toBe('?q=nftables')
    expect(await page.title()).toMatch(/^nftables · Search/)
    await context.close()
  })

  it('gives the focus back to the field when the last of it is taken away', async () => {
    const { page, context } = await site.visit('/search/?sig=sig-network')
    await total(page)
    await page.locator('.chip').press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q')
    await context.close()
  })
})

describe('words that no page has', () => {
  it.each(['asdfghjkl', 'zzzzqqqq', 'xqzvwk', '1234567', 'KEP-987654'])('%s finds nothing', async (word) => {
    const { page, context } = await site.visit(`/search/?q=${word}`)
    expect(await total(page)).toBe(0)
    await context.close()
  })

  it('are left out beside others, which is told', async () => {
    const { page, context } = await site.visit('/search/?q=nftables+asdfghjkl')
    expect(await total(page)).toBeGreaterThan(0)
    expect(await page.locator('main').innerText()).toContain('nftables')
    await context.close()
  })
})

it('a filter that no list has stays when another is ticked', async () => {
  const { page, context } = await site.visit('/search/?sig=never')
  await total(page)
  await box(page, 'stage', 'stable').check()
  expect(await total(page)).toBe(0)
  expect(new URL(page.url()).searchParams.getAll('sig')).toEqual(['never'])
  await context.close()
})

describe('the quick search', () => {
  it('loads nothing before it is used; arrows and Enter go to a result, Escape goes back', async () => {
    const { page, context, errors } = await site.visit('/releases/1.33/')
    const loaded: string[] = []
    page.on('request', (request) => /\.js(?:on)?$/.test(request.url()) && loaded.push(request.url()))
    const origin = page.getByRole('navigation', { name: 'Main' }).getByRole('link').first()
    await origin.focus()
    expect(loaded).toEqual([])
    await page.keyboard.press('Control+k')
    await page.keyboard.type('octarine')
    const first = page.locator('quick-search a').first()
    await expect.poll(() => first.textContent()).toContain('1.33')
    await page.keyboard.press('Escape')
    expect(await origin.evaluate((link) => link === document.activeElement)).toBe(true)
    await page.keyboard.press('/')
    await page.keyboard.type('nftables proxy mode')
    await expect.poll(() => first.getAttribute('href')).toBe('/features/nftables-proxy/')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/features/nftables-proxy/')
    expect(errors).toEqual([])
    await context.close()
  })

  it.each(['3866', '#3866', 'kubernetes/enhancements#3866'])('jumps to a feature by its number, as in %s', async (number) => {
    const { page, context } = await site.visit('/')
    await page.keyboard.press('/')
    await page.keyboard.type(number)
    await expect.poll(() => page.locator('quick-search a').first().getAttribute('href')).toBe('/features/nftables-proxy/')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/features/nftables-proxy/')
    await context.close()
  })
})
