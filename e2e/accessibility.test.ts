import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openSite, type OpenSite } from './browser.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** One page of each type, of the project's own site. */
const pages = [
  '/', '/posts/', '/posts/nftables-kube-proxy/', '/posts/quiet-work/', '/posts/kubernetes-1-33-retrospective/', '/posts/kind/deep-dive/',
  '/posts/year/2026/', '/releases/', '/releases/1.33/', '/releases/1.38/', '/releases/1.0/', '/sigs/', '/sigs/sig-network/',
  '/sigs/committee-steering/', '/features/', '/features/sig/sig-network/', '/features/stage/beta/', '/features/nftables-proxy/', '/people/',
  '/people/almanac-desk/', '/series/', '/series/kubernetes-1-8/', '/about/', '/search/', '/search/?q=nftables', '/404.html', '/compare/', '/compare/1.29/1.33/', '/api/',
] // prettier-ignore

describe.each(['light', 'dark'] as const)('by %s', (colorScheme) => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite(inject('sites').almanac)
  })
  afterAll(() => site.close())

  it.each(pages)('%s keeps WCAG 2.2 AA', async (path) => {
    const { page, context, errors } = await site.visit(path, {
      colorScheme,
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    })
    if (path.includes('?q=')) await expect.poll(() => page.locator('main :is(ul, ol) :is(h2, h3) a').count()).toBeGreaterThan(0)
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
    const told = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html.slice(0, 160))
          .slice(0, 3)
          .join(' | ')}`,
    )
    expect(told).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })
})
