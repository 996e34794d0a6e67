import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Lets one build of a checkout work at a time: Astro keeps what it is at in folders of the checkout. Waits while another build runs,
 * and tells so once; a build that ended without leaving is not waited for. Gives what ends the turn.
 */
export async function takeTurn(folder: string, tell: (words: string) => void): Promise<() => void> {
  const file = join(folder, 'build.lock')
  mkdirSync(folder, { recursive: true })
  let told = false
  for (;;) {
    if (wroteLock(file)) return () => rmSync(file, { force: true })
    const holder = holderOf(file)
    if (holder === undefined) rmSync(file, { force: true })
    else {
      if (!told) tell(`Another build is at work in this checkout (process ${holder}); this one waits for it.`)
      told = true
      await pause(pauseInMilliseconds)
    }
  }
}

const pauseInMilliseconds = 200

/** Takes the lock with the number of this process in it, both at once: an empty lock would look as if left behind. */
function wroteLock(file: string): boolean {
  const own = `${file}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false // what `linkSync` throws
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/** The process that has the turn; undefined when it is not there any more. */
function holderOf(file: string): number | undefined {
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return undefined
  try {
    process.kill(pid, 0)
    return pid
  } catch (error) {
    // A process of somebody else may not be asked, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? pid : undefined // what `kill` throws
  }
}
