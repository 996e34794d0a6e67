import { hash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '../../checks-of-dist/dist.ts'
import { placeFile } from './place-file.ts'
import { readRecord, writeRecord, type KeptFile, type SiteRecord } from './site-record.ts'

/**
 * The site that was built last. Its files are kept under second names, so that what has not changed need neither be made nor written
 * nor read again. Nobody is trusted: a file counts only while its size and time are those of the record, or its bytes are.
 */
export interface LastSite extends SiteRecord {
  /** Absolute path of the folder with its files. */
  dir: string
}

/** What stands for the last site where there is none. */
export const noLastSite: LastSite = { dir: '', inputs: '', files: {}, keys: {}, pictures: {}, searched: [], isSound: false }

/** The last site of a cache, if this program built it. */
export function openLastSite(cacheDir: string, program: string): LastSite {
  return { ...noLastSite, ...readRecord(cacheDir, program), dir: folderIn(cacheDir) }
}

/** Puts a file of the last site into a folder, where nothing may be in its place; false when it is not there as it was. */
export function giveFile(last: LastSite, file: string, dir: string): boolean {
  if (!isIntact(last, file)) return false
  placeFile(join(last.dir, file), join(dir, file))
  return true
}

/** Whether a file is there as it was. */
export function isIntact({ dir, files }: LastSite, file: string): boolean {
  const known = files[file]
  if (known === undefined) return false
  const [size, time, digest] = known
  const now = statSync(join(dir, file), { throwIfNoEntry: false })
  if (now?.isFile() !== true || now.size !== size) return false
  return now.mtimeMs === time || digestOfFile(join(dir, file)) === digest
}

/** SHA-256 of a file of the last site, in hexadecimal. */
export function lastDigest({ files }: LastSite, file: string): string | undefined {
  return files[file]?.[2]
}

/** SHA-256 of any file, in hexadecimal. */
export function digestOfFile(path: string): string {
  return hash('sha256', readFileSync(path))
}

/** A finished site, as the next build is to know it. */
export interface FinishedSite extends Omit<SiteRecord, 'files'> {
  dir: string
  program: string
  /** SHA-256 of every file. */
  digests: ReadonlyMap<string, string>
}

/**
 * Keeps a finished site in the place of the last one. A process that ends in between harms nothing: files that do not fit the record
 * do not count. Throws what the system refuses.
 */
export function keepLastSite(cacheDir: string, last: LastSite, { dir, program, digests, ...facts }: FinishedSite): void {
  const folder = folderIn(cacheDir)
  const isSame = (file: string): boolean => digests.get(file) === lastDigest(last, file) && isIntact(last, file)
  const known = new Set(existsSync(folder) ? listFiles(folder).filter(isSame) : [])
  if (known.size === 0) rmSync(folder, { recursive: true, force: true })
  else for (const file of listFiles(folder)) if (!known.has(file)) rmSync(join(folder, file))
  const files: Record<string, KeptFile> = {}
  for (const [file, digest] of digests) {
    const kept = join(folder, file)
    if (!known.has(file)) placeFile(join(dir, file), kept)
    const { size, mtimeMs } = statSync(kept)
    files[file] = [size, mtimeMs, digest]
  }
  writeRecord(cacheDir, program, { files, ...facts })
}

function folderIn(cacheDir: string): string {
  return join(cacheDir, 'last-site')
}
