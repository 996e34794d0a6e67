import { spawnSync, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scratchCheckout } from './scratch-checkout.ts'
import { differencesOf } from './trees.ts'

const checkout = scratchCheckout()
const dist = join(checkout.dir, 'dist')
const [oldSite, newSite] = [join(checkout.dir, 'kept/old'), join(checkout.dir, 'kept/new')]
const title = (words: string): void => {
  const file = join(checkout.content, 'posts/loud-years.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*/m, `title: ${words}`))
}
const buildWell = (): void => {
  const { status, output } = checkout.build()
  if (status !== 0) throw new Error(output)
}
const isSame = (a: string, b: string): boolean => differencesOf(a, b).length === 0
const isRoot = process.getuid?.() === 0
const scratch = mkdtempSync(join(tmpdir(), 'almanac-places-'))

beforeAll(() => {
  title('New')
  buildWell()
  cpSync(dist, newSite, { recursive: true })
  title('Old')
  buildWell()
  cpSync(dist, oldSite, { recursive: true })
})
afterAll(() => {
  checkout.remove()
  rmSync(scratch, { recursive: true, force: true })
})

/** Ends a build and everything it started, without giving them a chance. A build may have ended by itself before. */
async function end(build: ChildProcess): Promise<void> {
  if (build.pid === undefined || build.exitCode !== null || build.signalCode !== null) return
  const closed = new Promise((resolve) => build.once('exit', resolve))
  try {
    process.kill(-build.pid, 'SIGKILL')
  } catch {
    // Its process is gone, and the exit is still to be told.
  }
  await closed
}

describe.skipIf(process.platform === 'win32')('a build that is killed', () => {
  it.each([300, 900, 1_600, 2_300, 3_000, 4_000])(
    'after %i ms leaves the old site or the new one, and the next build needs no help',
    async (after) => {
      rmSync(dist, { recursive: true })
      cpSync(oldSite, dist, { recursive: true })
      title('New')
      const build = checkout.begin()
      await pause(after)
      await end(build)
      expect(isSame(dist, oldSite) || isSame(dist, newSite)).toBe(true)
    },
  )

  it('and after all of that, the site is that of a build that was left alone', () => {
    buildWell()
    expect(differencesOf(dist, newSite)).toEqual([])
    expect(readdirSync(checkout.dir).filter((name) => name.includes('-next'))).toEqual([])
  })
})

it('two builds at once give the site of one', async () => {
  const [first, second] = [checkout.begin(), checkout.begin()]
  const codes = await Promise.all([first, second].map((build) => new Promise((resolve) => build.on('exit', resolve))))
  expect(codes).toEqual([0, 0])
  expect(differencesOf(dist, newSite)).toEqual([])
})

it.each([
  'data-store.json',
  'incremental-build.json',
  'search-index.bin',
  'texts/posts/loud-years.json',
  'dist/features/quiet-wire/index.html',
])('a damaged cache is seen and made anew: %s cut in half', (file) => {
  const path = join(checkout.dir, '.cache/astro', file)
  truncateSync(path, Math.floor(statSync(path).size / 2))
  buildWell()
  expect(differencesOf(dist, newSite)).toEqual([])
})

describe('a place that cannot take the site', () => {
  it.runIf(isRoot && process.platform === 'linux')('a full disk: says so and leaves the site that is there', () => {
    const disk = join(scratch, 'small')
    mkdirSync(disk)
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status !== 0) throw new Error('no small disk could be mounted')
    try {
      mkdirSync(join(disk, 'dist'))
      writeFileSync(join(disk, 'dist/index.html'), 'the old site')
      const { status, output } = checkout.build({ args: ['--out', join(disk, 'dist')] })
      expect(output).toContain('There is no space left on the disk')
      expect(output).not.toMatch(/^\s+at /m)
      expect(status).toBe(1)
      expect(readdirSync(disk)).toEqual(['dist'])
      expect(readFileSync(join(disk, 'dist/index.html'), 'utf8')).toBe('the old site')
    } finally {
      spawnSync('umount', [disk])
    }
  })

  it.skipIf(process.platform === 'win32')('a folder that may not be written to: says so and changes nothing', () => {
    const folder = join(scratch, 'locked')
    mkdirSync(folder)
    chmodSync(scratch, 0o755)
    chmodSync(folder, 0o555)
    const somebody = 65_534
    if (isRoot)
      for (const file of ['', ...readdirSync(checkout.dir, { recursive: true, encoding: 'utf8' })])
        chownTo(join(checkout.dir, file), somebody)
    const { status, output } = checkout.build({ args: ['--out', join(folder, 'dist')], ...(isRoot ? { user: somebody } : {}) })
    expect(output).toMatch(/You may not .*locked/)
    expect(output).not.toMatch(/^\s+at /m)
    expect(status).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  })
})

function chownTo(path: string, user: number): void {
  if (!path.includes('node_modules') && existsSync(path)) chownSync(path, user, user)
}
