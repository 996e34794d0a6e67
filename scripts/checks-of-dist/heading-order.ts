import { problemAt, type Problem } from '../../src/model/problem.ts'
import type { Page } from './page.ts'

/** Headings are a table of contents for people who listen: they begin with the h1, and no level is left out on the way down. */
export function headingOrder(page: Page): Problem[] {
  let above = 0
  return page.elements.flatMap((element) => {
    const level = levelOf(element.name)
    if (level === undefined) return []
    const isLeap = level > above + 1
    const before = above === 0 ? 'is the first heading of the page' : `follows an h${above}`
    above = level
    if (!isLeap) return []
    const message = `An h${level} ${before}.`
    const fix = 'Give it the level below the heading whose part it is.'
    return [problemAt(page.file, page.placeOf(element.offset), { code: 'dist-heading-order', message, fix })]
  })
}

function levelOf(name: string): number | undefined {
  return /^h[1-6]$/.test(name) ? Number(name[1]) : undefined
}
