import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { FragmentFile } from './document-ids.ts'

/** An index that Pagefind makes, in a process of its own. What it refuses is told by `files`. */
export interface OpenIndex {
  /** Takes another text of a page. */
  add: (file: string, html: string) => void
  /** What it has made of everything until now; nothing is added any more. */
  files: () => Promise<FragmentFile[]>
}

/** The pages of an index. */
export interface IndexOrder {
  /** Language of the site. */
  language: string
  /** All of them, in their order. */
  files: readonly string[]
  /** A folder in which some of them are to be read at once. */
  from: { dir: string; files: ReadonlySet<string> }
}

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

/** Pages on their way to Pagefind at a time: few enough to be no weight in memory, enough that it never waits. */
const atOnce = 64

/**
 * Opens an index. The order of its pages decides its bytes, and they come in any: so each has its place taken first, by the page in the
 * folder or by one without a text, which Pagefind drops for the one that comes later at the same address.
 */
export function openIndex({ language, files, from }: IndexOrder): OpenIndex {
  const blank = `<!doctype html><html lang="${language}"><body><main data-pagefind-body>.</main></body></html>`
  const textOf = (file: string): string => (from.files.has(file) ? readFileSync(join(from.dir, file), 'utf8') : blank)
  const opened = createIndex({ excludeSelectors: notText }).then(async ({ index, errors }) => {
    if (index === undefined) throw refused(errors)
    for (let at = 0; at < files.length; at += atOnce)
      await Promise.all(files.slice(at, at + atOnce).map(async (file) => addTo(index, file, textOf(file))))
    return index
  })
  opened.catch(() => undefined) // told when it is awaited
  const works: Promise<void>[] = []
  const add = (file: string, html: string): void => {
    const done = opened.then((index) => addTo(index, file, html))
    done.catch(() => undefined) // told when it is awaited
    works.push(done)
  }
  return {
    add,
    async files() {
      await Promise.all(works)
      const made = await (await opened).getFiles()
      accepted(made)
      await close()
      return made.files.filter(({ path }) => !unusedFiles.has(path))
    },
  }
}

async function addTo(index: PagefindIndex, sourcePath: string, content: string): Promise<void> {
  accepted(await index.addHTMLFile({ sourcePath, content }))
}

function accepted({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw refused(errors)
}

function refused(errors: readonly string[]): Error {
  return new Error(`The search index could not be made: ${errors.join(' ')}`)
}
