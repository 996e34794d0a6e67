import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Puts a finished folder in the place of `target`, with two renames at the end, so that there is never a mixture of both. A folder on
 * another disk is copied beside the target first, and stays. Gives the folder that was there before, which is left beside the target;
 * undefined when there was none.
 */
export function replaceFolder(target: string, finished: string): string | undefined {
  const { next, old } = besides(target)
  moveFolder(finished, next)
  const isThere = existsSync(target)
  if (isThere) renameSync(target, old)
  renameSync(next, target)
  return isThere ? old : undefined
}

/**
 * Makes the place of a folder ready: sets right what a process left that was ended while it replaced the folder (between the two
 * renames the old one had no place, and gets it back), and finds out whether anything may be written there. Throws what the system
 * refuses.
 */
export function preparePlace(target: string): void {
  const { next, old } = besides(target)
  mkdirSync(dirname(target), { recursive: true })
  if (!existsSync(target) && existsSync(old)) renameSync(old, target)
  for (const left of [old, next]) rmSync(left, { recursive: true, force: true })
  mkdirSync(next)
  rmSync(next, { recursive: true })
}

/** Leaves nothing beside the target of what did not take its place. */
export function clearPlace(target: string): void {
  const { next, old } = besides(target)
  rmSync(next, { recursive: true, force: true })
  if (existsSync(target)) rmSync(old, { recursive: true, force: true })
}

/** Moves a folder to where there is none; to another disk it is copied. */
export function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error // what `renameSync` throws
    copyFolder(from, to)
  }
}

/** File by file: Node's own way of copying folders calls a full disk an error of the device. */
function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const item of readdirSync(from, { withFileTypes: true })) {
    const copy = item.isDirectory() ? copyFolder : copyFileSync
    copy(join(from, item.name), join(to, item.name))
  }
}

/** Where the new folder is before it takes its place, and the old one after that: beside it, on the same disk. */
function besides(target: string): { next: string; old: string } {
  const next = join(dirname(target), `.${basename(target)}-next`)
  return { next, old: `${next}-old` }
}
