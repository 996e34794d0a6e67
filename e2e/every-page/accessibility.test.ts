import { availableParallelism } from 'node:os'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axeFindings } from '../axe-findings.ts'
import { openSite, type OpenSite } from '../browser.ts'
import { pageGroups } from './built-pages.ts'

/*
 * Every page by day and by night. One page after another in the same tab, as many tabs as there are processors, and both schemes of a
 * page without loading it again: what costs most is opening.
 */
const { almanac } = inject('sites')
const groups = pageGroups(almanac)
const total = groups.reduce((sum, { paths }) => sum + paths.length, 0)
const pagesATab = 200
const desk = { width: 1280, height: 900 }
/** The narrowest that WCAG 2.2 knows (1.4.10, reflow). */
const phone = { width: 320, height: 700 }
let seen = 0
const begun = Date.now()
let told = begun
let site: OpenSite
beforeAll(async () => {
  site = await openSite(almanac)
  console.log(`${total} pages of ${groups.length} templates, each by day and by night.`)
})
afterAll(() => site.close())

describe.each(groups)('$template', ({ paths }) => {
  it('every page keeps WCAG 2.2 AA in both schemes, and fits a phone', { timeout: 7_200_000 }, async () => {
    const waiting = paths.values()
    const found: string[] = []
    await Promise.all(Array.from({ length: Math.min(paths.length, availableParallelism()) }, () => visitSome(waiting, found)))
    expect(found.sort().slice(0, 20)).toEqual([])
  })
})

/** Visits pages that wait until none is left. A tab is closed now and then: browsers keep much of what was in it. */
async function visitSome(waiting: Iterator<string>, found: string[]): Promise<void> {
  for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
    const first = next.value
    const { page, context, errors } = await site.visit(first, { viewport: desk, reducedMotion: 'reduce' })
    let path = first
    for (let visited = 1; ; visited += 1) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        for (const finding of await axeFindings(page)) found.push(`${path} by ${colorScheme === 'light' ? 'day' : 'night'}: ${finding}`)
      }
      await page.setViewportSize(phone)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > phone.width) found.push(`${path} is ${width} px wide on a phone of ${phone.width} px`)
      await page.setViewportSize(desk)
      seen += 1
      tellProgress(path)
      if (visited === pagesATab) break
      const following = waiting.next()
      if (following.done === true) break
      path = following.value
      await page.goto(new URL(path, page.url()).href)
    }
    found.push(...errors.map((error) => `${first} and after: ${error}`))
    await context.close()
  }
}

/** A line four times a minute, so that whoever waits can see how long it will take. */
function tellProgress(path: string): void {
  if (Date.now() - told < 15_000 && seen < total) return
  told = Date.now()
  console.log(`${String(Math.round((told - begun) / 1000)).padStart(6)} s  ${seen} of ${total} pages, now ${path}`)
}
