import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** What Astro keeps from build to build: drawn pages, the list of their keys, and its content store. */
const kept = ['dist', 'incremental-build.json', 'data-store.json']

/**
 * Opens what Astro kept of the last build for the next one. It is thrown away when it is not as that build left it: Astro writes pages
 * into it one by one and takes each for good later, so the cache of a build that was ended, or a file that was damaged since, would
 * come into a site. Returns whether something could be kept. Throws what the system refuses: Astro would only be told in the end.
 */
export function openPageCache(dir: string): boolean {
  mkdirSync(dir, { recursive: true })
  accessSync(dir, constants.W_OK)
  const isWhole = sealOf(dir) === readSeal(dir)
  if (!isWhole) for (const name of kept) rmSync(join(dir, name), { recursive: true, force: true })
  rmSync(sealFile(dir), { force: true })
  return isWhole
}

/** Seals the cache at the end of a build that succeeded. */
export function sealPageCache(dir: string): void {
  mkdirSync(dir, { recursive: true })
  const draft = `${sealFile(dir)}.${process.pid}`
  writeFileSync(draft, sealOf(dir))
  renameSync(draft, sealFile(dir))
}

function sealFile(dir: string): string {
  return join(dir, 'seal.txt')
}

function readSeal(dir: string): string | undefined {
  return existsSync(sealFile(dir)) ? readFileSync(sealFile(dir), 'utf8') : undefined
}

/** Size and time of every file: enough to see what was cut short or written to, and quick for many thousands of them. */
function sealOf(dir: string): string {
  const files = kept.flatMap((name) => {
    const path = join(dir, name)
    if (!existsSync(path)) return []
    if (!statSync(path).isDirectory()) return [path]
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
  })
  const lines = files.sort().map((file) => {
    const { size, mtimeMs } = statSync(file)
    return `${size} ${mtimeMs} ${file.slice(dir.length)}\n`
  })
  return lines.join('')
}
