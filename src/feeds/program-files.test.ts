import { expect, it } from 'vitest'
import { aPost } from '../model/entries.builder.ts'
import { aFeedSource } from './feed-source.builder.ts'
import { programFiles } from './program-files.ts'
import { aToldSource } from './told-source.builder.ts'

const files = programFiles(aFeedSource({ releases: [], sigs: [], people: [], posts: [aPost('a', { url: '/sök/a%20b/' })] }))

it('every file for programs has its place, percent signs decoded', () => {
  expect(files.map(({ file }) => file)).toMatchInlineSnapshot(`
    [
      "rss.xml",
      "atom.xml",
      "feed.json",
      "features/rss.xml",
      "features/atom.xml",
      "features/feed.json",
      "sök/a b/index.md",
      "releases.ics",
      "robots.txt",
      "opensearch.xml",
      "_redirects",
      "_headers",
      ".well-known/security.txt",
      "sitemap-index.xml",
      "sitemap-0.xml",
      "llms.txt",
      "llms-full.txt",
    ]
  `)
})

it('each is written in its format', () => {
  const textOf = (file: string) => files.find((one) => one.file === file)?.text()
  expect(textOf('rss.xml')).toContain('<rss version="2.0"')
  expect(textOf('atom.xml')).toContain('<feed xmlns="http://www.w3.org/2005/Atom"')
  expect(textOf('feed.json')).toContain('"https://jsonfeed.org/version/1.1"')
  expect(textOf('robots.txt')).toContain('User-agent: *')
  expect(files.find(({ file }) => file.endsWith('index.md'))?.text()).toContain('\n# a\n')
})

it('what is costly to write has a key: the documents of feeds, the Markdown of posts, and all of it in one file', () => {
  const all = programFiles(aToldSource())
  const keyed = all.filter(({ key }) => key?.() !== undefined).map(({ file }) => file)
  expect(keyed).toEqual(
    all.map(({ file }) => file).filter((file) => /(?:rss|atom)\.xml$|feed\.json$|^posts\/.*\/index\.md$|^llms-full/.test(file)),
  )
  expect(keyed).toEqual(expect.arrayContaining(['rss.xml', 'features/quiet/feed.json', 'posts/told/index.md', 'llms-full.txt']))
  expect(all.filter(({ key }) => key === undefined).map(({ file }) => file)).toContain('features/quiet/index.md')
})
