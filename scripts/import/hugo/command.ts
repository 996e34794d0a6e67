import { UsageError } from '../../lib/flags.ts'

/** `import hugo`: posts of a Hugo blog. Answers that it is not there yet. */
export function importHugo(): number {
  throw new UsageError('The importer of Hugo posts is not there yet.', 'It comes with a later version.')
}
