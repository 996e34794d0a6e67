import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FeedSource } from '../../src/feeds/feed-source.ts'
import { programFiles } from '../../src/feeds/program-files.ts'

/** Files on their way to the disk at a time: few enough to be gone from memory soon, enough that the disk never waits. */
const atOnce = 4

/**
 * Writes every file for programs into the folder of a site and returns how many they are.
 * Throws when the site has something else in the place of one.
 */
export async function writeProgramFiles(dir: string, source: FeedSource): Promise<number> {
  const files = programFiles(source)
  const folders = new Set<string>()
  const waiting = files.values()
  const writeSome = async (): Promise<void> => {
    for (const { file, text } of waiting) {
      const path = join(dir, file)
      const folder = dirname(path)
      if (!folders.has(folder)) await mkdir(folder, { recursive: true })
      folders.add(folder)
      await writeFile(path, text(), { flag: 'wx' })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, writeSome))
  return files.length
}
