import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Takes out of a finished site the pictures that nothing in it names: Astro writes every picture of every entry, also of posts that are
 * not live, and the whole picture of which pages show smaller ones. `named` are those that pages name; feeds and data are only read
 * when that is not all. Returns the paths of what went.
 */
export function removeUnnamedPictures(dir: string, files: Iterable<string>, named: ReadonlySet<string>): string[] {
  const all = [...files]
  const unnamed = all.filter((file) => /^_astro\/[^/]+\.(?:png|jpe?g|webp|avif|gif)$/i.test(file) && !named.has(file))
  const elsewhere = unnamed.length === 0 ? new Set<string>() : namesIn(dir, all, unnamed)
  const left = unnamed.filter((file) => !elsewhere.has(file))
  for (const file of left) rmSync(join(dir, file))
  return left
}

/** Which of some names stand in the texts of a site that are no pages. */
function namesIn(dir: string, files: readonly string[], names: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const file of files) {
    if (!/\.(?:xml|json|md|txt|css|js)$/.test(file)) continue
    const text = readFileSync(join(dir, file), 'utf8')
    for (const name of names) if (text.includes(name)) found.add(name)
  }
  return found
}
