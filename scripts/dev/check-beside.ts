import { watch } from 'chokidar'
import { spawn, type ChildProcess } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import type { Problem } from '../../src/model/problem.ts'
import { projectDir, type RunConfig } from '../../src/site/config.ts'
import { linesOnDisk } from '../lib/source-excerpt.ts'
import { newsOf } from './news.ts'

/** Milliseconds of rest after which content is checked: an editor writes a file more than once, `git` many, and the page comes first. */
const rest = 700

/**
 * Checks a content folder now and after every change, as `npm run check` does, and prints what is new; gives what ends it. In a process
 * of its own, since a file may bring down what reads it, and behind all others: whoever saves wants to see the page first.
 */
export function checkBeside({ contentDir, now }: Pick<RunConfig, 'contentDir' | 'now'>): () => void {
  let running: ChildProcess | undefined
  let waiting: NodeJS.Timeout | undefined
  let known: Problem[] | undefined
  const tell = (output: string): void => {
    const problems = problemsIn(output)
    if (problems === undefined) return
    const news = newsOf(known, problems, process.stdout.isTTY, linesOnDisk(contentDir))
    known = problems
    if (news !== undefined) console.log(news)
  }
  const check = (): void => {
    const args = [join(projectDir, 'scripts/check.ts'), '--content', contentDir, '--now', now, '--format', 'json']
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    running = child
    letOthersBefore(child)
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.on('error', ({ message }) => console.error(`The content could not be checked: ${message}`))
    child.on('close', () => {
      // One that was given up tells nothing.
      if (running !== child) return
      running = undefined
      tell(output)
    })
  }
  const giveUp = (): void => {
    clearTimeout(waiting)
    const child = running
    running = undefined
    child?.kill()
  }
  // Node's own watcher loses a file that an editor has replaced.
  const watcher = watch(contentDir, { ignoreInitial: true })
  watcher.on('all', () => {
    giveUp()
    waiting = setTimeout(check, rest)
  })
  watcher.on('error', (error) => console.error(`Changes are no longer checked (${String(error)}): run "npm run check".`))
  check()
  return () => {
    giveUp()
    void watcher.close()
  }
}

/** Where a system allows it. */
function letOthersBefore({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch {
    // It is slower for others, and right all the same.
  }
}

/** Undefined where a check could not say anything, which it has told by itself. */
function problemsIn(output: string): Problem[] | undefined {
  try {
    return (JSON.parse(output) as { problems: Problem[] }).problems // written by the check
  } catch {
    return undefined
  }
}
