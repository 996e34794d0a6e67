import { cpSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { compareText } from '../../src/model/problem.ts'
import { beginMoving, endMoving, giveUp, stagingName } from './content-recovery.ts'
import { UsageError } from './flags.ts'

/** What becomes of one file of the content; `data` undefined: it goes. */
export interface FileChange {
  /** Path within the content folder. */
  path: string
  data: string | Uint8Array | undefined
}

/**
 * Changes many files of a content folder at once. The folders that change are put together anew beside the content (what stays is
 * linked, not copied) and take the old ones' places by renaming, so that a full disk or an end at any other moment leaves everything
 * as it was. Should the end come between two renamings, the next command puts the old ones back (`restoreContent`).
 */
export function swapContent(contentDir: string, changes: readonly FileChange[]): void {
  if (changes.length === 0) return
  const isNew = !existsSync(contentDir)
  const staging = stagingOf(contentDir)
  rmSync(staging, { recursive: true, force: true })
  try {
    const parts = [...new Set(changes.map(({ path }) => path.split('/')[0] ?? path))].sort(compareText)
    const before = isNew ? '' : parts.map((part) => stateOf(join(contentDir, part))).join('\n')
    const fresh = join(staging, 'new')
    mkdirSync(fresh, { recursive: true })
    mkdirSync(join(staging, 'old'))
    for (const part of parts) stagePart(join(contentDir, part), join(fresh, part))
    for (const { path, data } of changes) {
      const file = join(fresh, path)
      rmSync(file, { force: true })
      if (data === undefined) removeEmpty(dirname(file), fresh)
      else {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, data)
      }
    }
    if (isNew) {
      mkdirSync(dirname(contentDir), { recursive: true })
      renameSync(fresh, contentDir)
    } else {
      if (parts.map((part) => stateOf(join(contentDir, part))).join('\n') !== before) throw changedMeanwhile(contentDir)
      beginMoving(staging, parts)
      swapParts(contentDir, staging, parts)
    }
  } catch (error) {
    giveUp(contentDir, staging)
    throw inWords(error, contentDir)
  }
  endMoving(staging)
}

/** Beside the content where that is the same disk, else within it, hidden. */
function stagingOf(contentDir: string): string {
  const whole = resolve(contentDir)
  let above = dirname(whole)
  while (!existsSync(above)) above = dirname(above)
  const isSameDisk = !existsSync(whole) || statSync(above).dev === statSync(whole).dev
  const folder = isSameDisk && canWrite(above) ? above : whole
  return join(folder, stagingName(contentDir))
}

function canWrite(folder: string): boolean {
  const probe = join(folder, `.almanac-probe-${process.pid}`)
  try {
    mkdirSync(probe)
    rmSync(probe, { recursive: true })
    return true
  } catch {
    return false
  }
}

/** Links a file, or all files of a folder, to another place. */
function stagePart(from: string, to: string): void {
  if (!existsSync(from)) return
  if (lstatSync(from).isSymbolicLink())
    throw new UsageError(`${from} is a link to another place.`, 'Put the folder itself there: an import replaces it as a whole.')
  if (!statSync(from).isDirectory()) return linkOrCopy(from, to)
  mkdirSync(to)
  for (const item of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, item.name), join(to, item.name)]
    if (item.isDirectory()) stagePart(source, target)
    else if (item.isFile()) linkOrCopy(source, target)
    else cpSync(source, target, { verbatimSymlinks: true })
  }
}

/** Some disks know no links. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    cpSync(from, to, { preserveTimestamps: true })
  }
}

function removeEmpty(folder: string, root: string): void {
  if (folder === root || dirname(folder) === root || !existsSync(folder) || readdirSync(folder).length > 0) return
  rmSync(folder, { recursive: true })
  removeEmpty(dirname(folder), root)
}

function swapParts(contentDir: string, staging: string, parts: readonly string[]): void {
  for (const part of parts) {
    if (existsSync(join(contentDir, part))) renameSync(join(contentDir, part), join(staging, 'old', part))
    renameSync(join(staging, 'new', part), join(contentDir, part))
  }
}

/** Names, sizes and times of all files: what changes when somebody saves one. */
function stateOf(path: string): string {
  if (!existsSync(path)) return ''
  const { mtimeMs, size } = lstatSync(path)
  if (!statSync(path).isDirectory()) return `${path} ${mtimeMs} ${size}`
  return readdirSync(path).sort(compareText).map((name) => stateOf(join(path, name))).join('\n') // prettier-ignore
}

/** What stops people most often, in their words. */
function inWords(error: unknown, contentDir: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new UsageError('The disk is full; nothing was written.', 'Make room and run the import again.')
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new UsageError(
      `${contentDir} may not be written to; nothing was written.`,
      'Change its permissions, or name another folder with --content.',
    )
  return error
}

function changedMeanwhile(contentDir: string): UsageError {
  return new UsageError(`Somebody changed ${contentDir} while the import ran; nothing was written.`, 'Run it again.')
}
