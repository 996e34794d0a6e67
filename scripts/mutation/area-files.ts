import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import type { Area } from './areas.ts'

/** Another seed, another sample. */
const seed = '2026-11-22'

/** The files of an area, with forward slashes, in an order that chance made once and for all: the first of them are a fair sample. */
export function filesOf({ mutate }: Area, projectDir: string): string[] {
  const matching = (patterns: string[]): string[] =>
    patterns.flatMap((pattern) => globSync(pattern, { cwd: projectDir })).map((file) => file.replaceAll('\\', '/'))
  const left = new Set(matching(mutate.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1))))
  const files = new Set(matching(mutate.filter((pattern) => !pattern.startsWith('!'))).filter((file) => !left.has(file)))
  const key = (file: string): string => createHash('sha256').update(`${seed} ${file}`).digest('hex')
  return [...files].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
