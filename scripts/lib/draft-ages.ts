import { statSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf, type Day } from '../../src/model/day.ts'
import { git } from './git.ts'

/**
 * Says since when a file of the content folder exists: the day of the first commit that has it, else the day on which it was last
 * written. A checkout without its history knows only the latter.
 */
export function beginningsOf(contentDir: string): (file: string) => Day | undefined {
  const log = git(contentDir, 'log', '--relative', '--diff-filter=A', '--name-only', '--format=%x00%cs', '--', '.') ?? ''
  const days = new Map<string, Day>()
  // The newest commit comes first, so that the oldest has the last word.
  for (const commit of log.split('\0')) {
    const [day = '', ...files] = commit.split('\n').filter(Boolean)
    for (const file of files) days.set(file, dayOf(day))
  }
  return (file) => days.get(file) ?? writtenOn(join(contentDir, file))
}

function writtenOn(path: string): Day | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtime.toISOString().slice(0, 10)
}
