import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { openSite, type OpenSite } from './browser.ts'
import { pageTypes } from './page-types.ts'

let site: OpenSite
beforeAll(async () => {
  site = await openSite(inject('sites').almanac)
})
afterAll(() => site.close())

// As many pages at once as there are processors: axe works in the page.
it.concurrent.each(pageTypes)('%s keeps WCAG 2.2 AA by day and by night', async (path) => {
  const { page, context, errors } = await site.visit(path, { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  if (path.includes('?q=')) await expect.poll(() => page.locator('main :is(ul, ol) :is(h2, h3) a').count()).toBeGreaterThan(0)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFindings(page), colorScheme).toEqual([])
  }
  expect(errors).toEqual([])
  await context.close()
})
