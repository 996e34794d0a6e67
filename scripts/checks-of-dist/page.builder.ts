import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Problem } from '../../src/model/problem.ts'
import type { Dist } from './dist.ts'
import { readPage, type Page } from './page.ts'
import type { SiteFacts } from './site-facts.ts'

/** A page at a path without any problem around a body, whose text begins on line 2. */
export function soundPage(body = '', path = '/'): string {
  return `<!doctype html><html lang="en"><head><title>A page</title><meta name="description" content="A page."><link rel="canonical" href="https://wick.example${path}"></head><body><h1>A page</h1>\n${body}\n</body></html>`
}

export function aPage(html: string, file = 'index.html'): Page {
  return readPage(file, html)
}

/** A site of pages by path, and of other files that hold nothing. */
export function aDist(pages: Record<string, string>, files: string[] = []): Dist {
  const all = Object.entries(pages).map(([file, html]) => aPage(html, file))
  return {
    dir: '',
    pages: all,
    pageAt: (path) => all.find((page) => page.path === path),
    files: new Set([...Object.keys(pages), ...files]),
    searched: new Set(all.filter(({ isSearched }) => isSearched).map(({ file }) => file)),
    digests: new Map(),
  }
}

/** Problems as short lines: `posts/x/index.html:2:1 dist-inline The page has …`. */
export function told(problems: Problem[]): string[] {
  return problems.map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`)
}

/** A folder with some files, which is gone after the test. */
export function distFolder(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'almanac-dist-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(dir, file, '..'), { recursive: true })
    writeFileSync(join(dir, file), text)
  }
  return dir
}

/** What a site without posts is measured against. */
export function someFacts(facts: Partial<SiteFacts> = {}): SiteFacts {
  return { base: '/', site: 'https://wick.example', sources: new Map(), hidden: [], drafts: false, ...facts }
}
