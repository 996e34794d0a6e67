import { hash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { moveFolder } from '../replace-folder.ts'
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

/** Whether a file is there as it was. */
export function isIntact({ dir, files }: Pick<LastSite, 'dir' | 'files'>, file: string): boolean {
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

/** The files of its search index, which are left in the new one until it is known whether they still are right. */
export function filesOfIndex({ files }: LastSite): string[] {
  return Object.keys(files).filter((file) => file.startsWith('pagefind/'))
}

/** SHA-256 of any file, in hexadecimal. */
export function digestOfFile(path: string): string {
  return hash('sha256', readFileSync(path))
}

/** A site that is in its place, as the next build is to know it. */
export interface PlacedSite extends Omit<SiteRecord, 'files'> {
  dir: string
  /** Folder of the site that was in its place before, if there was one. */
  before: string | undefined
  program: string
  /** SHA-256 of every file. */
  digests: ReadonlyMap<string, string>
}

/**
 * Keeps a site as the last one: what it was made in has become the site itself, so that of the one before takes its place, with second
 * names of all files that are others now; what else is in it goes when the next site is made there. A process that ends in between harms nothing: files that do not fit the record do not
 * count. Throws what the system refuses.
 */
export function keepLastSite(cacheDir: string, { dir, before, program, digests, ...facts }: PlacedSite): void {
  const folder = folderIn(cacheDir)
  // On another disk the site is a copy of what it was made in, and that stays.
  const isCopied = existsSync(folder)
  if (!isCopied) {
    mkdirSync(cacheDir, { recursive: true })
    // A link to a folder elsewhere is somebody else's.
    if (before === undefined || !lstatSync(before).isDirectory()) mkdirSync(folder)
    else moveFolder(before, folder)
  }
  const files: Record<string, KeptFile> = {}
  for (const [file, digest] of digests) {
    const { size, mtimeMs } = isCopied ? statSync(join(folder, file)) : secondName(join(dir, file), join(folder, file))
    files[file] = [size, mtimeMs, digest]
  }
  writeRecord(cacheDir, program, { files, ...facts })
}

/** Sees to it that a file has this second name, and gives what the system tells of the file there. */
function secondName(path: string, second: string): Stats {
  const now = statSync(path)
  const there = statSync(second, { throwIfNoEntry: false })
  if (there !== undefined && there.ino === now.ino && there.size === now.size && there.mtimeMs === now.mtimeMs) return there
  if (there !== undefined) rmSync(second, { recursive: true, force: true })
  placeFile(path, second)
  return statSync(second)
}

function folderIn(cacheDir: string): string {
  return join(cacheDir, 'last-site')
}
