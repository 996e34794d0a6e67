import { expect, it } from 'vitest'
import { documentsOf, type FeedEntry, type FeedSite } from './feed.ts'
import { linkTags } from './link-tags.ts'

const site: FeedSite = {
  title: 'The Wick', language: 'en', icon: 'https://x.example/icon.png', style: '/feed.css', day: '2025-01-10',
  absolute: (path) => `https://x.example${path}`,
} // prettier-ignore
const entry: FeedEntry = {
  id: 'e',
  url: 'u',
  title: 't',
  html: '',
  published: '2024-01-01',
  updated: '2024-01-01',
  authors: [],
  categories: [],
}
const feed = { folder: '/f/', title: 'F', label: 'F', about: 'All of it.', path: '/f/', pageSize: 1, entries: [entry, entry, entry, entry] }

it('each document leads to those around it; the newest is no archive', () => {
  const tag = (rel: string, file: string): string =>
    `<a:link rel="${rel}" href="https://x.example/f/${file}.xml" type="application/atom+xml"/>\n`
  expect(documentsOf(feed, site).map((document) => linkTags(document, 'atom', 'a:link'))).toEqual([
    [tag('self', 'atom'), tag('next', 'atom-3'), tag('prev-archive', 'atom-3')],
    [tag('self', 'atom-3'), tag('current', 'atom'), tag('next', 'atom-2'), tag('prev-archive', 'atom-2'), tag('previous', 'atom')],
    [tag('self', 'atom-2'), tag('current', 'atom'), tag('next', 'atom-1'), tag('prev-archive', 'atom-1'), tag('previous', 'atom-3'), tag('next-archive', 'atom-3')],
    [tag('self', 'atom-1'), tag('current', 'atom'), tag('previous', 'atom-2'), tag('next-archive', 'atom-2')],
  ].map((tags) => tags.join(''))) // prettier-ignore
})
