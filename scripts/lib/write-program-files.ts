import { hash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FeedSource } from '../../src/feeds/feed-source.ts'
import { programFiles } from '../../src/feeds/program-files.ts'
import { isIntact, lastDigest, type LastSite } from './last-site/last-site.ts'

export interface WrittenFiles {
  /** SHA-256 of every file, by path. */
  digests: Map<string, string>
  /** Those that the last site has as they are. */
  given: string[]
  /** Keys of those that have one, by path. */
  keys: Map<string, string>
}

/**
 * Writes every file for programs into the folder of a site but those that the last one has as they are. Throws when there is something
 * else in the place of one. It waits for the disk, which a thread of its own may do: passing thousands of small files to others takes
 * longer than writing them.
 */
export function writeProgramFiles(dir: string, source: FeedSource, last: LastSite): WrittenFiles {
  const given: string[] = []
  const digests = new Map<string, string>()
  const keys = new Map<string, string>()
  const folders = new Set<string>()
  for (const { file, text, key } of programFiles(source)) {
    const known = key?.()
    if (known !== undefined) keys.set(file, known)
    const isSame = known !== undefined && last.keys[file] === known && isIntact(last, file)
    const content = isSame ? undefined : Buffer.from(text())
    const digest = content === undefined ? (lastDigest(last, file) ?? '') : hash('sha256', content)
    digests.set(file, digest)
    if (content === undefined || (lastDigest(last, file) === digest && isIntact(last, file))) {
      given.push(file)
      continue
    }
    const path = join(dir, file)
    const folder = dirname(path)
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    writeFileSync(path, content, { flag: 'wx' })
  }
  return { digests, given, keys }
}
