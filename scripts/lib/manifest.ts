import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifestName } from '../../src/feeds/host-files.ts'
import { compareText } from '../../src/model/problem.ts'
import { listFiles } from './list-files.ts'
import { digestOfFile } from './last-site/last-site.ts'

/**
 * Writes the manifest of a finished site: the SHA-256 of every file but the manifest itself, as `sha256sum --check` reads it, in the
 * order of the paths' UTF-16 units. Files whose digest is not `known` are read. Returns all digests, by path.
 */
export function writeManifest(dir: string, known: ReadonlyMap<string, string>): Map<string, string> {
  const digests = new Map(listFiles(dir).map((file) => [file, known.get(file) ?? digestOfFile(join(dir, file))]))
  const lines = [...digests].sort(([a], [b]) => compareText(a, b)).map(([file, digest]) => lineOf(file, digest))
  writeFileSync(join(dir, manifestName), lines.join(''), { flag: 'wx' })
  return digests
}

/** A line of the manifest. Names that would break it stand as `sha256sum` writes them. */
function lineOf(file: string, digest: string): string {
  const written = file.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
  return `${written === file ? '' : '\\'}${digest}  ${written}\n`
}
