import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { manifestName } from '../../src/feeds/host-files.ts'
import { compareText } from '../../src/model/problem.ts'
import { digestsOf, type SomeFiles } from './file-digests.ts'

export interface ManifestWriter {
  /** Writes the manifest once the search index is there, and returns how many files it lists. */
  write: () => Promise<number>
  /** Ends the reading, wherever it is. */
  stop: () => Promise<unknown>
}

/**
 * Begins the manifest of a site: the SHA-256 of every file but the manifest itself, as `sha256sum --check` reads it, in the order of
 * the paths' UTF-16 units. `files` are those that are there; they are read in a thread of their own while this one verifies them.
 * Those of the search index are made meanwhile and read at the end.
 */
export function beginManifest(dir: string, files: Iterable<string>): ManifestWriter {
  const workerData: SomeFiles = { dir, files: [...files].filter((file) => !isOfSearch(file)) }
  const worker = new Worker(new URL('manifest-thread.ts', import.meta.url), { workerData })
  const digests = new Promise<ReadonlyMap<string, string>>((resolve, reject) => {
    worker.on('message', resolve).on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the thread that reads the site for its manifest ended early (${code})`)))
  })
  digests.catch(() => undefined) // told when it is awaited
  return {
    async write() {
      const all = [...(await digests), ...digestsOf({ dir, files: filesOfSearch(dir) })]
      const lines = all.sort(([a], [b]) => compareText(a, b)).map(([file, digest]) => lineOf(file, digest))
      writeFileSync(join(dir, manifestName), lines.join(''), { flag: 'wx' })
      return lines.length
    },
    stop: () => worker.terminate(),
  }
}

/** Whether a file is made, or changed, after the pages were verified. */
function isOfSearch(file: string): boolean {
  return file.startsWith('pagefind/') || file === 'search/documents.json'
}

function filesOfSearch(dir: string): string[] {
  return ['pagefind', 'search']
    .map((folder) => join(dir, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(join(dir, '/').length).replaceAll('\\', '/'))
    .filter(isOfSearch)
}

/** A line of the manifest. Names that would break it stand as `sha256sum` writes them. */
function lineOf(file: string, digest: string): string {
  const written = file.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
  return `${written === file ? '' : '\\'}${digest}  ${written}\n`
}
