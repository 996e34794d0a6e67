import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { fileStart, problemAt, type Problem } from '../../src/model/problem.ts'
import type { Dist } from './dist.ts'
import { attributeOf, type Page, type PageElement } from './page.ts'
import type { SiteFacts } from './site-facts.ts'

const kibibyte = 1024

/** What a page of a type may weigh, packed with gzip. */
interface Budget {
  /** How such a page is called. */
  name: string
  html: number
  styles: number
  scripts: number
}

/** A text, a feature, a release and their like are read; a list may have something to narrow and compare with. */
const textBudget: Budget = { name: 'a page of one entry', html: 40 * kibibyte, styles: 20 * kibibyte, scripts: 4 * kibibyte }
const listBudget: Budget = { name: 'a list', html: 60 * kibibyte, styles: 20 * kibibyte, scripts: 16 * kibibyte }

/**
 * No page is heavier than its type may be. Styles and scripts, those that scripts import with them included, are the program's: too
 * much of them is an error. HTML grows with what people write, so it gets a warning.
 */
export function budgets({ pages, dir }: Dist, { base, sources }: Pick<SiteFacts, 'base' | 'sources'>): Problem[] {
  const weights = new Map<string, number>()
  const weightOf = (file: string): number => {
    const known = weights.get(file) ?? packed(join(dir, file))
    weights.set(file, known)
    return known
  }
  const imports = importsIn(dir)
  return pages.flatMap((page) => {
    const budget = sources.has(page.path) ? textBudget : listBudget
    const loading = page.elements.filter(({ name }) => name === 'link' || name === 'script')
    const loaded = (pick: (element: PageElement) => string | undefined): string[] =>
      loading.flatMap((element) => (pick(element)?.startsWith(base) === true ? [pick(element)?.slice(base.length) ?? ''] : []))
    const sum = (files: Iterable<string>): number => [...new Set(files)].reduce((total, file) => total + weightOf(file), 0)
    return [
      ...tell(page, budget, 'styles', sum(loaded(styleOf))),
      ...tell(page, budget, 'scripts', sum(loaded(scriptOf).flatMap(imports))),
      // Packed text is never larger than the text, so most pages need not be packed.
      ...tell(page, budget, 'html', page.length <= budget.html ? 0 : gzipSync(page.read(), { level: 1 }).length),
    ]
  })
}

function tell(page: Page, budget: Budget, part: 'html' | 'styles' | 'scripts', bytes: number): Problem[] {
  if (bytes <= budget[part]) return []
  const kilobytes = (number: number): string => `${Math.ceil(number / kibibyte)} KB`
  const named = part === 'html' ? 'The HTML of the page' : `What the page loads of ${part}`
  const message = `${named} is ${kilobytes(bytes)}, packed; ${budget.name} may have ${kilobytes(budget[part])}.`
  const fix = part === 'html' ? 'Split the text or the list.' : 'Load on demand what is not needed at once.'
  const severity = part === 'html' ? 'warning' : 'error'
  return [problemAt(page.file, fileStart, { code: 'dist-budget', severity, message, fix })]
}

function styleOf(element: PageElement): string | undefined {
  return element.name === 'link' && attributeOf(element, 'rel') === 'stylesheet' ? attributeOf(element, 'href') : undefined
}

function scriptOf(element: PageElement): string | undefined {
  return element.name === 'script' ? attributeOf(element, 'src') : undefined
}

/** Gives a script with all that it imports before it runs, whatever they import included. */
function importsIn(dir: string): (file: string) => string[] {
  const known = new Map<string, string[]>()
  const direct = (file: string): string[] => {
    const path = join(dir, file)
    const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
    return [...text.matchAll(/(?:\bimport|\bfrom)\s*"(\.[^"]*)"/g)].map(([, name = '']) => join(dirname(file), name))
  }
  return (first) => {
    const whole = new Set(known.get(first) ?? [first])
    if (!known.has(first)) for (const file of whole) direct(file).forEach((name) => whole.add(name))
    known.set(first, [...whole])
    return [...whole]
  }
}

function packed(path: string): number {
  return existsSync(path) ? gzipSync(readFileSync(path)).length : 0
}
