import type { Release } from './release.ts'

/**
 * The newest releases, oldest first, at most `count`: those that are out and the next one to come. Later ones, which only
 * plans name, are left out.
 */
export function newestReleases<Some extends Pick<Release, 'released'>>(releases: Iterable<Some>, count: number): Some[] {
  const all = [...releases]
  const next = all.find((release) => !release.released)
  return [...all.filter((release) => release.released), ...(next === undefined ? [] : [next])].slice(-count)
}
