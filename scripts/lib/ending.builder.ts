/**
 * Flags of Node with which a process ends itself by force, without a chance to do anything more, right after its nth renaming
 * (counted from 1) in which a path holds these words. How fast the machine is makes no difference.
 */
export function endingAtRename(words: string, nth: number): string {
  const program = `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const rename = fs.renameSync
    let seen = 0
    fs.renameSync = (from, to) => {
      rename(from, to)
      if (![from, to].some((path) => String(path).includes(${JSON.stringify(words)}))) return
      seen += 1
      if (seen === ${nth}) process.kill(process.pid, 'SIGKILL')
    }
    syncBuiltinESMExports()`
  return `--import=data:text/javascript,${encodeURIComponent(program)}`
}
