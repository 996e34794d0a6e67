import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPage, type Page } from './page.ts'

/** A finished site. */
export interface Dist {
  /** The folder that it is in. */
  dir: string
  pages: Page[]
  /** Every file of the site, by path. */
  files: ReadonlySet<string>
}

/** Reads a finished site. Pagefind's own files are listed, not read. */
export function readDist(dir: string): Dist {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(join(dir, '/').length).replaceAll('\\', '/'))
    .sort()
  const pages = files
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .map((file) => readPage(file, () => readFileSync(join(dir, file), 'utf8')))
  return { dir, pages, files: new Set(files) }
}
