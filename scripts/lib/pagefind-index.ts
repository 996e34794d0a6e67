import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { FragmentFile } from './document-ids.ts'

/** Files that Pagefind makes for its own user interfaces; the site has one of its own. */
const unusedFiles = new Set([
  'pagefind-ui.js', 'pagefind-ui.css', 'pagefind-modular-ui.js', 'pagefind-modular-ui.css',
  'pagefind-component-ui.js', 'pagefind-component-ui.css', 'pagefind-highlight.js',
]) // prettier-ignore

/**
 * Parts of pages that are not their text: facts that `SearchFacts` tells better, heads of sections, drawings, and lists of other
 * pages, which would be found for every name in them.
 */
const notText = [
  '.kicker', '.byline', '.meta', '.rel-head', '.anchor', '.age', '.sec-h', '.side-h', '.source', '.leaders', '.banner', '.states', '.tally', '.gantt', '.gn-key', '.ledger',
  '.matrix', '.ways', '.writ', '.near', '.plain', '.feeds', '.pn', '.vh', 'svg', '[aria-hidden="true"]',
] // prettier-ignore

/**
 * Lets Pagefind read all pages of a folder that mark their text, in a process of its own. Folders are what it reads fastest: pages that
 * are handed over one by one cost three times as much.
 */
export function readFolder(dir: string): Promise<PagefindIndex> {
  const read = createIndex({ excludeSelectors: notText }).then(async ({ index, errors }) => {
    if (index === undefined) throw refused(errors)
    accepted(await index.addDirectory({ path: dir }))
    return index
  })
  read.catch(() => undefined) // told when it is awaited
  return read
}

/** Gives an index other texts of pages that it has: it drops what it had at the same address. */
export async function readAgain(index: PagefindIndex, dir: string, files: Iterable<string>): Promise<PagefindIndex> {
  for (const file of files) accepted(await index.addHTMLFile({ sourcePath: file, content: readFileSync(join(dir, file), 'utf8') }))
  return index
}

/** The files of an index, which is whole. */
export async function filesOf(index: PagefindIndex): Promise<FragmentFile[]> {
  const made = await index.getFiles()
  accepted(made)
  return made.files.filter(({ path }) => !unusedFiles.has(path))
}

/** Ends Pagefind, wherever it is. */
export async function endPagefind(): Promise<void> {
  await close()
}

function accepted({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw refused(errors)
}

function refused(errors: readonly string[]): Error {
  return new Error(`The search index could not be made: ${errors.join(' ')}`)
}
