import { describe, expect, it } from 'vitest'
import { aPost, someEntries } from './entries.builder.ts'
import { byYear, kindCounts, pagesOf, yearCounts } from './post-lists.ts'
import { buildSiteIndex } from './site-index.ts'

const posts = [
  ...buildSiteIndex(
    someEntries({
      posts: [
        aPost('a', { date: '2023-05-01', kind: 'spotlight' }),
        aPost('b', { date: '2024-05-01' }),
        aPost('c', { date: '2024-06-01', kind: 'spotlight' }),
      ],
    }),
    '2025-02-01',
  ).posts.values(),
]

describe('lists of posts', () => {
  it('go by year, newest first as the posts come', () => {
    expect(byYear(posts).map(({ year, posts: some }) => [year, some.map(({ id }) => id)])).toEqual([
      ['2024', ['c', 'b']],
      ['2023', ['a']],
    ])
  })
  it('know only kinds and years that exist', () => {
    expect(kindCounts(posts)).toEqual([
      { kind: 'spotlight', count: 2 },
      { kind: 'essay', count: 1 },
    ])
    expect(yearCounts(posts)).toEqual([
      { year: '2024', count: 2 },
      { year: '2023', count: 1 },
    ])
    expect(kindCounts([])).toEqual([])
  })
})

describe('pagesOf', () => {
  it('fills pages one after the other', () => expect(pagesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]))
  it('has one empty page for nothing', () => expect(pagesOf([], 2)).toEqual([[]]))
  it('makes no empty page at the end', () => expect(pagesOf([1, 2], 2)).toHaveLength(1))
})
