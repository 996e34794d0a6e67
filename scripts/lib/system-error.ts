/** What the system refused, in words, and what a person can do; undefined for any other error. */
export function systemErrorWords(error: Error): string | undefined {
  const { code, path } = error as NodeJS.ErrnoException // where the system threw it
  // Bundlers are not written in JavaScript, and tell what the system said within a message of their own.
  const told = /No space left on device/.test(error.message) ? 'ENOSPC' : ''
  const words = refusals.get(code ?? '') ?? refusals.get(told)
  if (words === undefined) return undefined
  const [what, fix] = words
  return `${what}${path === undefined ? '' : `: ${path}`}.\n${fix}`
}

const refusals: ReadonlyMap<string, readonly [what: string, fix: string]> = new Map([
  ['ENOSPC', ['There is no space left on the disk', 'Make room and run it again; what was there before is as it was.']],
  ['EDQUOT', ['There is no space left for you on the disk', 'Make room and run it again; what was there before is as it was.']],
  ['EACCES', ['You may not read or write this', 'Change its permissions, or choose another place.']],
  ['EPERM', ['You may not change this', 'Change its permissions, or choose another place.']],
  ['EROFS', ['This disk can only be read', 'Choose another place.']],
  ['EMFILE', ['Too many files are open', 'End other programs, or raise the limit (ulimit -n).']],
  ['EADDRINUSE', ['Another program listens at this port already', 'End it, or choose another port with --port.']],
])
