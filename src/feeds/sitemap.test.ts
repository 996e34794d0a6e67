import { expect, it } from 'vitest'
import { aRelease } from '../model/entries.builder.ts'
import { aFeedSource } from './feed-source.builder.ts'
import { sitePagesOf } from './site-pages.ts'
import { sitemapFiles } from './sitemap.ts'

it('the sitemap has every page', () => {
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

it('a large sitemap is cut into files that hold each page once, and the index tells the newest day of each', () => {
  const source = aFeedSource({ releases: [aRelease('1.0', { date: '2024-01-10', maintenance: '2024-11-10' })], posts: [] })
  const page = { id: 'p', title: 'P', body: undefined }
  const pages = new Map(Array.from({ length: 80_000 }, (_, at) => [`p${at}`, page])) as unknown as typeof source.index.pages // only ids are asked for
  const index = { ...source.index, pages }
  const files = sitemapFiles({ ...source, index })
  const addressesIn = (name: string) => files.get(name)?.match(/(?<=<loc>).*(?=<)/g) ?? []
  const parts = ['sitemap-0.xml', 'sitemap-1.xml', 'sitemap-2.xml'].map(addressesIn)
  const all = sitePagesOf(index).map(({ path }) => source.urls.absolute(path))
  expect(parts.map(({ length }) => length)).toEqual([40_000, 40_000, all.length - 80_000])
  expect(parts.flat().join('\n')).toBe(all.join('\n'))
  expect([...files.keys()]).toEqual(['sitemap-index.xml', 'sitemap-0.xml', 'sitemap-1.xml', 'sitemap-2.xml'])
  expect(files.get('sitemap-index.xml')?.match(/(?<=<lastmod>).*(?=<)/g)).toEqual(['2024-11-10', '2024-01-10', '2024-01-10'])
})
