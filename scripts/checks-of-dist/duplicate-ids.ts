import { problemAt, type Finding, type Problem } from '../../src/model/problem.ts'
import { attributeOf, type Page } from './page.ts'

/** No two elements of a page have one id. */
export function duplicateIds(page: Page): Problem[] {
  const seen = new Set<string>()
  return page.elements.flatMap((element) => {
    const id = attributeOf(element, 'id')
    if (id === undefined) return []
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    const finding: Finding = {
      code: 'dist-duplicate-id',
      message: `The id "${id}" stands twice on the page.`,
      fix: 'Give one of the two another id.',
    }
    return [problemAt(page.file, page.placeOf(element.offset), finding)]
  })
}
