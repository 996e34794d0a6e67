import { digestOfProgram } from '../../src/site/text-store.ts'

/** Digest of all that decides what a check works out of a file: what other code remembers is not taken for its own. */
export function checkProgram(): string {
  return digestOfProgram(['src/markdown', 'src/model', 'src/sources'], ['package-lock.json'])
}

/** In which file of the cache `npm run check` keeps the facts that it read. */
export const factsFile = 'facts.bin'
