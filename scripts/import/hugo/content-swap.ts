import {
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { compareText } from '../../../src/model/problem.ts'
import { UsageError } from '../../lib/flags.ts'

/** What becomes of one file of the content; `data` undefined: it goes. */
export interface FileChange {
  /** Path within the content folder. */
  path: string
  data: string | Uint8Array | undefined
}

/**
 * Changes many files of a content folder at once. The folders that change are put together anew beside the content (what stays is
 * linked, not copied) and take the old ones' places by renaming, so that a full disk or an end at any other moment leaves everything
 * as it was. Should the end come between two renamings, `recoverContent` puts the old ones back.
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
      writeFileSync(join(staging, journalName), JSON.stringify({ parts }))
      swapParts(contentDir, staging, parts)
    }
  } catch (error) {
    // Whatever was moved goes back before anything is deleted.
    rollBack(contentDir, staging)
    rmSync(staging, { recursive: true, force: true })
    throw inWords(error, contentDir)
  }
  rmSync(staging, { recursive: true, force: true })
}

/** Puts back what an import that was ended between two renamings left, and clears away its files. Says whether there was anything. */
export function recoverContent(contentDir: string): boolean {
  const left = [dirname(resolve(contentDir)), resolve(contentDir)].flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).filter((name) => isStaging(name, contentDir)).map((name) => join(folder, name)) : [],
  ) // prettier-ignore
  const abandoned = left.filter((staging) => !isRunning(Number(/(\d+)$/.exec(staging)?.[1])))
  for (const staging of abandoned) {
    rollBack(contentDir, staging)
    rmSync(staging, { recursive: true, force: true })
  }
  return abandoned.length > 0
}

const journalName = 'journal.json'

/** Beside the content where that is the same disk, else within it, hidden. */
function stagingOf(contentDir: string): string {
  const whole = resolve(contentDir)
  let above = dirname(whole)
  while (!existsSync(above)) above = dirname(above)
  const isSameDisk = !existsSync(whole) || statSync(above).dev === statSync(whole).dev
  const folder = isSameDisk && canWrite(above) ? above : whole
  return join(folder, `.${basename(whole)}.import-${process.pid}`)
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

function isStaging(name: string, contentDir: string): boolean {
  return name.startsWith(`.${basename(resolve(contentDir))}.import-`) && /-\d+$/.test(name)
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
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

/** Undoes a swap that did not get to its end; one that did stays. */
function rollBack(contentDir: string, staging: string): void {
  const journal = join(staging, journalName)
  if (!existsSync(journal)) return
  const { parts } = JSON.parse(readFileSync(journal, 'utf8')) as { parts: string[] } // written above
  const isStaged = (part: string): boolean => existsSync(join(staging, 'new', part))
  if (!parts.some(isStaged)) return
  for (const part of parts.toReversed()) {
    const place = join(contentDir, part)
    if (!isStaged(part) && existsSync(place)) renameSync(place, join(staging, 'new', part))
    if (existsSync(join(staging, 'old', part))) renameSync(join(staging, 'old', part), place)
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
