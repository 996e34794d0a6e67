import { expect, it } from 'vitest'
import { aPost, aRelease, someSite } from '../entries.builder.ts'
import type { SourceEntries } from '../source-entries.ts'
import { addressedPosts, addressKey, decoded } from './post-addresses.ts'

it.each([
  ['/posts/a/', '/posts/a'],
  ['/Posts/A', '/posts/a'],
  ['/a/index.html', '/a'],
  ['/a/index.html/b/', '/a/index.html/b'],
  ['/a//', '/a'],
  ['/s%C3%B6k/', '/sök'],
  ['/100%/', '/100%'],
  ['/', ''],
])('%s is known as %j', (path, key) => expect(addressKey(path)).toBe(key))

it('percent signs are decoded where they are right', () => {
  expect(['/a%20b/', '/a%/', '/a/'].map(decoded)).toEqual(['/a b/', '/a%/', '/a/'])
})

it('each post has the address of the day on which it comes, or else of the day of the check', () => {
  const posts = [
    aPost('out'),
    aPost('held', { hold: '1.0', date: undefined }),
    aPost('open', { hold: '1.1', date: undefined }),
    aPost('idea', { draft: true, date: undefined }),
  ]
  // The rule reads nothing else of the sources.
  const sources = { posts, releases: [aRelease('1.0', { date: '2031-03-01' }), aRelease('1.1')], site: { ...someSite, permalink: '/:year/:slug/' } } as unknown as SourceEntries // prettier-ignore
  expect(addressedPosts(sources, '2025-02-01').map(({ post, path, publication }) => [post.id, path, publication.state])).toEqual([
    ['out', '/2024/out/', 'live'],
    ['held', '/2031/held/', 'held'],
    ['open', '/2025/open/', 'held'],
    ['idea', '/2025/idea/', 'draft'],
  ])
})
