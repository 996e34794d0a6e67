import { spawnSync } from 'node:child_process'
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
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endingAtRename } from '../scripts/lib/ending.builder.ts'
import { sealContentStore } from '../scripts/lib/content-store.ts'
import { preparePlace } from '../scripts/lib/replace-folder.ts'
import { sealResizedPictures } from '../scripts/lib/resized-pictures.ts'
import { scratchCheckout, type BuildOptions, type BegunBuild } from './scratch-checkout.ts'
import { differencesOf } from './trees.ts'

/*
 * What can happen to a build from outside, done for real: nothing here waits for a time. A build is ended when it has said something or
 * when a file has come or gone, however long that takes.
 */
const checkout = scratchCheckout()
const dist = join(checkout.dir, 'dist')
const cache = join(checkout.dir, '.cache')
const [oldSite, newSite] = [join(checkout.dir, 'kept/old'), join(checkout.dir, 'kept/new')]
const postFile = join(checkout.content, 'posts/loud-years.md')
const title = (words: string): void => writeFileSync(postFile, readFileSync(postFile, 'utf8').replace(/^title: .*/m, `title: ${words}`))
const build = (options: BuildOptions = {}) => checkout.build({ pictures: true, ...options })
const buildWell = (options: BuildOptions = {}): void => {
  const { status, output } = build(options)
  if (status !== 0) throw new Error(output)
}
const isSame = (a: string, b: string): boolean => differencesOf(a, b).length === 0
const filesIn = (dir: string): string[] => readdirSync(dir, { recursive: true, withFileTypes: true }).filter((item) => item.isFile()).map(({ parentPath, name }) => join(parentPath, name)) // prettier-ignore
const isLong = process.env.ALMANAC_LONG === '1'
const isRoot = process.getuid?.() === 0
/** Only there, and only for root, disks can be mounted; elsewhere those tests are told as not run. */
const canMount = isRoot && process.platform === 'linux'
const scratch = mkdtempSync(join(tmpdir(), 'almanac-places-'))

beforeAll(() => {
  title('New')
  buildWell()
  cpSync(dist, newSite, { recursive: true })
  title('Old')
  buildWell()
  cpSync(dist, oldSite, { recursive: true })
  title('New')
})
afterAll(() => {
  checkout.remove()
  rmSync(scratch, { recursive: true, force: true })
})

function putOldSite(): void {
  rmSync(dist, { recursive: true, force: true })
  cpSync(oldSite, dist, { recursive: true })
}

/** Waits until something is so, or a build has ended. */
async function until(isSo: () => boolean, begun: BegunBuild): Promise<void> {
  while (!isSo() && begun.exitCode === null) await pause(5)
}

/** Ends a build and everything it started, without giving them a chance, and waits until all of them are gone. */
async function end(begun: BegunBuild): Promise<void> {
  if (begun.pid === undefined) return
  for (;;) {
    try {
      process.kill(-begun.pid, 'SIGKILL')
    } catch {
      return
    }
    await pause(5)
  }
}

describe.skipIf(process.platform === 'win32')('a build that is killed', () => {
  const staging = join(cache, 'site')
  /** Some moments, and with ALMANAC_LONG=1 all. A build goes on while this process learns of them, and may be done by then. */
  const moments: [string, (said: string) => boolean][] = [
    ['when it writes pages', () => existsSync(join(staging, 'features'))],
    ['when there is a search index', (said) => said.includes('search index written')],
    ['when the seal of its cache is broken', () => !existsSync(join(cache, 'astro/seal.txt'))],
    ['when the pages are drawn', (said) => said.includes('pages drawn')],
    ['when the pages are verified', (said) => said.includes('pages verified')],
    ['when it says that it is done', (said) => said.includes('is the new site')],
  ]

  it.each(isLong ? moments : moments.slice(0, 2))('%s leaves the old site or the new one', async (_when, isTime) => {
    putOldSite()
    const begun = checkout.begin({ pictures: true })
    let said = ''
    begun.stdout.on('data', (text: Buffer) => (said += text.toString()))
    await until(() => isTime(said), begun)
    await end(begun)
    // Two renames replace the site. Ended between them, which happens, nothing is half there: the next build begins by putting the old one
    // back, as it does here.
    if (!existsSync(dist)) preparePlace(dist)
    expect([isSame(dist, oldSite), isSame(dist, newSite)].filter(Boolean)).toHaveLength(1)
  })

  it.each([1, 2, 3])('after step %i of the three that replace the site: the next build begins with a whole one', (step) => {
    putOldSite()
    const { status } = build({ env: { NODE_OPTIONS: endingAtRename('.dist-next', step) } })
    expect(status).toBe(1)
    expect(existsSync(dist)).toBe(step !== 2)
    // A build that fails has nothing better than the old site, and puts it back as well.
    const text = readFileSync(postFile, 'utf8')
    writeFileSync(postFile, text.replace(/^kind: .*/m, 'kind: nonsense'))
    expect(build().output).toContain('The site was not built')
    writeFileSync(postFile, text)
    expect(differencesOf(dist, step === 3 ? newSite : oldSite)).toEqual([])
  })

  it('and after all of that, the site is that of a build that was left alone', () => {
    buildWell()
    expect(differencesOf(dist, newSite)).toEqual([])
    expect(readdirSync(checkout.dir).filter((name) => name.includes('-next'))).toEqual([])
  })
})

it('two builds at once give the site of one', async () => {
  const [first, second] = [checkout.begin({ pictures: true }), checkout.begin({ pictures: true })]
  const codes = await Promise.all([first, second].map((begun) => new Promise((resolve) => begun.on('close', resolve))))
  expect(codes).toEqual([0, 0])
  expect(differencesOf(dist, newSite)).toEqual([])
})

describe('a cache', () => {
  const some = (folder: string, ending: RegExp): string => filesIn(join(cache, folder)).filter((file) => ending.test(file)).sort()[0] ?? 'none' // prettier-ignore

  /** With ALMANAC_LONG=1 all, else the first two. */
  const damages: [string, () => string[]][] = [
    ['everything, lists and seals included', () => filesIn(cache)],
    [
      'what the program itself keeps, each in its own way',
      () => [
        join(cache, 'astro/last-site/pagefind/pagefind-entry.json'),
        join(cache, 'astro/texts/posts/loud-years.json'),
        join(cache, 'decoded-pictures.json'),
        some('astro/assets', /\.webp$/),
        some('pictures', /\.png$/),
        ...filesIn(join(cache, 'compiled')),
      ],
    ],
    ['the content store', () => [join(cache, 'astro/data-store.json')]],
    ['the record of the last site', () => [join(cache, 'astro/last-site.json')]],
    ['a page', () => [join(cache, 'astro/last-site/features/quiet-wire/index.html')]],
  ]

  it.each(isLong ? damages : damages.slice(0, 2))('that is damaged is seen and made anew: %s cut in half', (_what, files) => {
    for (const file of files()) truncateSync(file, Math.floor(statSync(file).size / 2))
    buildWell()
    expect(differencesOf(dist, newSite)).toEqual([])
  })

  it('that comes from the future, or is older than it says, does not matter', () => {
    const future = new Date('2099-01-01')
    const past = new Date('1999-01-01')
    for (const file of [...filesIn(cache), ...filesIn(checkout.content)]) utimesSync(file, future, future)
    buildWell()
    expect(differencesOf(dist, newSite)).toEqual([])
    // As a build leaves it whose clock is ahead; then the clock is set back, and somebody changes a post.
    for (const file of filesIn(cache)) utimesSync(file, future, future)
    sealContentStore(join(cache, 'astro'))
    sealResizedPictures(join(cache, 'astro'), dist)
    title('Old')
    utimesSync(postFile, past, past)
    buildWell()
    expect(differencesOf(dist, oldSite)).toEqual([])
    title('New')
    utimesSync(postFile, past, past)
    buildWell()
    expect(differencesOf(dist, newSite)).toEqual([])
  })

  it('of a later day does not reach into a site of an earlier one', () => {
    buildWell({ args: ['--now', '2031-02-03'] })
    expect(isSame(dist, newSite)).toBe(false)
    buildWell()
    expect(differencesOf(dist, newSite)).toEqual([])
  })
})

it('a picture of the content that is cut short is named, and the site stays', () => {
  buildWell()
  const picture = join(checkout.content, 'posts/quieter-wire/lamp.png')
  const whole = readFileSync(picture)
  truncateSync(picture, Math.floor(whole.length / 2))
  const { status, output } = build()
  expect(output).toMatch(/posts\/quieter-wire\/lamp\.png:1:1 error image-unreadable /)
  expect(status).toBe(1)
  expect(differencesOf(dist, newSite)).toEqual([])
  writeFileSync(picture, whole)
})

describe('a place that cannot take what is written', () => {
  /** Does something with a disk of its own, which goes afterwards. */
  function withDisk(size: string, use: (disk: string) => void): void {
    const disk = mkdtempSync(join(scratch, 'disk-'))
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]).status !== 0) throw new Error('no disk could be mounted')
    try {
      use(disk)
    } finally {
      spawnSync('umount', [disk])
    }
  }
  const expectFull = ({ status, output }: ReturnType<typeof build>): void => {
    expect(output).toContain('There is no space left on the disk')
    expect(output).not.toMatch(/^\s+at /m)
    expect(status).toBe(1)
  }

  it.runIf(canMount)('a full disk: says so and leaves the site that is there', () =>
    withDisk('1m', (disk) => {
      mkdirSync(join(disk, 'dist'))
      writeFileSync(join(disk, 'dist/index.html'), 'the old site')
      expectFull(build({ args: ['--out', join(disk, 'dist')] }))
      expect(readdirSync(disk)).toEqual(['dist'])
      expect(readFileSync(join(disk, 'dist/index.html'), 'utf8')).toBe('the old site')
    }),
  )

  it.runIf(canMount).each(['64k', '500k'])('a disk of %s for the cache: says so, and the next build needs no help', (size) =>
    withDisk(size, (disk) => {
      putOldSite()
      const options = { env: { ALMANAC_CACHE: join(disk, 'cache') } }
      expectFull(build(options))
      expect(differencesOf(dist, oldSite)).toEqual([])
      expect(spawnSync('mount', ['-o', 'remount,size=64m', disk]).status).toBe(0)
      buildWell(options)
      expect(differencesOf(dist, newSite)).toEqual([])
    }),
  )

  it.runIf(canMount)('no room for temporary files: builds, since it needs none', () =>
    withDisk('16k', (disk) => {
      expect(() => writeFileSync(join(disk, 'full'), Buffer.alloc(1 << 20))).toThrow('ENOSPC')
      putOldSite()
      buildWell({ env: { TMPDIR: disk } })
      expect(differencesOf(dist, newSite)).toEqual([])
    }),
  )

  it.skipIf(process.platform === 'win32')('a folder that may not be written to: says so and changes nothing', () => {
    const folder = join(scratch, 'locked')
    mkdirSync(folder)
    chmodSync(scratch, 0o755)
    chmodSync(folder, 0o555)
    const somebody = 65_534
    if (isRoot)
      for (const file of ['', ...readdirSync(checkout.dir, { recursive: true, encoding: 'utf8' })])
        chownTo(join(checkout.dir, file), somebody)
    putOldSite()
    const asSomebody = isRoot ? { user: somebody } : {}
    for (const options of [{ args: ['--out', join(folder, 'dist')] }, { env: { ALMANAC_CACHE: join(folder, 'cache') } }]) {
      const { status, output } = build({ ...asSomebody, ...options })
      expect(output).toMatch(/You may not .*locked/)
      expect(output).not.toMatch(/^\s+at /m)
      expect(status).toBe(1)
      expect(readdirSync(folder)).toEqual([])
      expect(differencesOf(dist, oldSite)).toEqual([])
    }
  })
})

function chownTo(path: string, user: number): void {
  if (!path.includes('node_modules') && existsSync(path)) chownSync(path, user, user)
}
