import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import type { Day } from '../../../src/model/day.ts'
import { compareText } from '../../../src/model/problem.ts'

/** Folders below `keps/` of a checkout that hold a kep.yaml, relative to the checkout, by path. */
export function proposalFolders(checkout: string): string[] {
  return readdirSync(join(checkout, 'keps'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => posix.basename(path) === 'kep.yaml')
    .map((path) => posix.join('keps', posix.dirname(path)))
    .sort(compareText)
}

/**
 * The day of which a checkout tells: the day of its last commit (UTC) or, where it is no git repository of its own, the
 * newest day that any of its proposals names. Later days than `today` are slips and do not count. Undefined when there
 * is neither.
 */
export function dayOfCheckout(checkout: string, namedDays: readonly Day[], today: Day): Day | undefined {
  return dayOfLastCommit(checkout) ?? namedDays.filter((day) => day <= today).reduce<Day | undefined>(laterOf, undefined)
}

function dayOfLastCommit(checkout: string): Day | undefined {
  // Not any repository above: a copied folder inside another project would get that project's day.
  if (!existsSync(join(checkout, '.git'))) return undefined
  try {
    const args = ['-C', checkout, 'log', '-1', '--format=%ct']
    const seconds = Number(execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return new Date(seconds * 1000).toISOString().slice(0, 10)
  } catch {
    return undefined // no git on this machine, or a repository without commits
  }
}

function laterOf(a: Day | undefined, b: Day): Day {
  return a === undefined || b > a ? b : a
}
