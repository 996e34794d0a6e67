import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/**
 * Puts back what a change of the content left that was ended between two renamings, so that the content is as it was before. Every
 * command that reads content asks for this first. Says whether there was anything to put back.
 */
export function restoreContent(contentDir: string): boolean {
  const moving = abandonedIn(contentDir).filter((staging) => existsSync(journalOf(staging)))
  return moving.filter((staging) => giveUp(contentDir, staging)).length > 0
}

/** The same, and clears away what a change left that was ended before it moved anything. Says whether there was anything at all. */
export function recoverContent(contentDir: string): boolean {
  const abandoned = abandonedIn(contentDir)
  for (const staging of abandoned) giveUp(contentDir, staging)
  return abandoned.length > 0
}

/** Name of the folder in which this process puts a change of the content together. */
export function stagingName(contentDir: string): string {
  return `${prefixOf(contentDir)}${process.pid}`
}

/** Writes down what is about to be moved: from now on, the change can be undone by whoever comes next. */
export function beginMoving(staging: string, parts: readonly string[]): void {
  const journal: Journal = { parts, began: beginningOf(process.pid) }
  writeFileSync(`${journalOf(staging)}.draft`, JSON.stringify(journal))
  renameSync(`${journalOf(staging)}.draft`, journalOf(staging))
}

/** Ends a change that is whole. Without its journal it is not undone any more, however long the rest takes to go. */
export function endMoving(staging: string): void {
  rmSync(journalOf(staging), { force: true })
  rmSync(staging, { recursive: true, force: true })
}

/**
 * Undoes a change that did not get to its end; one that did stays. What was moved goes back before anything is deleted. Says whether
 * anything had been moved.
 */
export function giveUp(contentDir: string, staging: string): boolean {
  const wasMoved = rollBack(contentDir, staging)
  endMoving(staging)
  return wasMoved
}

interface Journal {
  /** Folders and files of the content that are replaced, in this order. */
  parts: readonly string[]
  /** When the process began that moves them, where the system tells: the number of a process may be given to another one. */
  began?: string | undefined
}

function journalOf(staging: string): string {
  return join(staging, 'journal.json')
}

function prefixOf(contentDir: string): string {
  return `.${basename(resolve(contentDir))}.import-`
}

/** What changes left behind whose processes are gone: beside the content, or within it. */
function abandonedIn(contentDir: string): string[] {
  const prefix = prefixOf(contentDir)
  return [dirname(resolve(contentDir)), resolve(contentDir)]
    .flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []))
    .filter((path) => basename(path).startsWith(prefix) && /-\d+$/.test(path) && !isAtWork(path))
}

function isAtWork(staging: string): boolean {
  const pid = Number(/\d+$/.exec(staging)?.[0])
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // A process of somebody else may not be asked, but it is there.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false // what `kill` throws
  }
  const began = existsSync(journalOf(staging)) ? readJournal(staging).began : undefined
  return began === undefined || began === beginningOf(pid)
}

/** When a process began, in the words of Linux; undefined on other systems. */
function beginningOf(pid: number): string | undefined {
  try {
    // Its name, in brackets, may hold anything.
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[19]
  } catch {
    return undefined
  }
}

function readJournal(staging: string): Journal {
  return JSON.parse(readFileSync(journalOf(staging), 'utf8')) as Journal // written by `beginMoving`
}

function rollBack(contentDir: string, staging: string): boolean {
  if (!existsSync(journalOf(staging))) return false
  const { parts } = readJournal(staging)
  const isStaged = (part: string): boolean => existsSync(join(staging, 'new', part))
  if (!parts.some(isStaged)) return false
  const moved = parts.filter((part) => !isStaged(part) || existsSync(join(staging, 'old', part)))
  for (const part of moved.reverse()) {
    const place = join(contentDir, part)
    if (!isStaged(part) && existsSync(place)) renameSync(place, join(staging, 'new', part))
    if (existsSync(join(staging, 'old', part))) renameSync(join(staging, 'old', part), place)
  }
  return moved.length > 0
}
