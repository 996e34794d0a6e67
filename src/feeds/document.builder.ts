import type { FeedDocument } from './feed.ts'

/** A page of an archive with one entry that has everything and one that has little, both full of signs. */
export function anOldDocument(): FeedDocument {
  return {
    feed: { folder: '/f/', title: 'F & G', label: 'F', about: 'All <of> it.', path: '/f/' },
    site: {
      title: 'The "Wick"',
      language: 'en',
      icon: 'https://x.example/icon.png',
      style: '/feed.css?a&b',
      day: '2025-01-10',
      absolute: (path) => `https://x.example${path}`,
    },
    entries: [
      {
        id: 'https://x.example/a/?1&2',
        url: 'https://x.example/a/?b&c',
        title: 'A & <b>',
        summary: 'In short & "so".',
        html: '<p>a &amp; b</p>',
        published: '2024-01-02',
        updated: '2024-02-03',
        authors: [{ name: 'Ada & Co', url: 'https://x.example/ada/' }, { name: 'Ben' }],
        categories: [{ term: 'wire & glass', scheme: 'https://x.example/groups/' }, { term: 'plain' }],
        image: 'https://x.example/a.png?b&c',
      },
      {
        id: 'b',
        url: 'https://x.example/b/',
        title: 'B',
        html: '',
        published: '2024-01-01',
        updated: '2024-01-01',
        authors: [],
        categories: [],
      },
    ],
    archive: 2,
    older: 1,
    newer: 'newest',
  }
}
