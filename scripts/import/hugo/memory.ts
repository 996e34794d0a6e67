import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json } from '../../../src/model/body.ts'
import { ledgerText, parseLedger } from '../ledger.ts'
import type { FileChange } from '../../lib/content-swap.ts'

/** What an import wrote for one post the last time. */
export interface Remembered {
  id: string
  /** Path within the content folder → digest of what was written. The post itself is the first. */
  files: ReadonlyMap<string, string>
}

/** Where the memory of an import stands, within the content folder. */
export const memoryPath = 'posts/imported.json'

/** Posts of the last imports by their addresses on the old site. Throws a UsageError when the file is damaged. */
export function readMemory(contentDir: string): Map<string, Remembered> {
  const path = join(contentDir, memoryPath)
  const ledger = parseLedger(existsSync(path) ? readFileSync(path, 'utf8') : undefined, path)
  return new Map(
    [...ledger].flatMap(([key, { id, files }]) => {
      if (typeof id !== 'string' || files === null || typeof files !== 'object' || Array.isArray(files)) return []
      const digests = Object.entries(files).flatMap(([file, digest]) => (typeof digest === 'string' ? [[file, digest] as const] : []))
      return [[key, { id, files: new Map(digests) }] as const]
    }),
  )
}

/** The memory as a file. */
export function memoryText(memory: ReadonlyMap<string, Remembered>): string {
  const entries = [...memory].map(([key, { id, files }]): [string, Record<string, Json>] => [key, { id, files: Object.fromEntries(files) }])
  return ledgerText(new Map(entries))
}

export function digestOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 20)
}

/** What becomes of a post that is imported. */
export type PostStatus = 'new' | 'changed' | 'same' | 'edited' | 'deleted' | 'taken'

export interface PostChange {
  status: PostStatus
  changes: FileChange[]
  remembered: Remembered | undefined
}

/**
 * Compares what an import would write (the post's own file first) with what is there. A file that is not as the import left it is
 * somebody's: then the whole post stays as it is. So does one that somebody deleted.
 */
export function changeOfPost(
  contentDir: string,
  id: string,
  wanted: ReadonlyMap<string, string | Uint8Array>,
  last: Remembered | undefined,
): PostChange {
  const digests = new Map([...wanted].map(([path, data]) => [path, digestOf(data)]))
  const current = new Map(
    [...new Set([...digests.keys(), ...(last?.files.keys() ?? [])])].map((path) => [path, digestOfFile(join(contentDir, path))]),
  )
  const remembered: Remembered = { id, files: digests }
  if (last !== undefined) {
    const isAsWanted = [...digests].every(([path, digest]) => current.get(path) === digest)
    if (!isAsWanted && [...last.files.keys()].every((path) => current.get(path) === undefined))
      return { status: 'deleted', changes: [], remembered: last }
    const isSomebodys = ([path, digest]: [string, string]): boolean =>
      current.get(path) !== digest && current.get(path) !== digests.get(path)
    if ([...last.files].some(isSomebodys)) return { status: 'edited', changes: [], remembered: last }
  }
  // A file that stands in the way is nobody's of ours.
  const isInTheWay = [...digests].some(
    ([path, digest]) => current.get(path) !== undefined && current.get(path) !== digest && last?.files.has(path) !== true,
  )
  if (isInTheWay) return { status: 'taken', changes: [], remembered: last }
  const writes = [...wanted].filter(([path]) => current.get(path) !== digests.get(path)).map(([path, data]): FileChange => ({ path, data }))
  const goes = [...(last?.files.keys() ?? [])].filter((path) => !wanted.has(path) && current.get(path) !== undefined)
  const changes = [...writes, ...goes.map((path): FileChange => ({ path, data: undefined }))]
  return { status: changes.length === 0 ? 'same' : last === undefined ? 'new' : 'changed', changes, remembered }
}

function digestOfFile(path: string): string | undefined {
  return existsSync(path) ? digestOf(readFileSync(path)) : undefined
}
