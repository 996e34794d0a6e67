import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { projectDir } from '../src/site/config.ts'
import { cleanEnvironment, lanternContent, lanternDay } from './builds.ts'

/** A copy of the program with the small site as its content, to change and to break. */
export interface ScratchCheckout {
  /** Absolute path of the copy. */
  dir: string
  content: string
  /** Builds the small site; flags and environment come on top. */
  build: (options?: BuildOptions) => { status: number | null; output: string }
  /** The same, to be interrupted: the process that was begun, at the head of a group of its own. */
  begin: (options?: BuildOptions) => BegunBuild
  remove: () => void
}

/** A build at work, whose words can be listened to. */
export type BegunBuild = ChildProcessByStdio<null, Readable, Readable>

export interface BuildOptions {
  args?: string[]
  env?: Record<string, string>
  /** Draw pictures for sharing (default: no). */
  pictures?: boolean
  /** Number of the user to do it as; the one who runs the tests must be allowed to choose. */
  user?: number
}

/** Makes one in a new folder below `parent` (default: that of the system for temporary files). */
export function scratchCheckout(parent = tmpdir()): ScratchCheckout {
  const dir = mkdtempSync(join(parent, 'almanac-scratch-'))
  for (const name of ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(projectDir, name), join(dir, name), { recursive: true, filter: (path) => !path.endsWith('.test.ts') })
  symlinkSync(join(projectDir, 'node_modules'), join(dir, 'node_modules'), 'junction')
  const content = join(dir, 'content')
  cpSync(lanternContent, content, { recursive: true })
  const command = ({ args = [], pictures = false }: BuildOptions): string[] => [
    'scripts/build.ts', '--now', lanternDay, ...(pictures ? [] : ['--no-pictures']), ...args,
  ] // prettier-ignore
  const settings = ({ env = {}, user }: BuildOptions) => ({
    cwd: dir,
    ...(user === undefined ? {} : { uid: user, gid: user }),
    env: { ...cleanEnvironment(), ASTRO_TELEMETRY_DISABLED: '1', ...env },
  })
  return {
    dir,
    content,
    build(options = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, command(options), { ...settings(options), encoding: 'utf8' })
      return { status, output: `${stdout}${stderr}` }
    },
    begin(options = {}) {
      const build = spawn(process.execPath, command(options), {
        ...settings(options),
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      })
      // Nobody has to listen.
      build.stdout.resume()
      build.stderr.resume()
      return build
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}
