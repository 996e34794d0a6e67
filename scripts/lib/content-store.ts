import { accessSync, constants, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Opens Astro's store of content for the next build. It is thrown away when it is not as a finished build left it: Astro writes it as
 * it goes, so that of a build that was ended, or one that was damaged since, would come into a site. Returns whether it could be kept.
 * Throws what the system refuses: Astro would only be told in the end.
 */
export function openContentStore(dir: string): boolean {
  mkdirSync(dir, { recursive: true })
  accessSync(dir, constants.W_OK)
  const isWhole = sealOf(dir) !== '' && sealOf(dir) === readSeal(dir)
  if (!isWhole) rmSync(storeFile(dir), { force: true })
  return isWhole
}

/** Breaks the seal of the store, before anything is written into it. */
export function unsealContentStore(dir: string): void {
  rmSync(sealFile(dir), { force: true })
}

/** Seals the store at the end of a build that succeeded: its size and time. */
export function sealContentStore(dir: string): void {
  mkdirSync(dir, { recursive: true })
  const draft = `${sealFile(dir)}.${process.pid}`
  writeFileSync(draft, sealOf(dir))
  renameSync(draft, sealFile(dir))
}

function sealOf(dir: string): string {
  const store = statSync(storeFile(dir), { throwIfNoEntry: false })
  return store === undefined ? '' : `${store.size} ${store.mtimeMs}`
}

function readSeal(dir: string): string {
  try {
    return readFileSync(sealFile(dir), 'utf8')
  } catch {
    return ''
  }
}

function storeFile(dir: string): string {
  return join(dir, 'data-store.json')
}

function sealFile(dir: string): string {
  return join(dir, 'seal.txt')
}
