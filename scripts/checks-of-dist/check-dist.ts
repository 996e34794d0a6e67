import { compareProblems, type Problem } from '../../src/model/problem.ts'
import { internalLinks } from './internal-links.ts'
import { pageBasics } from './page-basics.ts'
import { readDist } from './page.ts'

/** Everything that is wrong with a finished site, sorted. `base` is the base path with slashes at both ends. */
export function checkDist(dir: string, base: string): Problem[] {
  const dist = readDist(dir)
  return [...internalLinks(dist, base), ...pageBasics(dist)].sort(compareProblems)
}
