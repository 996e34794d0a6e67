import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files of a folder. */
export interface SomeFiles {
  dir: string
  /** Paths within the folder. */
  files: readonly string[]
}

/** SHA-256 of files, in hexadecimal, by path. */
export function digestsOf({ dir, files }: SomeFiles): Map<string, string> {
  return new Map(files.map((file) => [file, hash('sha256', readFileSync(join(dir, file)))]))
}
