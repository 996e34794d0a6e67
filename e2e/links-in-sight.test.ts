import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openSite, type OpenSite } from './browser.ts'

let site: OpenSite
beforeAll(async () => {
  site = await openSite(inject('sites').almanac)
})
afterAll(() => site.close())

/** Links whose middle something else covers; of one that goes over several lines the first counts. */
function coveredLinks(): string[] {
  return [...document.querySelectorAll('main a, .crumbs a')].flatMap((link) => {
    const box = [...link.getClientRects()].find(({ width, height }) => width > 1 && height > 1)
    if (box === undefined || !link.checkVisibility({ visibilityProperty: true })) return []
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return []
    const hit = document.elementFromPoint(x, y)
    return hit !== null && link.contains(hit) ? [] : [`${link.textContent.trim()}: ${hit?.outerHTML.slice(0, 80) ?? 'nothing'}`]
  })
}

// Headings are set tight, so that their boxes reach over what stands above them.
describe.each([390, 768, 1440])('at %i px', (width) => {
  it.each([
    '/',
    '/posts/nftables-kube-proxy/',
    '/posts/kind/deep-dive/',
    '/releases/1.33/',
    '/sigs/sig-network/',
    '/features/nftables-proxy/',
    '/series/kubernetes-1-8/',
  ])('every link in the first sight of %s can be clicked', async (path) => {
    const { page, context } = await site.visit(path, { viewport: { width, height: 900 } })
    await page.evaluate(() => document.fonts.ready)
    expect(await page.evaluate(coveredLinks)).toEqual([])
    await context.close()
  })
})
