import { expect, it } from 'vitest'
import type { FeedDocument, FeedEntry, FeedSite } from './feed.ts'
import { jsonFeedOf } from './json-feed.ts'

const site: FeedSite = {
  title: 'The Wick\u0000', language: 'en', icon: 'https://x.example/icon.png', style: '/feed.css', day: '2025-01-10',
  absolute: (path) => `https://x.example${path}`,
} // prettier-ignore
const feed = { folder: '/f/', title: 'F\u0000', label: 'F', about: 'All\u0000 of it.', path: '/f/' }
const bare: FeedEntry = {
  id: 'a\u0000', url: 'https://x.example/a/\u0000', title: 'A\u0000', html: '<p>a\u0000</p>', published: '2024-01-02', updated: '2024-02-03', authors: [], categories: [],
} // prettier-ignore
const read = (document: Partial<FeedDocument>): unknown => JSON.parse(jsonFeedOf({ feed, site, entries: [], ...document }))

const head = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'F',
  home_page_url: 'https://x.example/f/',
  feed_url: 'https://x.example/f/feed.json',
  description: 'All of it.',
  icon: 'https://x.example/icon.png',
  favicon: 'https://x.example/icon.png',
  authors: [{ name: 'The Wick', url: 'https://x.example/' }],
  language: 'en',
  items: [],
}

it('a feed says what it is, and where older entries are', () => {
  expect(jsonFeedOf({ feed, site, entries: [] })).toMatch(/[^\n]\n$/)
  expect(read({})).toStrictEqual(head)
  expect(read({ older: 2 })).toStrictEqual({ ...head, next_url: 'https://x.example/f/feed-2.json' })
})

it('an entry has what is known of it, the same in every feed', () => {
  const item = {
    id: 'a', url: 'https://x.example/a/', title: 'A', content_html: '<p>a</p>', date_published: '2024-01-02T00:00:00Z', date_modified: '2024-02-03T00:00:00Z', tags: [],
  } // prettier-ignore
  const full: FeedEntry = {
    ...bare,
    summary: 'In short\u0000',
    image: 'https://x.example/a.png',
    authors: [{ name: 'Ada\u0000', url: 'https://x.example/ada/' }, { name: 'Ben' }],
    categories: [{ term: 'wire' }, { term: 'wire\u0000' }, { term: 'glass' }],
  }
  const items = [
    item,
    {
      ...item,
      summary: 'In short',
      image: 'https://x.example/a.png',
      authors: [{ name: 'Ada', url: 'https://x.example/ada/' }, { name: 'Ben' }],
      tags: ['wire', 'glass'],
    },
  ]
  expect(read({ entries: [bare, full] })).toStrictEqual({ ...head, items })
  expect(read({ entries: [bare, full] })).toStrictEqual({ ...head, items })
})
