import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listFiles } from '../list-files.ts'
import { writeDocumentIds, type FragmentFile } from './document-ids.ts'

export interface WrittenIndex {
  documents: number
  /** Those of its files that were there already with the same bytes, by path in the site. */
  given: readonly string[]
}

/**
 * Writes an index into `pagefind/` of a site, in the place of another, and what the site's own list of documents tells of it.
 *
 * The files are written here and not by Pagefind: its `writeFiles` says it is done before the last of them are on the disk, and
 * ending its service then leaves some of them empty.
 */
export function writeIndex(dir: string, base: string, files: readonly FragmentFile[]): WrittenIndex {
  const folder = join(dir, 'pagefind')
  const before = new Set(existsSync(folder) ? listFiles(folder) : [])
  const given: string[] = []
  for (const { path, content } of files) {
    const target = join(folder, path)
    // Most are named by a digest of what they hold, and most pages stay as they are.
    if (before.delete(path)) {
      if (readFileSync(target).equals(content)) {
        given.push(`pagefind/${path}`)
        continue
      }
      rmSync(target)
    }
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
  for (const path of before) rmSync(join(folder, path))
  return { documents: tellDocuments(dir, base, files), given }
}

/** Tells a site with its index in place of it; gives the number of documents. */
export function tellDocuments(dir: string, base: string, files: readonly FragmentFile[]): number {
  writeDocumentIds(dir, base, files)
  return documentsOf(files)
}

interface EntryFile {
  languages: Record<string, { page_count: number }>
}

/** How many documents the index holds in all languages, by its own table of contents; Pagefind writes none for a site without texts. */
function documentsOf(files: readonly FragmentFile[]): number {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')
  if (files.length === 0) return 0
  if (entry === undefined) throw new Error('The search index has no table of contents.')
  const { languages } = JSON.parse(new TextDecoder().decode(entry.content)) as EntryFile // written by Pagefind 1.5
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0)
}
