import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { lanternContent } from './builds.ts'
import { examplesOf } from './documentation.ts'
import { scratchCheckout } from './scratch-checkout.ts'
import { hasProgram } from './system-programs.ts'
import { differencesOf, digestsOf } from './trees.ts'

const { lantern, lanternBelow, almanac } = inject('sites')
const elsewhere = mkdtempSync(join(tmpdir(), 'other place é '))
const checkout = scratchCheckout(elsewhere)
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }))

const manifestOf = (dir: string): string => readFileSync(join(dir, 'sha256sums.txt'), 'utf8')

/** Flags of Node with which a program is told the files of every folder in the opposite order. */
const backwards = `--import=data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs'
  import { syncBuiltinESMExports } from 'node:module'
  const { readdirSync, readdir } = fs
  const read = fs.promises.readdir
  fs.readdirSync = (...args) => readdirSync(...args).reverse()
  fs.readdir = (...args) => { const told = args.pop(); readdir(...args, (error, files) => told(error, files?.reverse())) }
  fs.promises.readdir = async (...args) => (await read(...args)).reverse()
  syncBuiltinESMExports()
`)}`

/** A user of the system that is nobody, where those who run the tests may choose. */
function asSomebodyElse(): { user?: number } {
  const somebody = 65_534
  if (process.getuid?.() !== 0) return {}
  chmodSync(elsewhere, 0o755)
  const own = (dir: string): void => {
    chownSync(dir, somebody, somebody)
    for (const item of readdirSync(dir, { withFileTypes: true })) {
      if (item.isDirectory()) own(join(dir, item.name))
      else if (item.isFile()) chownSync(join(dir, item.name), somebody, somebody)
    }
  }
  own(elsewhere)
  return { user: somebody }
}

it('another folder, time zone, locale, user and order of files give the same bytes, pictures and search index included', () => {
  // Files made in another order are told in another order by most file systems, also to programs that are not Node's.
  rmSync(checkout.content, { recursive: true })
  const files = readdirSync(lanternContent, { recursive: true, withFileTypes: true }).filter((item) => item.isFile())
  for (const file of files
    .map((item) => join(item.parentPath, item.name))
    .sort()
    .reverse()) {
    const copy = join(checkout.content, file.slice(lanternContent.length + 1))
    mkdirSync(dirname(copy), { recursive: true })
    writeFileSync(copy, readFileSync(file))
  }
  mkdirSync(join(elsewhere, 'home'))
  const { status, output } = checkout.build({
    pictures: true,
    ...asSomebodyElse(),
    env: {
      TZ: 'Pacific/Pago_Pago',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      HOME: join(elsewhere, 'home'),
      USER: 'somebody',
      LOGNAME: 'somebody',
      NODE_OPTIONS: backwards,
    },
  })
  expect(output).toContain('is the new site')
  expect(status).toBe(0)
  expect(differencesOf(join(checkout.dir, 'dist'), lantern)).toEqual([])
  expect(manifestOf(join(checkout.dir, 'dist'))).toBe(manifestOf(lantern))
})

describe('the manifest', () => {
  it.each([lantern, lanternBelow, almanac])('of %s has every file but itself, with its digest, in the order of code units', (dir) => {
    const digests = [...digestsOf(dir)].filter(([file]) => file !== 'sha256sums.txt')
    expect(digests.length).toBeGreaterThan(100)
    expect(manifestOf(dir)).toBe(digests.map(([file, digest]) => `${digest}  ${file}\n`).join(''))
  })

  it.skipIf(!hasProgram('sha256sum', 'coreutils'))('is what the command of docs/hosting.md verifies a deployment by', () => {
    const [command = ''] = examplesOf('docs/hosting.md', 'sh').filter((example) => example.includes('sha256sum'))
    const site = join(elsewhere, 'deployed')
    cpSync(lantern, site, { recursive: true })
    const verify = () => spawnSync('sh', ['-eu', '-c', command.replace('/srv/almanac/dist', '"$1"'), 'sh', site], { encoding: 'utf8' })
    expect(verify()).toMatchObject({ status: 0, stdout: '', stderr: '' })
    writeFileSync(join(site, 'features/index.html'), 'half a page')
    rmSync(join(site, 'rss.xml'))
    const { status, stdout } = verify()
    expect(stdout).toMatch(/^features\/index\.html: FAILED$/m)
    expect(stdout).toMatch(/^rss\.xml: FAILED open or read$/m)
    expect(status).not.toBe(0)
  })
})
