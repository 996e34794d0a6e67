import { expect, it } from 'vitest'
import { aPost, aRelease } from '../model/entries.builder.ts'
import { aFeedSource } from './feed-source.builder.ts'
import { addressOf, changedOn, livePosts, sharePictureOf } from './feed-source.ts'
import { newestDay } from './newest-day.ts'

const source = aFeedSource({ posts: [aPost('a'), aPost('b', { date: '2024-07-01' }), aPost('c', { draft: true })] }, { drafts: true })

it('posts that readers see are the live ones, in the order asked for', () => {
  expect(livePosts(source.index).map(({ id }) => id)).toEqual(['b', 'a'])
  expect(livePosts(source.index, ['a', 'gone', 'c', 'b']).map(({ id }) => id)).toEqual(['a', 'b'])
})

it('an address is whole and in ASCII', () => {
  expect(addressOf(source, '/sök/?q=ä')).toBe('https://wick.example/almanac/s%C3%B6k/?q=%C3%A4')
  expect(addressOf({ urls: { ...source.urls, absolute: () => 'http://[' } }, '/')).toBe('http://[')
})

it('a page has a picture for those who link to it where the build draws one', () => {
  expect(sharePictureOf('/posts/a/', source)).toBe('https://wick.example/almanac/posts/a/share.png')
  expect(sharePictureOf('/posts/a/', { ...source, pictures: false })).toBeUndefined()
})

it.each<[{ date: string; updated?: string }, string]>([
  [{ date: '2024-06-01' }, '2024-06-01'],
  [{ date: '2024-06-01', updated: '2024-07-01' }, '2024-07-01'],
  [{ date: '2024-06-01', updated: '2024-05-01' }, '2024-06-01'],
  [{ date: '2024-06-01', updated: '2025-02-01' }, '2025-02-01'],
  [{ date: '2024-06-01', updated: '2025-02-02' }, '2025-02-01'],
  [{ date: '2025-03-01', updated: '2025-04-01' }, '2025-03-01'],
])('%j was changed on %s', (post, day) => expect(changedOn(post, '2025-02-01')).toBe(day))

it.each([
  [{ releases: [aRelease('1.0', { date: '2024-01-10' }), aRelease('1.1', { date: '2025-03-01' }), aRelease('1.2')] }, '2024-01-10'],
  [{ releases: [aRelease('1.0', { date: '2024-01-10' })], posts: [aPost('a', { updated: '2024-08-01' })] }, '2024-08-01'],
  [{ releases: [aRelease('1.0', { date: '2024-10-10' })], posts: [aPost('a', { updated: '2024-08-01' })] }, '2024-10-10'],
  [{ releases: [], posts: [aPost('a', { draft: true })] }, '2025-02-01'],
])('the newest day of site %# is %s', (entries, day) => expect(newestDay(aFeedSource(entries, { drafts: true }).index)).toBe(day))
