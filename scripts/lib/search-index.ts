import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'

/** Files that Pagefind writes for its own user interfaces; the site has one of its own. */
const unusedFiles = [
  'pagefind-ui.js', 'pagefind-ui.css', 'pagefind-modular-ui.js', 'pagefind-modular-ui.css',
  'pagefind-component-ui.js', 'pagefind-component-ui.css', 'pagefind-highlight.js',
] // prettier-ignore

/**
 * Indexes every page that marks its text with `data-pagefind-body` and writes the index into `pagefind/` of the site.
 * Returns how many documents it holds. Throws what Pagefind reports.
 */
export async function writeSearchIndex(dir: string): Promise<{ documents: number }> {
  const { index, errors } = await createIndex({})
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join(' ')}`)
  try {
    const added = await index.addDirectory({ path: dir })
    if (added.errors.length > 0) throw new Error(`The search index could not be made: ${added.errors.join(' ')}`)
    const written = await index.writeFiles({ outputPath: join(dir, 'pagefind') })
    if (written.errors.length > 0) throw new Error(`The search index could not be written: ${written.errors.join(' ')}`)
    for (const file of unusedFiles) rmSync(join(dir, 'pagefind', file), { force: true })
    return { documents: added.page_count }
  } finally {
    await close()
  }
}
