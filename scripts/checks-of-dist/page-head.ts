import type { ProblemCode } from '../../src/model/problem-codes.ts'
import { fileStart, problemAt, type Problem } from '../../src/model/problem.ts'
import { attributeOf, type Page, type PageElement } from './page.ts'

const languageTag = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i

/** Every page has a language, a title, a description and one h1; one that leads elsewhere at once needs only the first two. */
export function pageHead(page: Page): Problem[] {
  const named = (name: string): PageElement[] => page.elements.filter((element) => element.name === name)
  const tell = (code: ProblemCode, message: string, fix: string): Problem => problemAt(page.file, fileStart, { code, message, fix })
  const problems: Problem[] = []
  const language = named('html').map((element) => attributeOf(element, 'lang'))[0] ?? ''
  if (!languageTag.test(language)) {
    const message = language === '' ? 'The page does not say its language.' : `The language of the page, "${language}", is no language tag.`
    problems.push(tell('dist-language', message, 'Give <html> the lang of the site: "en", or what `language` in site.yaml says.'))
  }
  if (page.title === '') problems.push(tell('dist-title', 'The page has no title.', 'Give the layout a title.'))
  if (page.isRedirect) return problems
  const description = named('meta').find((meta) => attributeOf(meta, 'name') === 'description')
  if (description === undefined || (attributeOf(description, 'content') ?? '').trim() === '') {
    problems.push(tell('dist-description', 'The page has no description.', 'Give the layout a description.'))
  }
  const headings = named('h1')
  if (headings.length !== 1) problems.push(tell('dist-h1', `The page has ${headings.length} h1 headings.`, 'A page has exactly one.'))
  return problems
}
