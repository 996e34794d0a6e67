import { hash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FeedSource } from '../../src/feeds/feed-source.ts'
import { programFiles } from '../../src/feeds/program-files.ts'
import { isIntact, lastDigest, type LastSite } from './last-site/last-site.ts'

/** Files on their way to the disk at a time: few enough to be gone from memory soon, enough that the disk never waits. */
const atOnce = 4

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
 * else in the place of one.
 */
export async function writeProgramFiles(dir: string, source: FeedSource, last: LastSite): Promise<WrittenFiles> {
  const given: string[] = []
  const digests = new Map<string, string>()
  const keys = new Map<string, string>()
  const files = programFiles(source)
  const folders = new Set<string>()
  const waiting = files.values()
  const writeSome = async (): Promise<void> => {
    for (const { file, text, key } of waiting) {
      const known = key?.()
      if (known !== undefined) keys.set(file, known)
      const isSame = known !== undefined && last.keys[file] === known && isIntact(last, file)
      const content = isSame ? undefined : text()
      const digest = content === undefined ? (lastDigest(last, file) ?? '') : hash('sha256', content)
      digests.set(file, digest)
      if (content === undefined || (lastDigest(last, file) === digest && isIntact(last, file))) {
        given.push(file)
        continue
      }
      const path = join(dir, file)
      const folder = dirname(path)
      if (!folders.has(folder)) await mkdir(folder, { recursive: true })
      folders.add(folder)
      await writeFile(path, content, { flag: 'wx' })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, writeSome))
  return { digests, given, keys }
}
