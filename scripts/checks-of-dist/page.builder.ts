import type { Problem } from '../../src/model/problem.ts'
import type { Dist } from './dist.ts'
import { readPage, type Page } from './page.ts'

/** A page without any problem around a body, whose text begins on line 2. */
export function soundPage(body = ''): string {
  return `<!doctype html><html lang="en"><head><title>A page</title><meta name="description" content="A page."></head><body><h1>A page</h1>\n${body}\n</body></html>`
}

export function aPage(html: string, file = 'index.html'): Page {
  return readPage(file, () => html)
}

/** A site of pages by path, and of other files that hold nothing. */
export function aDist(pages: Record<string, string>, files: string[] = []): Dist {
  return { pages: Object.entries(pages).map(([file, html]) => aPage(html, file)), files: new Set([...Object.keys(pages), ...files]) }
}

/** Problems as short lines: `posts/x/index.html:2:1 dist-inline The page has …`. */
export function told(problems: Problem[]): string[] {
  return problems.map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`)
}
