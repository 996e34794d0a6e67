import { timed } from '../../../src/site/times.ts'
import { replaceFolder } from '../replace-folder.ts'
import { systemErrorWords } from '../system-error.ts'
import { keepLastSite, type PlacedSite } from './last-site.ts'

/** A finished site that has no place yet. */
export interface FinishedSite extends Omit<PlacedSite, 'dir' | 'before'> {
  /** Folder that it was made in, which is that of the last site. */
  tree: string
}

/**
 * Puts a finished site in the place of the old one, and keeps it for the next build. Throws what the system refuses until it is in
 * place; a site that is, and cannot be kept, is told: it only makes the next build slower.
 */
export function placeSite(outDir: string, cacheDir: string, { tree, ...facts }: FinishedSite): void {
  const before = timed('replaced', () => replaceFolder(outDir, tree))
  try {
    timed('site kept', () => keepLastSite(cacheDir, { dir: outDir, before, ...facts }))
  } catch (error) {
    console.error(`The new site is in place. It could not be kept for the next build, which will be a slow one: ${wordsOf(error)}`)
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (systemErrorWords(error) ?? error.message) : String(error)
}
