import type { Problem } from '../../src/model/problem.ts'
import type { Dist, Page, PageElement } from './page.ts'

const linkAttributes: Record<string, string[]> = {
  a: ['href'], link: ['href'], script: ['src'], img: ['src'], source: ['src', 'srcset'], form: ['action'], use: ['href'],
} // prettier-ignore

/** Every link to the site itself leads to a file of it, with the right slash, and to an id on that page when it names one. */
export function internalLinks(dist: Dist, base: string): Problem[] {
  const byPath = new Map(dist.pages.map((page) => [page.path, page]))
  return dist.pages.flatMap((page) =>
    page.elements.flatMap((element) =>
      targetsOf(element).flatMap((target) => {
        const wrong = whatIsWrong(target, page, base, byPath, dist.files)
        return wrong === undefined ? [] : [problemAt(page, element, target, wrong)]
      }),
    ),
  )
}

function targetsOf(element: PageElement): string[] {
  if (element.name === 'link' && /canonical|preconnect/.test(element.attributes.get('rel') ?? '')) return []
  return (linkAttributes[element.name] ?? []).flatMap((name) => {
    const value = element.attributes.get(name)
    if (value === undefined) return []
    return name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value.trim()]
  })
}

function whatIsWrong(target: string, page: Page, base: string, byPath: Map<string, Page>, files: Set<string>): string | undefined {
  if (target === '' || /^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith('//')) return undefined
  const url = new URL(target, `http://site${base.slice(0, -1)}${page.path}`)
  const path = safeDecode(url.pathname)
  if (!path.startsWith(base)) return `it leads outside of ${base}`
  const bare = path.slice(base.length - 1)
  const id = safeDecode(url.hash.slice(1))
  const found = byPath.get(bare)
  if (found === undefined) {
    if (files.has(bare.slice(1))) return undefined
    return byPath.has(`${bare}/`) ? 'its slash at the end is missing' : 'there is no such page'
  }
  return id === '' || id === 'top' || found.ids.has(id) ? undefined : `nothing on that page has the id "${id}"`
}

function problemAt(page: Page, element: PageElement, target: string, wrong: string): Problem {
  return {
    code: 'dist-broken-link', severity: 'error', file: page.file, line: element.line, column: element.column,
    message: `The <${element.name}> to "${target}" is broken: ${wrong}.`,
    fix: 'Correct the link where the page gets it from: a text, an entry or a component.',
  } // prettier-ignore
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
