import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/** Seconds that a command takes; it must succeed. */
export function timeOf([command = '', ...args]: string[], cwd: string, env: Record<string, string> = {}): number {
  const started = performance.now()
  const { status, stderr, stdout } = spawnSync(command, args, {
    cwd: resolve(cwd),
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`)
  return (performance.now() - started) / 1000
}

/** The middle one of some numbers. */
export function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
