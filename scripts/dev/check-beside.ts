import { watch } from 'chokidar'
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Problem } from '../../src/model/problem.ts'
import { projectDir, type RunConfig } from '../../src/site/config.ts'
import { linesOnDisk } from '../lib/source-excerpt.ts'
import { newsOf } from './news.ts'

/** Milliseconds of rest after which content is checked: an editor writes a file more than once, and `git` many. */
const rest = 200

/**
 * Checks a content folder now and after every change, as `npm run check` does, and prints what is new; gives what ends it. In a process
 * of its own, since a file may bring down what reads it.
 */
export function checkBeside({ contentDir, now }: Pick<RunConfig, 'contentDir' | 'now'>): () => void {
  let running: ChildProcess | undefined
  let known: Problem[] | undefined
  let isChanged = false
  let isOver = false
  const check = (): void => {
    if (running !== undefined) {
      isChanged = true
      return
    }
    isChanged = false
    const args = [join(projectDir, 'scripts/check.ts'), '--content', contentDir, '--now', now, '--format', 'json']
    running = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    running.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text))
    running.on('error', ({ message }) => console.error(`The content could not be checked: ${message}`))
    running.on('close', () => {
      running = undefined
      if (isOver) return
      tell(output)
      if (isChanged) check()
    })
  }
  const tell = (output: string): void => {
    const problems = problemsIn(output)
    if (problems === undefined) return
    const news = newsOf(known, problems, process.stdout.isTTY, linesOnDisk(contentDir))
    known = problems
    if (news !== undefined) console.log(news)
  }
  let waiting: NodeJS.Timeout | undefined
  // Node's own watcher loses a file that an editor has replaced.
  const watcher = watch(contentDir, { ignoreInitial: true })
  watcher.on('all', () => {
    clearTimeout(waiting)
    waiting = setTimeout(check, rest)
  })
  watcher.on('error', (error) => console.error(`Changes are no longer checked (${String(error)}): run "npm run check".`))
  check()
  return () => {
    isOver = true
    void watcher.close()
    clearTimeout(waiting)
    running?.kill()
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
