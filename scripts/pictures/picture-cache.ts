import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { projectDir } from '../../src/site/config.ts'
import type { Face } from '../../src/pictures/picture.ts'
import { fontPackages, folderOf } from './fonts.ts'
import { tokensFile } from './tokens.ts'
import { isWholePng } from './whole-png.ts'

const cacheDir = join(projectDir, '.cache/pictures')

/** The pictures that were drawn before, by what they show. */
export interface PictureCache {
  /** Where the picture of a face lies, or is to lie. */
  fileOf: (face: Face) => string
  /** A picture that is there and whole. */
  read: (file: string) => Buffer | undefined
}

/**
 * Opens the cache, one folder for each way of drawing: when the programs, the colours or the fonts change, all is drawn anew and
 * what was drawn before goes.
 */
export function openPictureCache(dir = cacheDir): PictureCache {
  const version = drawingVersion()
  mkdirSync(join(dir, version), { recursive: true })
  for (const name of readdirSync(dir)) if (name !== version) rmSync(join(dir, name), { recursive: true, force: true })
  return {
    fileOf: (face) => join(dir, version, `${createHash('sha256').update(JSON.stringify(face)).digest('hex')}.png`),
    read: (file) => {
      const bytes = readIfThere(file)
      return bytes !== undefined && isWholePng(bytes) ? bytes : undefined
    },
  }
}

/** Puts a picture into the cache, whole or not at all, also when two builds draw it at once. */
export function storePicture(file: string, png: Buffer): void {
  const unfinished = `${file}.${process.pid}-${crypto.randomUUID()}`
  writeFileSync(unfinished, png)
  renameSync(unfinished, file)
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** Changes with everything but the face that decides how a picture looks. */
function drawingVersion(): string {
  const here = import.meta.dirname
  const programs = readdirSync(here).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')) // prettier-ignore
  const files = [...programs.sort().map((name) => join(here, name)), tokensFile, join(projectDir, 'src/components/ui/stage-sign.ts')]
  const packages = [...['satori', 'sharp'].map(folderOfProgram), ...Object.values(fontPackages).map(folderOf)]
  const hash = createHash('sha256')
  for (const file of [...files, ...packages.map((folder) => join(folder, 'package.json'))]) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/** Where a package lies that does not let others read its package.json by name. */
function folderOfProgram(name: string): string {
  return dirname(dirname(createRequire(import.meta.url).resolve(name)))
}
