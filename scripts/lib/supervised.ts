import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { journalFiles, patienceInSeconds, type BrokenReading, type JournalRecord } from '../../src/sources/attempt.ts'

/** After so many files that break the program, it is the program that needs mending. */
const mostBroken = 100

/**
 * Runs a command in a process of its own, which may be brought down by a file that it reads: then it is begun again, and leaves out
 * and tells of that file. This file loads next to nothing, so that the supervising process costs as little.
 */
export async function supervised(command: () => Promise<unknown>): Promise<void> {
  if (process.env.ALMANAC_JOURNAL === undefined) {
    process.exitCode = await supervise([...process.execArgv, ...process.argv.slice(1)])
    return
  }
  // Whoever ends the supervising process by force means this one.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  process.channel?.unref()
  await command()
}

/** Runs Node with these arguments until it ends by itself, and gives its exit code. */
export async function supervise(args: readonly string[], env: Record<string, string> = {}, patience = patienceInSeconds): Promise<number> {
  const journal = newJournal()
  const broken: BrokenReading[] = []
  try {
    for (;;) {
      const { code, signal, wasStuck } = await runOnce(args, { ...env, ALMANAC_JOURNAL: journal }, journal, patience)
      if (signal === null && (code ?? 1) < firstCodeOfCrash) return code ?? 1
      const asked = [...ending].find((one) => one === signal || codeOf(one) === code)
      if (asked !== undefined) return codeOf(asked)
      const record = recordIn(journal)
      if (record === undefined || broken.length === mostBroken) {
        console.error(`The program was ended (${signal ?? code}) while it did something else than read a file.`)
        return 1
      }
      broken.push({ file: record.file, digest: record.digest, how: wasStuck ? 'hang' : 'crash' })
      writeFileSync(join(journal, journalFiles.broken), JSON.stringify(broken))
    }
  } finally {
    if (journal !== '') rmSync(journal, { recursive: true, force: true })
  }
}

/** An empty folder for a journal; `''` where the system has no place for one, so that nothing but supervision is lost. */
function newJournal(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'almanac-journal-'))
  } catch {
    return ''
  }
}

/** Signals with which people and systems end programs. */
const ending: ReadonlySet<NodeJS.Signals> = new Set(['SIGINT', 'SIGTERM', 'SIGHUP'])

/** Programs end with small codes; larger ones tell of a signal, or on Windows of a crash. */
const firstCodeOfCrash = 128

/** The code of a program that a signal has ended, or that cleared up after one and then ended with it, as Astro does. */
function codeOf(signal: NodeJS.Signals): number {
  return firstCodeOfCrash + constants.signals[signal]
}

interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  /** Whether it was ended from here, because one file took too long. */
  wasStuck: boolean
}

/** What Node has made of our modules, so that it need not do it at every start. */
const compiled = { NODE_COMPILE_CACHE: join(import.meta.dirname, '../../.cache/compiled') }

/**
 * Lets glibc give large blocks back to the system as soon as they are free, in bytes; it would keep more the more it has seen. And lets
 * threads share what it keeps: of its own accord it keeps something for each, which is a hundred megabytes more at 5,000 posts.
 */
const frugal = {
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MALLOC_ARENA_MAX: String(Math.min(availableParallelism(), 4)),
}

function runOnce(args: readonly string[], env: Record<string, string>, journal: string, patience: number): Promise<Ended> {
  const child = spawn(process.execPath, [...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...compiled, ...frugal, ...process.env, ...env },
  })
  let wasStuck = false
  let seen: { record: string | undefined; first: number } | undefined
  const watch = setInterval(() => {
    // Measured here, by a clock that nobody sets.
    const record = JSON.stringify(recordIn(journal))
    if (record !== seen?.record) seen = { record, first: performance.now() }
    if (record === undefined || performance.now() - seen.first < patience * 1_000) return
    wasStuck = true
    child.kill('SIGKILL')
  }, 1_000)
  // A terminal sends its signals to both processes; this one waits for what the other makes of them.
  const pass = (signal: NodeJS.Signals): boolean => signal === 'SIGINT' || child.kill(signal)
  for (const signal of ending) process.on(signal, pass)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      clearInterval(watch)
      for (const one of ending) process.off(one, pass)
      resolve({ code, signal, wasStuck })
    })
  })
}

function recordIn(journal: string): JournalRecord | undefined {
  if (journal === '') return undefined
  try {
    const [line = ''] = readFileSync(join(journal, journalFiles.reading), 'utf8').split('\n', 1)
    return JSON.parse(line) as JournalRecord // written by `attempt`; blank between files
  } catch {
    return undefined
  }
}
