import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { treeWatch, waitedCpuSeconds } from './process-tree.ts'

/** What a command cost. */
export interface Measurement {
  seconds: number
  /** Most resident memory, summed over the process and all that it started; absent where there is no `/proc` to ask. */
  peakBytes?: number
  /** Time on all processors, of the process and all that it waited for: what another busy process does not change. Absent without `/proc`. */
  cpuSeconds?: number
  /** What the command wrote, both streams in their order. */
  output: string
}

/** One raw reading. What it says is what `what` names: seconds of a build, bytes of its output. */
export interface Row {
  tool: string
  what: string
  posts: number
  /** Counts from 0. */
  run: number
  seconds?: number
  peakBytes?: number
  cpuSeconds?: number
  bytes?: number
  files?: number
}

/** Runs a command to its end, which must be a success: otherwise throws with all that the command wrote. One at a time. */
export async function measure(command: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<Measurement> {
  const [program = '', ...args] = command
  const cpuBefore = waitedCpuSeconds()
  const started = performance.now()
  const child = spawn(program, args, {
    cwd: resolve(cwd),
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  let peak = 0
  const bytesNow = child.pid === undefined ? undefined : treeWatch(child.pid)
  const watch = setInterval(() => (peak = Math.max(peak, bytesNow?.() ?? 0)), pauseInMilliseconds)
  try {
    const status = await new Promise<number | NodeJS.Signals | null>((done, fail) => {
      child.on('error', fail)
      child.on('close', (code, signal) => done(signal ?? code))
    })
    const seconds = (performance.now() - started) / 1000
    if (status !== 0) throw new Error(`${command.join(' ')} failed (${status}) in ${cwd}:\n${output}`)
    const cpuAfter = waitedCpuSeconds()
    return {
      seconds,
      output,
      ...(peak === 0 ? {} : { peakBytes: peak }),
      ...(cpuBefore === undefined || cpuAfter === undefined ? {} : { cpuSeconds: cpuAfter - cpuBefore }),
    }
  } finally {
    clearInterval(watch)
  }
}

const pauseInMilliseconds = 100

/** A measurement without what the command wrote. */
export function costOf({ output: _, ...cost }: Measurement): Omit<Measurement, 'output'> {
  return cost
}
