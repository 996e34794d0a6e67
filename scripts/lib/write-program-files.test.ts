import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aFeedSource } from '../../src/feeds/feed-source.builder.ts'
import { aPost } from '../../src/model/entries.builder.ts'
import { keepLastSite, noLastSite, openLastSite } from './last-site/last-site.ts'
import { writeProgramFiles } from './write-program-files.ts'

const source = aFeedSource({ posts: [aPost('grüße', { url: '/2020/gr%C3%BC%C3%9Fe/' }), aPost('told')] })
let dir = ''
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'almanac-programs-'))))
afterEach(() => rmSync(dir, { recursive: true }))

it('writes feeds, mirrors and files at the root where their addresses say, escapes in them decoded', () => {
  const { digests, given } = writeProgramFiles(dir, source, noLastSite)
  expect(given).toEqual([])
  expect(digests.size).toBeGreaterThan(20)
  for (const file of ['rss.xml', 'feed.json', 'posts/told/index.md', '2020/grüße/index.md', 'sitemap-0.xml', 'releases/1.0/atom.xml'])
    expect(existsSync(join(dir, file)), file).toBe(true)
  expect(readFileSync(join(dir, 'posts/told/index.md'), 'utf8')).toContain('url: "https://wick.example/almanac/posts/told/"')
})

it('takes the place of nothing that is there', () => {
  mkdirSync(join(dir, 'posts/told'), { recursive: true })
  writeFileSync(join(dir, 'posts/told/index.md'), 'a page')
  expect(() => writeProgramFiles(dir, source, noLastSite)).toThrow(/EEXIST.*told/)
  expect(readFileSync(join(dir, 'posts/told/index.md'), 'utf8')).toBe('a page')
})

it('writes only what the last site does not have as it is', () => {
  const cache = mkdtempSync(join(tmpdir(), 'almanac-programs-'))
  const { digests, keys } = writeProgramFiles(dir, source, noLastSite)
  keepLastSite(cache, {
    dir,
    before: undefined,
    program: '',
    inputs: '',
    digests,
    keys: Object.fromEntries(keys),
    pictures: {},
    searched: [],
    isSound: true,
  })
  const last = openLastSite(cache, '')
  rmSync(join(last.dir, 'rss.xml'))
  const out = join(dir, 'next')
  const next = writeProgramFiles(out, source, last)
  expect(readdirSync(out)).toEqual(['rss.xml'])
  expect([next.digests, next.given.length]).toEqual([digests, digests.size - 1])
  // What has its key is not even written out to be compared.
  const silent = { ...source, textOf: () => undefined }
  const keyed = writeProgramFiles(
    join(dir, 'silent'),
    { ...silent, textKeyOf: () => 'key' },
    {
      ...last,
      keys: Object.fromEntries(writeProgramFiles(join(dir, 'none'), { ...silent, textKeyOf: () => 'key' }, noLastSite).keys),
    },
  )
  expect(keyed.given).toContain('posts/told/index.md')
  expect(keyed.digests.get('posts/told/index.md')).toBe(digests.get('posts/told/index.md'))
  rmSync(cache, { recursive: true })
})
