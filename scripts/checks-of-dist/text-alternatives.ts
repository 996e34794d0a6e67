import { problemAt, type Problem } from '../../src/model/problem.ts'
import { attributeOf, type Page, type PageElement } from './page.ts'

/**
 * Whoever does not see a picture is told what it says: an `alt`, which may be empty for one that only decorates, or the name of a
 * drawing that is one picture.
 */
export function textAlternatives(page: Page): Problem[] {
  return page.elements.flatMap((element) => {
    const missing = findMissing(element)
    if (missing === undefined) return []
    const message = `<${element.name}> has no ${missing}.`
    const fix = 'Say what the picture says to those who see it; alt="" if it says nothing.'
    return [problemAt(page.file, page.placeOf(element.offset), { code: 'dist-alt', message, fix })]
  })
}

function findMissing(element: PageElement): string | undefined {
  const has = (name: string): boolean => attributeOf(element, name) !== undefined
  const says = (name: string): boolean => (attributeOf(element, name) ?? '').trim() !== ''
  if (element.name === 'img') return has('alt') ? undefined : 'alt'
  if (element.name === 'area' && has('href')) return says('alt') ? undefined : 'alt'
  if (attributeOf(element, 'role') === 'img') return says('aria-label') || says('aria-labelledby') ? undefined : 'aria-label'
  return undefined
}
