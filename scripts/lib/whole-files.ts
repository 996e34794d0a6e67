import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

export interface FileText {
  path: string
  text: string
}

/**
 * Writes files, each whole or not at all: first all of them beside their places, then they are moved there, so that a full disk
 * or a folder that may not be written to changes nothing. Makes missing folders; a file that exists keeps its permissions.
 */
export function writeFilesWhole(files: readonly FileText[]): void {
  const drafts = files.map(({ path }) => ({ path, draft: join(dirname(path), `.${basename(path)}.${process.pid}.tmp`) }))
  try {
    for (const [index, { path, draft }] of drafts.entries()) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(draft, files[index]?.text ?? '')
      if (existsSync(path)) chmodSync(draft, statSync(path).mode)
    }
    for (const { path, draft } of drafts) renameSync(draft, path)
  } catch (error) {
    for (const { draft } of drafts) rmSync(draft, { force: true })
    throw error
  }
}
