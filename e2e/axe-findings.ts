import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What keeps a page, as it is shown now, from WCAG 2.2 AA, each finding with some of the elements that it concerns. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Without frames there is nothing to gather in a page of its own, which would take most of the time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze()
  return violations.map(({ id, nodes }) => {
    const elements = nodes.slice(0, 3).map((node) => node.html.slice(0, 160))
    return `${id}: ${elements.join(' | ')}`
  })
}
