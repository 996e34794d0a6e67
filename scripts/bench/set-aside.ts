import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

let count = 0

/**
 * Takes what builds have made out of a folder, to a place beside it that goes with the whole bench. Deleting it would slow the build
 * that is measured next: ext4 passes by every inode that was freed in the last minutes when it looks for new ones.
 */
export function setAside(dir: string, ...names: string[]): void {
  const place = join(dirname(dir), 'set-aside')
  mkdirSync(place, { recursive: true })
  for (const name of names) {
    if (existsSync(join(dir, name))) renameSync(join(dir, name), join(place, `${basename(dir)}-${(count += 1)}`))
  }
}
