import { constants, copyFileSync, linkSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** What systems say that have no second names for this file: another disk, a file system without them, too many of them already. */
const noSecondName: ReadonlySet<string | undefined> = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK', 'EACCES', 'EINVAL'])

/**
 * Gives a file a second name at `to`, in a folder that is made when it is missing; where the system has none, a copy. Takes the place
 * of nothing. Throws what the system refuses.
 */
export function placeFile(from: string, to: string): void {
  try {
    place(from, to)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    mkdirSync(dirname(to), { recursive: true })
    place(from, to)
  }
}

function place(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if (!noSecondName.has(codeOf(error))) throw error
    copyFileSync(from, to, constants.COPYFILE_EXCL)
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code // all that the file system throws is one
}
