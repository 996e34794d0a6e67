import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { openSite, type OpenSite } from './browser.ts'
import { pageTypes } from './page-types.ts'

describe.each(['light', 'dark'] as const)('by %s', (colorScheme) => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite(inject('sites').almanac)
  })
  afterAll(() => site.close())

  it.each(pageTypes)('%s keeps WCAG 2.2 AA', async (path) => {
    const { page, context, errors } = await site.visit(path, {
      colorScheme,
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    })
    if (path.includes('?q=')) await expect.poll(() => page.locator('main :is(ul, ol) :is(h2, h3) a').count()).toBeGreaterThan(0)
    expect(await axeFindings(page)).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })
})
