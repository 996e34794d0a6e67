import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { FragmentFile } from './document-ids.ts'

/** Files that Pagefind makes for its own user interfaces; the site has one of its own. */
const unusedFiles = new Set([
  'pagefind-ui.js', 'pagefind-ui.css', 'pagefind-modular-ui.js', 'pagefind-modular-ui.css',
  'pagefind-component-ui.js', 'pagefind-component-ui.css', 'pagefind-highlight.js',
]) // prettier-ignore

/** Begins an index, in a process of Pagefind's own. */
export async function newIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({})
  if (index === undefined) throw refused(errors)
  return index
}

/** Gives an index the text of a page; it drops what it had at the same address. */
export async function addPage(index: PagefindIndex, file: string, content: string): Promise<void> {
  accepted(await index.addHTMLFile({ sourcePath: file, content }))
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
