import { expect, it } from 'vitest'
import { aFeature, aPost, aRelease } from '../model/entries.builder.ts'
import { aFeedSource } from './feed-source.builder.ts'
import { sitePagesOf } from './site-pages.ts'
import { sitemapFiles } from './sitemap.ts'
import { aToldSource } from './told-source.builder.ts'

const rowsOf = (source: ReturnType<typeof aToldSource>): string[] =>
  sitePagesOf(source.index).map(({ path, changed }) => `${path} ${changed}`)

it('every page that is meant to be found has the newest past day of what it shows', () => {
  expect(rowsOf(aToldSource(true))).toMatchInlineSnapshot(`
    [
      "/ 2025-02-01",
      "/posts/ 2025-02-01",
      "/posts/kind/deep-dive/ 2024-12-24",
      "/posts/kind/essay/ 2025-02-01",
      "/posts/year/2025/ 2025-01-11",
      "/posts/year/2024/ 2025-02-01",
      "/posts/short/ 2025-01-11",
      "/posts/old/ 2025-02-01",
      "/releases/ 2025-01-10",
      "/releases/1.0/ 2024-01-10",
      "/releases/1.1/ 2024-07-10",
      "/releases/1.2/ 2025-01-10",
      "/releases/1.3/ 2025-02-01",
      "/sigs/ 2025-02-01",
      "/sigs/wire/ 2025-02-01",
      "/sigs/glass/ 2025-02-01",
      "/features/ 2025-01-10",
      "/features/stage/alpha/ 2025-02-01",
      "/features/stage/beta/ 2025-01-10",
      "/features/stage/stable/ 2025-01-10",
      "/features/stage/deprecated/ 2025-02-01",
      "/features/stage/disabled/ 2025-02-01",
      "/features/stage/removed/ 2025-01-10",
      "/features/sig/wire/ 2025-01-10",
      "/features/sig/glass/ 2025-01-10",
      "/features/quiet/ 2025-02-01",
      "/features/bare/ 2025-01-10",
      "/features/hum/ 2025-02-01",
      "/compare/ 2025-02-01",
      "/compare/1.0/1.1/ 2024-07-10",
      "/compare/1.0/1.2/ 2025-01-10",
      "/compare/1.1/1.2/ 2025-01-10",
      "/people/ 2025-02-01",
      "/people/ada/ 2025-02-01",
      "/series/ 2025-02-01",
      "/series/story/ 2024-12-24",
      "/api/ 2025-02-01",
      "/search/ 2025-02-01",
    ]
  `)
})

it('an empty site has no list of people or series', () => {
  const rows = rowsOf(aFeedSource({ people: [], series: [], releases: [], sigs: [] }))
  expect(rows).toMatchInlineSnapshot(`
    [
      "/ 2025-02-01",
      "/posts/ 2025-02-01",
      "/releases/ 2025-02-01",
      "/sigs/ 2025-02-01",
      "/features/ 2025-02-01",
      "/features/stage/alpha/ 2025-02-01",
      "/features/stage/beta/ 2025-02-01",
      "/features/stage/stable/ 2025-02-01",
      "/features/stage/deprecated/ 2025-02-01",
      "/features/stage/disabled/ 2025-02-01",
      "/features/stage/removed/ 2025-02-01",
      "/compare/ 2025-02-01",
      "/api/ 2025-02-01",
      "/search/ 2025-02-01",
    ]
  `)
})

it('days to come change nothing yet', () => {
  const source = aFeedSource({
    features: [aFeature('a', { alpha: '1.0', beta: '1.1' })],
    releases: [aRelease('1.0', { date: '2024-01-10', endOfLife: '2025-02-01' }), aRelease('1.1', { date: '2025-02-02' })],
    posts: [aPost('p', { date: '2024-03-01', updated: '2025-03-01', features: ['a'] })],
  })
  expect(Object.fromEntries(sitePagesOf(source.index).map(({ path, changed }) => [path, changed]))).toMatchObject({
    '/releases/1.0/': '2025-02-01', '/releases/1.1/': '2025-02-01', '/features/stage/alpha/': '2024-01-10', '/features/sig/wire/': '2024-01-10', '/posts/p/': '2025-02-01',
  }) // prettier-ignore
})

it('the sitemap has them all', () => {
  const files = sitemapFiles(aFeedSource({ people: [], releases: [], sigs: [] }))
  expect(files.get('sitemap-index.xml')).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <sitemap>
    <loc>https://wick.example/almanac/sitemap-0.xml</loc>
    <lastmod>2025-02-01</lastmod>
    </sitemap>
    </sitemapindex>
    "
  `)
  expect(files.get('sitemap-0.xml')?.split('\n').slice(0, 8)).toMatchInlineSnapshot(`
    [
      "<?xml version="1.0" encoding="utf-8"?>",
      "<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">",
      "<url>",
      "<loc>https://wick.example/almanac/</loc>",
      "<lastmod>2025-02-01</lastmod>",
      "</url>",
      "<url>",
      "<loc>https://wick.example/almanac/posts/</loc>",
    ]
  `)
  expect(files.size).toBe(2)
})
