import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { projectDir } from '../src/site/config.ts'
import { axeFindings } from './axe-findings.ts'
import { openSite, type OpenSite } from './browser.ts'
import { daysInYaml, livesInYaml, type LifeInYaml } from './lives-in-yaml.ts'

/** The day of the build. */
const today = '2026-11-21'
const { almanac } = inject('sites')
const content = join(projectDir, 'content')
const lives = livesInYaml(content)
const days = daysInYaml(content)

interface ApiFeature {
  id: string
  proposal: number | null
  sig: string
  stages: { stage: string; release: string; planned?: true }[]
  gates: { name: string }[]
}

describe('the API', () => {
  const { features } = JSON.parse(readFileSync(join(almanac, 'api/v1/features.json'), 'utf8')) as { features: ApiFeature[] }
  it('has every feature of the content', () => {
    expect(features.map(({ id }) => id).sort()).toEqual(lives.map(({ id }) => id).sort())
    expect(lives.length).toBeGreaterThan(600)
  })
  it.each(some(lives, 50, 20261121))('tells of $id what its file tells', (life) => {
    const row = features.find(({ id }) => id === life.id)
    expect(row).toMatchObject({ sig: life.sig, proposal: life.proposal === '' ? null : Number(life.proposal) })
    const written = life.steps.map((step) => `${step.stage} ${step.release}${isReached(life, step) ? '' : ' planned'}`)
    expect(row?.stages.map(({ stage, release, planned }) => `${stage} ${release}${planned ? ' planned' : ''}`).sort()).toEqual(
      written.sort(),
    )
    expect(row?.gates.map(({ name }) => name).sort()).toEqual([...life.gates].sort())
  })
})

describe('the matrix', () => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite(almanac)
  })
  afterAll(() => site.close())

  const example = '/features/?sig=sig-network&stage=stable&from=1.29&to=1.33'

  it('is within its first view of 150 KB', () => {
    expect(gzipSync(readFileSync(join(almanac, 'features/index.html'))).length).toBeLessThanOrEqual(150 * 1024)
  })

  it.each<[string, (life: LifeInYaml, step: LifeInYaml['steps'][number]) => boolean]>([
    [
      '?sig=sig-network&stage=stable&from=1.29&to=1.33',
      (life, step) => life.sig === 'sig-network' && step.stage === 'stable' && isWithin(step, 29, 33),
    ],
    [
      '?sig=sig-node&sig=sig-auth&stage=alpha&stage=deprecated&from=1.34',
      (life, step) => ['sig-node', 'sig-auth'].includes(life.sig) && ['alpha', 'deprecated'].includes(step.stage) && isWithin(step, 34, 99),
    ],
    ['?stage=stable&from=1.10&to=1.20', (_, step) => step.stage === 'stable' && isWithin(step, 10, 20)],
    ['?stage=beta', (_, step) => step.stage === 'beta'],
  ])('shows for %s what the files say', async (query, isWanted) => {
    const expected = lives.filter((life) => life.steps.some((step) => isReached(life, step) && isWanted(life, step))).map(({ id }) => id) // prettier-ignore
    const { page, context, errors } = await site.visit(`/features/${query}`)
    expect(await shown(page)).toEqual(expected.sort())
    expect(Number.parseInt(await status(page), 10)).toBe(expected.length)
    expect(await rowsBelow(page)).toEqual(await totals(page))
    expect(errors).toEqual([])
    await context.close()
  })

  it('keeps what is chosen in the address, step by step', async () => {
    const { page, context, errors } = await site.visit('/features/')
    const built = await page.locator('.matrix').innerHTML()
    expect(new URL(page.url()).search).toBe('')
    await page.click('.narrowing label:has([value=stable])')
    await page.selectOption('.narrowing [name=from]', '1.29')
    await page.selectOption('.narrowing [name=to]', '1.33')
    await page.click('.pick summary')
    await page.click('.pick label:has([value=sig-network])')
    await expect.poll(() => new URL(page.url()).pathname + new URL(page.url()).search).toBe(example)
    const some = await shown(page)
    await page.keyboard.press('Escape')
    await page.fill('.narrowing [name=q]', 'NFTables')
    await expect.poll(() => new URL(page.url()).search).toContain('q=NFTables')
    expect(await shown(page)).toEqual(['nftables-proxy'])
    expect(await page.getAttribute('a[data-search]', 'href')).toBe('/search/?q=NFTables&type=feature&sig=sig-network')
    await page.goBack()
    await expect.poll(() => shown(page)).toEqual(some)
    expect(await page.inputValue('.narrowing [name=q]')).toBe('')
    expect(await page.getAttribute('[data-note] a', 'href')).toBe('/compare/1.29/1.33/#sig-network')
    await page.click('.narrowing [type=reset]')
    await shown(page)
    await expect.poll(() => new URL(page.url()).search).toBe('')
    expect(await page.getAttribute('a[data-search]', 'href')).toBe('/search/?type=feature')
    // Rows out of sight are drawn in later turns.
    await expect.poll(async () => (await page.locator('.matrix').innerHTML()) === built).toBe(true)
    expect(errors).toEqual([])
    await context.close()
  })

  it('folds what was emptied, draws rows as the build does, and leaves out other groups when one is chosen', async () => {
    const { page, context } = await site.visit('/features/')
    const rowOf = () => page.locator('.matrix tr:has(a[href="/features/nftables-proxy/"])').evaluate((row) => row.outerHTML.replace(/>\s+/g, '>').replace(/\s+</g, '<').replaceAll('/>', '>')) // prettier-ignore
    const built = await rowOf()
    await page.fill('.narrowing [name=q]', 'nftables mode')
    await shown(page)
    expect(await rowOf()).toBe(built)
    expect(await page.locator('.grp.is-shut').count()).toBeGreaterThan(10)
    await page.goto(new URL('/features/?sig=sig-network', page.url()).href)
    await shown(page)
    expect(await page.locator('.grp').count()).toBe(1)
    await context.close()
  })

  it('folds its groups, one by one or all', async () => {
    const { page, context } = await site.visit('/features/')
    const rows = page.locator('.matrix tbody tr:not(.grp):visible')
    const all = await rows.count()
    const group = page.getByRole('button', { name: 'Rows of SIG Network' })
    await group.press('Enter')
    expect(await group.getAttribute('aria-expanded')).toBe('false')
    expect(await rows.count()).toBe(all - (await page.locator('#sig-network tr:not(.grp)').count()))
    await page.getByRole('button', { name: 'Fold all' }).click()
    expect(await rows.count()).toBe(0)
    await page.getByRole('button', { name: 'Open all' }).click()
    expect(await rows.count()).toBe(all)
    await page.getByRole('button', { name: 'Fold all' }).click()
    await page.fill('.narrowing [name=q]', '3866')
    await shown(page)
    await expect.poll(() => rows.count()).toBe(1)
    expect(await page.getByRole('button', { name: 'Fold all' }).isVisible()).toBe(true)
    await context.close()
  })

  it.each([
    ['?sig=nobody&stage=%3Cimg%20src=x%3E&from=9.9&to=&q=', /“nobody”, “<img src=x>”, “9\.9”/],
    ['?from=1.33&to=1.29', /Nothing can lie after 1\.33 and up to 1\.29/],
    ['?q=%00%F0%9F%8C%99%25%5B(', /^$/],
  ])('takes %s as it is', async (query, words) => {
    const { page, context, errors } = await site.visit(`/features/${query}`)
    await shown(page)
    expect(await page.textContent('features-page [role=alert]')).toMatch(words)
    expect(errors).toEqual([])
    await context.close()
  })

  it('says when the features cannot be had, and leaves the lists', async () => {
    const { page, context } = await site.visit('/features/')
    await page.route('**/features.json', (route) => route.abort())
    await page.click('.narrowing label:has([value=stable])')
    await expect.poll(() => page.textContent('features-page [role=alert]')).toContain('could not be loaded')
    expect(await page.locator('.ways a[href="/features/stage/stable/"]').isVisible()).toBe(true)
    expect(await page.locator('.matrix tbody tr').count()).toBeGreaterThan(100)
    await context.close()
  })

  it('leads to the lists by stage and group without a script', async () => {
    const { page, context } = await site.visit(example, { javaScriptEnabled: false })
    expect(await page.locator('.narrowing').isVisible()).toBe(false)
    await page.click('.ways a[href="/features/sig/sig-network/"]')
    await page.waitForURL('**/features/sig/sig-network/')
    expect(await page.textContent('h1')).toBe('SIG Network')
    await context.close()
  })

  it.each(['light', 'dark'] as const)('keeps WCAG 2.2 AA in use, by %s', async (colorScheme) => {
    const { page, context } = await site.visit(`${example}&q=e`, { colorScheme, viewport: { width: 1280, height: 900 } })
    await shown(page)
    await page.click('.pick summary')
    expect(await axeFindings(page)).toEqual([])
    await context.close()
  })
})

/** Ids of the features in the table, sorted, when all of them are in. */
async function shown(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.querySelector('features-page')?.ariaBusy === null)
  const links = await page
    .locator('.matrix tbody tr:not(.grp) th a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return links.map((href) => href.replace(/^\/features\/|\/$/g, '')).sort()
}

async function status(page: Page): Promise<string> {
  return (await page.textContent('features-page [role=status]')) ?? ''
}

/** The totals beside the groups. */
function totals(page: Page): Promise<number[]> {
  return page.locator('.matrix .grp small').evaluateAll((all) => all.map((one) => Number.parseInt(one.textContent, 10) || 0))
}

/** The rows that stand below each group. */
function rowsBelow(page: Page): Promise<number[]> {
  return page.locator('.matrix tbody').evaluateAll((all) => all.map((body) => body.querySelectorAll('tr:not(.grp)').length))
}

function isReached(life: LifeInYaml, step: LifeInYaml['steps'][number]): boolean {
  const settled = !['provisional', 'deferred', 'rejected', 'withdrawn'].includes(life.status)
  return settled && !step.planned && (days.get(step.release) ?? '9999') <= today
}

/** Whether a step lies after 1.`from` and up to 1.`to`. */
function isWithin({ release }: { release: string }, from: number, to: number): boolean {
  const minor = Number(release.split('.')[1])
  return minor > from && minor <= to
}

/** A sample that is the same in every run. */
function some<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  let state = seed
  const next = (): number => (state = (state * 48_271) % 2_147_483_647)
  return [...items].map((item) => ({ item, place: next() })).sort((a, b) => a.place - b.place).slice(0, count).map(({ item }) => item) // prettier-ignore
}
