import { spawnSync } from 'node:child_process'

/** What git says when it is run in a folder; undefined when it fails or is not there. */
export function git(dir: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', dir, '-c', 'core.quotePath=false', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return status === 0 ? stdout : undefined
}
