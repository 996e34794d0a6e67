import axe from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What keeps a page, as it is shown now, from WCAG 2.2 AA, each finding with some of the elements that it concerns. */
export async function axeFindings(page: Page): Promise<string[]> {
  // A page that was asked before still has the program.
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source)
  // Where each element that is right stands takes three times as long to tell as what is wrong to find out.
  const results = await page.evaluate((runOnly) => window.axe?.run({ runOnly, resultTypes: ['violations'] }), rules)
  if (results === undefined) throw new Error('axe is not in the page.')
  return results.violations.map(({ id, nodes }) => {
    const elements = nodes.slice(0, 3).map((node) => node.html.slice(0, 160))
    return `${id}: ${elements.join(' | ')}`
  })
}
