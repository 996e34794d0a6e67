import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/*
 * Astro keeps each picture that it has made smaller, writes it in place, and takes it later by its name alone: one that was cut short,
 * because the build was ended or the disk was full, would come into every later site. Making them costs much, so they are told apart
 * one by one: a list says which of them a finished build has left, and how.
 */

/** Throws away the resized pictures that are not as a finished build left them. */
export function openResizedPictures(cacheDir: string): void {
  const known = readList(cacheDir)
  for (const { path, line } of picturesIn(cacheDir)) if (!known.has(line)) rmSync(path, { recursive: true, force: true })
}

/** Lists the resized pictures for the next build: those that were known before, and those of which the site has the same. */
export function sealResizedPictures(cacheDir: string, site: string): void {
  const known = readList(cacheDir)
  const whole = picturesIn(cacheDir).filter(({ name, size, line }) => known.has(line) || sizeOf(join(site, '_astro', name)) === size)
  const draft = `${listFile(cacheDir)}.${process.pid}`
  writeFileSync(draft, whole.map(({ line }) => `${line}\n`).join(''))
  renameSync(draft, listFile(cacheDir))
}

interface KeptPicture {
  path: string
  name: string
  size: number
  /** Size, time and name: what the list has of it. */
  line: string
}

function picturesIn(cacheDir: string): KeptPicture[] {
  const folder = join(cacheDir, 'assets')
  if (!existsSync(folder)) return []
  return readdirSync(folder).sort().map((name) => {
    const path = join(folder, name)
    const { size, mtimeMs } = statSync(path)
    return { path, name, size, line: `${size} ${mtimeMs} ${name}` }
  }) // prettier-ignore
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size
}

function listFile(cacheDir: string): string {
  return join(cacheDir, 'resized-pictures.txt')
}

function readList(cacheDir: string): Set<string> {
  return new Set(existsSync(listFile(cacheDir)) ? readFileSync(listFile(cacheDir), 'utf8').split('\n') : [])
}
