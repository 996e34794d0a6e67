import { describe, expect, it } from 'vitest'
import { documentsOf, linksOf, updatedOf, type Feed, type FeedEntry, type FeedSite } from './feed.ts'

const site: FeedSite = {
  title: 'The Wick', language: 'en', icon: 'https://x.example/icon.png', style: '/feed.css', day: '2025-01-10',
  absolute: (path) => `https://x.example${path}`,
} // prettier-ignore

/** Entries `e9` … `e1`, newest first. */
function aFeed(count: number, pageSize = 3): Feed {
  const entries = Array.from({ length: count }, (_, at): FeedEntry => {
    const number = count - at
    const day = `2024-01-${String(number).padStart(2, '0')}`
    return { id: `e${number}`, url: 'u', title: 't', html: '', published: day, updated: day, authors: [], categories: [] }
  })
  return { folder: '/f/', title: 'F', label: 'F', about: 'All of it.', path: '/f/', pageSize, entries }
}

const idsOf = (count: number): string[][] => documentsOf(aFeed(count), site).map(({ entries }) => entries.map(({ id }) => id))

describe('the documents of a feed', () => {
  it.each([
    [0, [[]]],
    [5, [['e5', 'e4', 'e3', 'e2', 'e1']]],
    [6, [['e6', 'e5', 'e4'], ['e3', 'e2', 'e1']]],
    [8, [['e8', 'e7', 'e6', 'e5', 'e4'], ['e3', 'e2', 'e1']]],
    [9, [['e9', 'e8', 'e7'], ['e6', 'e5', 'e4'], ['e3', 'e2', 'e1']]],
  ])('of %i entries hold each once', (count, ids) => expect(idsOf(count)).toEqual(ids)) // prettier-ignore

  it('keep a page of the archive as it is while entries come', () => {
    const pageOne = (count: number) => documentsOf(aFeed(count), site).find(({ archive }) => archive === 1)
    expect(pageOne(9)?.entries.map(({ id }) => id)).toEqual(pageOne(17)?.entries.map(({ id }) => id))
  })

  it('lead from the newest to the oldest and back', () => {
    const links = documentsOf(aFeed(9), site).map((document) => linksOf(document, 'atom'))
    expect(links).toEqual([
      { self: 'https://x.example/f/atom.xml', older: 'https://x.example/f/atom-2.xml' },
      {
        self: 'https://x.example/f/atom-2.xml', current: 'https://x.example/f/atom.xml',
        older: 'https://x.example/f/atom-1.xml', newer: 'https://x.example/f/atom.xml',
      },
      { self: 'https://x.example/f/atom-1.xml', current: 'https://x.example/f/atom.xml', newer: 'https://x.example/f/atom-2.xml' },
    ]) // prettier-ignore
  })

  it('lead nowhere where one holds all', () =>
    expect(documentsOf(aFeed(5), site).map((document) => linksOf(document, 'rss'))).toEqual([{ self: 'https://x.example/f/rss.xml' }]))

  it('say the day of their newest change, and the site’s when empty', () => {
    expect(documentsOf(aFeed(4), site).map(updatedOf)).toEqual(['2024-01-04'])
    expect(documentsOf(aFeed(0), site).map(updatedOf)).toEqual(['2025-01-10'])
  })
})
