import { describe, expect, it } from 'vitest'
import type { Publication } from './publication.ts'
import { scheduleOf, type WaitingPost } from './schedule.ts'

const now = '2025-06-01'
const releases = new Map([
  ['1.9', { date: '2025-07-01' }],
  ['1.10', {}],
])

function aWaiting(file: string, publication: Publication, more: Partial<WaitingPost> = {}): WaitingPost {
  return { file, title: file, path: `/posts/${file}/`, publication, ...more }
}

describe('scheduleOf', () => {
  const draft = (file: string, begun?: string) => aWaiting(file, { state: 'draft' }, { begun })

  it('tells what goes live on which day, the nearest first', () => {
    const posts = [
      aWaiting('c', { state: 'scheduled', date: '2025-06-09' }),
      aWaiting('b', { state: 'held', date: '2025-07-01' }, { hold: '1.9' }),
      aWaiting('a', { state: 'scheduled', date: '2025-06-09' }),
      aWaiting('d', { state: 'live', date: '2025-05-01' }),
    ]
    expect(scheduleOf(posts, releases, now).coming.map(({ day, post }) => `${day} ${post.file}`)).toEqual([
      '2025-06-09 a',
      '2025-06-09 c',
      '2025-07-01 b',
    ])
  })

  it('tells what waits for which release, in the order of releases', () => {
    const posts = [
      aWaiting('a', { state: 'held' }, { hold: '1.10' }),
      aWaiting('c', { state: 'held', date: '2025-07-01' }, { hold: '1.9' }),
      aWaiting('b', { state: 'held', date: '2025-07-01' }, { hold: '1.9' }),
    ]
    const { waiting, coming } = scheduleOf(posts, releases, now)
    expect(waiting.map(({ release, date, posts: some }) => [release, date, some.map(({ file }) => file).join()])).toEqual([
      ['1.9', '2025-07-01', 'b,c'],
      ['1.10', undefined, 'a'],
    ])
    expect(coming).toHaveLength(2)
  })

  it('tells of drafts that are older than sixty days, the oldest first', () => {
    const posts = [draft('a', '2025-04-02'), draft('b', '2025-04-01'), draft('c', '2024-06-01'), draft('d')]
    const { oldDrafts, drafts } = scheduleOf(posts, releases, now)
    expect(oldDrafts.map(({ days, post }) => `${post.file} ${days}`)).toEqual(['c 365', 'b 61'])
    expect(drafts).toBe(4)
  })
})
