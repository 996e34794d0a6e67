import type { Problem } from '../../src/model/problem.ts'
import type { Dist, Page } from './page.ts'

/** Every page has a language, one h1, a title of its own kind, no id twice, no inline script or style, nothing from elsewhere. */
export function pageBasics(dist: Dist): Problem[] {
  return dist.pages.flatMap((page) => [...headProblems(page), ...idProblems(page), ...inlineProblems(page), ...foreignProblems(page)])
}

function isRedirect(page: Page): boolean {
  return page.elements.some((element) => element.name === 'meta' && element.attributes.get('http-equiv')?.toLowerCase() === 'refresh')
}

function headProblems(page: Page): Problem[] {
  const problems: Problem[] = []
  const html = page.elements.find((element) => element.name === 'html')
  if ((html?.attributes.get('lang') ?? '') === '') problems.push(problem(page, 'dist-language', 'The page does not say its language.', 'Give <html> a lang.'))
  if (page.title === '') problems.push(problem(page, 'dist-title', 'The page has no title.', 'Give the layout a title.'))
  if (isRedirect(page)) return problems
  const heads = page.elements.filter((element) => element.name === 'h1')
  if (heads.length !== 1) problems.push(problem(page, 'dist-h1', `The page has ${heads.length} h1 headings.`, 'A page has exactly one.'))
  const description = page.elements.find((element) => element.name === 'meta' && element.attributes.get('name') === 'description')
  if ((description?.attributes.get('content') ?? '').trim() === '') {
    problems.push(problem(page, 'dist-description', 'The page has no description.', 'Give the layout a description.'))
  }
  return problems
}

function idProblems(page: Page): Problem[] {
  const seen = new Set<string>()
  return page.elements.flatMap((element) => {
    const id = element.attributes.get('id')
    if (id === undefined) return []
    if (seen.has(id)) return [problem(page, 'dist-duplicate-id', `The id "${id}" stands twice on the page.`, 'Give one of the two another id.', element)]
    seen.add(id)
    return []
  })
}

function inlineProblems(page: Page): Problem[] {
  return page.elements.flatMap((element) => {
    const inlineScript = element.name === 'script' && !element.attributes.has('src') && element.attributes.get('type') !== 'application/ld+json'
    const handler = [...element.attributes.keys()].find((name) => name.startsWith('on'))
    const what = inlineScript
      ? 'an inline script'
      : element.name === 'style'
        ? 'an inline <style>'
        : element.attributes.has('style')
          ? `a style attribute on <${element.name}>`
          : handler === undefined
            ? undefined
            : `a handler ${handler} on <${element.name}>`
    if (what === undefined) return []
    return [problem(page, 'dist-inline', `The page has ${what}, which its security policy refuses.`, 'Move it into a file of its own.', element)]
  })
}

const loading: Record<string, string> = { script: 'src', img: 'src', iframe: 'src', source: 'src', video: 'src', audio: 'src' }

function foreignProblems(page: Page): Problem[] {
  return page.elements.flatMap((element) => {
    const loads = element.name === 'link' && /stylesheet|preload|icon|manifest/.test(element.attributes.get('rel') ?? '') ? 'href' : loading[element.name]
    const target = loads === undefined ? undefined : element.attributes.get(loads)
    if (target === undefined || !/^(?:https?:)?\/\//i.test(target)) return []
    return [problem(page, 'dist-foreign', `<${element.name}> loads ${target} from another site.`, 'Serve it from this site, or link to it.', element)]
  })
}

function problem(page: Page, code: string, message: string, fix: string, at: { line: number; column: number } = { line: 1, column: 1 }): Problem {
  return { code, severity: 'error', file: page.file, line: at.line, column: at.column, message, fix }
}
