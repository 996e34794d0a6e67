import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SoundSite } from '../../checks-of-dist/dist.ts'
import { isIntact, lastDigest, type LastSite } from './last-site.ts'

/** The last site for those who check the next one; undefined when something was wrong with it. */
export function soundSite(last: LastSite): SoundSite | undefined {
  if (!last.isSound) return undefined
  return {
    files: new Set(Object.keys(last.files)),
    digestOf: (file) => lastDigest(last, file),
    read: (file) => (isIntact(last, file) ? readFileSync(join(last.dir, file), 'utf8') : undefined),
    searched: new Set(last.searched),
  }
}
