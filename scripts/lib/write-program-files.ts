import { hash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FeedSource } from '../../src/feeds/feed-source.ts'
import { programFiles } from '../../src/feeds/program-files.ts'
import { giveFile, lastDigest, type LastSite } from './last-site/last-site.ts'

/** Files on their way to the disk at a time: few enough to be gone from memory soon, enough that the disk never waits. */
const atOnce = 4

/**
 * Writes every file for programs into the folder of a site, or takes it from the last one where that has the same, and returns the
 * SHA-256 of each. Throws when the site has something else in the place of one.
 */
export async function writeProgramFiles(dir: string, source: FeedSource, last: LastSite): Promise<Map<string, string>> {
  const digests = new Map<string, string>()
  const files = programFiles(source)
  const folders = new Set<string>()
  const waiting = files.values()
  const writeSome = async (): Promise<void> => {
    for (const { file, text } of waiting) {
      const content = text()
      const digest = hash('sha256', content)
      digests.set(file, digest)
      if (lastDigest(last, file) === digest && giveFile(last, file, dir)) continue
      const path = join(dir, file)
      const folder = dirname(path)
      if (!folders.has(folder)) await mkdir(folder, { recursive: true })
      folders.add(folder)
      await writeFile(path, content, { flag: 'wx' })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, writeSome))
  return digests
}
