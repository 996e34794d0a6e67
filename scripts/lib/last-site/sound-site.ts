import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SoundSite } from '../../checks-of-dist/dist.ts'
import { isIntact, lastDigest, type LastSite } from './last-site.ts'

/** The last site for those who check the next one, which has put some of its pages aside; undefined when something was wrong with it. */
export function soundSite(last: LastSite, aside: string): SoundSite | undefined {
  if (!last.isSound) return undefined
  return {
    files: new Set(Object.keys(last.files)),
    digestOf: (file) => lastDigest(last, file),
    read: (file) => {
      const dir = [aside, last.dir].find((folder) => isIntact({ dir: folder, files: last.files }, file))
      return dir === undefined ? undefined : readFileSync(join(dir, file), 'utf8')
    },
    searched: new Set(last.searched),
  }
}
