import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { projectDir } from '../src/site/config.ts'
import { lanternContent, lanternDay, runBuild } from './builds.ts'

/*
 * The small site has a draft, a scheduled post and a held one, all with covers, pictures, former addresses, places in series.
 * Nothing of them may leak, in whatever form: so the site that is built with them has to be the very same bytes as one that is
 * built of a content folder in which they never were.
 */

const hidden = ['hidden-draft.mdx', 'moth-draft.png', 'moth-draft-wing.png', 'moth-draft.svg', 'next-week.mdx', 'moth-later.png', 'held-back.mdx', 'moth-held.png'] // prettier-ignore
const words = /mothwing|unwritten thoughts|held until the next|planned for later|hidden-draft|held-back|next-week|moth-/i

const { lantern } = inject('sites')
const scratch = mkdtempSync(join(tmpdir(), 'almanac-leaks-'))
const without = { content: join(scratch, 'content'), out: join(scratch, 'without') }
const live = { content: join(scratch, 'live-content'), out: join(scratch, 'live') }

beforeAll(() => {
  cpSync(lanternContent, without.content, { recursive: true })
  for (const file of hidden) rmSync(join(without.content, 'posts', file))
  build(without.content, without.out)
  cpSync(lanternContent, live.content, { recursive: true })
  for (const name of hidden.filter((file) => file.endsWith('.mdx'))) {
    const file = join(live.content, 'posts', name)
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace(/^(?:draft: true|hold: .*)\n/m, '')
        .replace('2025-12-24', '2025-05-24'),
    )
  }
  build(live.content, live.out)
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function build(content: string, out: string): void {
  const cache = { ALMANAC_CACHE: `${out}-cache` }
  const { status, stdout, stderr } = runBuild(['--content', content, '--now', lanternDay, '--out', out], cache)
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`)
}

/** Every file of a site by its path, those of the search index unpacked. */
function filesOf(dir: string): Map<string, Buffer> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((item) => item.isFile())
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => {
        const bytes = readFileSync(file)
        return [file.slice(dir.length), bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes]
      }),
  )
}

describe('a post that is not live', () => {
  it('leaves no byte in a site: pages, lists, counts, feeds, search, API, sitemap, pictures, mirrors, comparisons', () => {
    const [site, other] = [filesOf(lantern), filesOf(without.out)]
    expect([...site.keys()]).toEqual([...other.keys()])
    expect([...site].filter(([file, bytes]) => other.get(file)?.equals(bytes) !== true).map(([file]) => file)).toEqual([])
  })

  it('is named nowhere, not even in what is packed', () => {
    const found = [...filesOf(lantern)].filter(([file, bytes]) => words.test(file) || words.test(bytes.toString('latin1')))
    expect(found.map(([file]) => file)).toEqual([])
  })

  it('leaves nothing in the ledgers of addresses', () => {
    const ledgers = [lanternContent, without.content].map((content, index) => {
      const dir = join(scratch, `ledger-${index}`)
      cpSync(content, dir, { recursive: true })
      const { status } = spawnSync(process.execPath, [join(projectDir, 'scripts/ledger.ts'), '--content', dir, '--now', lanternDay])
      expect(status).toBe(0)
      return [...filesOf(dir)].filter(([file]) => file.endsWith('/urls.txt')).map(([file, bytes]) => [file, bytes.toString()])
    })
    expect(ledgers[0]?.length).toBeGreaterThan(0)
    expect(ledgers[0]).toEqual(ledgers[1])
  })

  it('would have been found: once it is live, it is in all of those places', () => {
    const named = [...filesOf(live.out)].filter(([file, bytes]) => words.test(file) || words.test(bytes.toString('latin1'))).map(([file]) => file) // prettier-ignore
    const places = [
      /^\/notes\/2024\/hidden-draft\/index\.html$/, /^\/notes\/2025\/next-week\/index\.md$/, /^\/notes\/kept\/mothwing\/index\.html$/, /^\/old\/mothwing\//,
      /^\/posts\/index\.html$/, /^\/posts\/kind\/spotlight\//, /^\/rss\.xml$/, /^\/atom\.xml$/, /^\/feed\.json$/, /^\/api\/v1\/posts\.json$/, /^\/sitemap.*\.xml$/,
      /^\/search\/documents\.json$/, /^\/pagefind\/fragment\//, /^\/_astro\/moth-.*\.webp$/, /^\/llms.*\.txt$/, /^\/people\/ben-wick\//,
      /^\/series\/wire-story\//, /^\/teams\/glass\//, /^\/releases\/2\.1\//, /^\/features\/mirrors\//, /^\/_redirects$/,
    ] // prettier-ignore
    expect(places.filter((place) => !named.some((file) => place.test(file))).map(String)).toEqual([])
  })

  it('leaves nothing behind in a build that remembers it live', () => {
    for (const name of hidden.filter((file) => file.endsWith('.mdx'))) cpSync(join(lanternContent, 'posts', name), join(live.content, 'posts', name)) // prettier-ignore
    build(live.content, live.out)
    const [site, other] = [filesOf(live.out), filesOf(without.out)]
    expect([...site.keys()]).toEqual([...other.keys()])
    expect([...site].filter(([file, bytes]) => other.get(file)?.equals(bytes) !== true).map(([file]) => file)).toEqual([])
  })
})
