import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as sent } from 'node:timers/promises'
import { close, createIndex } from 'pagefind'
import { projectDir } from '../../src/site/config.ts'
import { writeDocumentIds, type FragmentFile } from './document-ids.ts'
import { digestOfPages, keepIndex, keptIndex } from './index-cache.ts'

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
 * Begins to index every page that marks its text with `data-pagefind-body`, beside what this process does. What it gives writes the
 * index into `pagefind/` of the site, and tells how many documents it holds. Both throw what Pagefind reports. An index of the same
 * pages, made by an earlier build, is taken instead: indexing is most of what is left of a build in which nothing changed.
 *
 * The files are written here and not by Pagefind: its `writeFiles` says it is done before the last of them are on the disk, and
 * ending its service then leaves some of them empty. Pages tell Pagefind no filters: the order in which it writes those changes from
 * run to run, and the site's own list of documents counts faster.
 */
export async function beginSearchIndex(dir: string, base: string): Promise<() => Promise<{ documents: number }>> {
  const digest = digestOfPages(dir, [packageLock(), ...notText])
  const kept = keptIndex(digest)
  const made = kept === undefined ? await beginIndexing(dir) : undefined
  return async () => {
    const files = kept ?? (await made?.()) ?? []
    for (const { path, content } of files) {
      const target = join(dir, 'pagefind', path)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, content)
    }
    writeDocumentIds(dir, base, files)
    if (kept === undefined) keepIndex(digest, files)
    return { documents: documentsOf(files.find(({ path }) => path === 'pagefind-entry.json')?.content) }
  }
}

/** Lets Pagefind index the pages of a folder, in its own process; gives what waits for the files. */
async function beginIndexing(dir: string): Promise<() => Promise<FragmentFile[]>> {
  const { index, errors } = await createIndex({ excludeSelectors: notText })
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join(' ')}`)
  const adding = index.addDirectory({ path: dir })
  adding.catch(() => undefined) // told when it is awaited
  await sent()
  return async () => {
    try {
      const added = await adding
      if (added.errors.length > 0) throw new Error(`The search index could not be made: ${added.errors.join(' ')}`)
      const made = await index.getFiles()
      if (made.errors.length > 0) throw new Error(`The search index could not be made: ${made.errors.join(' ')}`)
      return made.files.filter(({ path }) => !unusedFiles.has(path))
    } finally {
      await close()
    }
  }
}

/** Tells one version of Pagefind from another. */
function packageLock(): string {
  return readFileSync(join(projectDir, 'package-lock.json'), 'utf8')
}

interface EntryFile {
  languages: Record<string, { page_count: number }>
}

/** How many documents the index holds in all languages, by its own table of contents. */
function documentsOf(entry: Uint8Array | undefined): number {
  if (entry === undefined) throw new Error('The search index has no table of contents.')
  const { languages } = JSON.parse(new TextDecoder().decode(entry)) as EntryFile // written by Pagefind 1.5
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0)
}
