import { hash } from 'node:crypto'
import { existsSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../model/problem.ts'

/** What a supervised process writes down before it reads a file, so that its end can be laid at that file's door. */
export interface JournalRecord {
  /** Path within the content folder. */
  file: string
  /** Digest of what is read: a file that has changed since is tried again. */
  digest: string
  /** When the reading began, in milliseconds of the clock. */
  since: number
}

/** A reading that ended a process. */
export type BrokenReading = Pick<JournalRecord, 'file' | 'digest'> & { how: 'crash' | 'hang' }

/** Longest time that reading one file may take. */
export const patienceInSeconds = 30

/** The two files of a journal: what is being read (its first line, blank between readings), and the readings that ended a process. */
export const journalFiles = { reading: 'reading.json', broken: 'broken.json' } as const

/** Empty where no journal could be begun. */
const folder = process.env.ALMANAC_JOURNAL === '' ? undefined : process.env.ALMANAC_JOURNAL
let reading: number | undefined
let broken: BrokenReading[] | undefined

/**
 * Reads a file of a stranger's. Parsers may crash the process or never end; a supervised process (`scripts/lib/supervised.ts`)
 * then begins again, and the file that did it is not read a second time but told of. What a parser throws is told, too.
 */
export function attempt<Result>(file: string, content: string | Uint8Array, read: () => Result): { result: Result } | { finding: Finding } {
  const mark = folder === undefined ? undefined : { file, digest: hash('sha256', content), since: Date.now() }
  const earlier = mark === undefined ? undefined : brokenBefore(mark)
  if (earlier !== undefined) return { finding: earlier.how === 'hang' ? tooSlow : brokeDown }
  write(mark)
  try {
    return { result: read() }
  } catch (error) {
    if (process.env.ALMANAC_DEBUG === '1') console.error(error)
    return { finding: brokeDown }
  } finally {
    write(undefined)
  }
}

function brokenBefore({ file, digest }: JournalRecord): BrokenReading | undefined {
  if (broken === undefined) {
    const list = join(folder ?? '', journalFiles.broken)
    broken = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as BrokenReading[]) : [] // written by the supervisor
  }
  return broken.find((one) => one.file === file && one.digest === digest)
}

/** The first line of the file is what counts; it survives the end of this process, whatever ends it. */
function write(mark: JournalRecord | undefined): void {
  if (folder === undefined) return
  try {
    reading ??= openSync(join(folder, journalFiles.reading), 'w')
    writeSync(reading, mark === undefined ? '\n' : `${JSON.stringify(mark)}\n`, 0)
  } catch {
    // A full disk is told where something is to be kept; reading goes on without the journal.
  }
}

const advice =
  'Write it with fewer levels and shorter lines, or take parts out until it is read; and report it: it is a mistake of the program, too.'

const brokeDown: Finding = {
  code: 'unreadable-file',
  message: 'The program broke down when it read this file, so nothing in it could be checked.',
  fix: advice,
}

const tooSlow: Finding = {
  code: 'unreadable-file',
  message: `Reading this file took longer than ${patienceInSeconds} seconds, so nothing in it could be checked.`,
  fix: advice,
}
