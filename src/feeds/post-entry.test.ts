import { expect, it } from 'vitest'
import { aFeature, aPost } from '../model/entries.builder.ts'
import { aFeedSource } from './feed-source.builder.ts'
import type { FeedSource } from './feed-source.ts'
import { postEntry, postId, postTree } from './post-entry.ts'
import { aToldSource } from './told-source.builder.ts'

const source = aToldSource()

function postOf(id: string, of: FeedSource = source) {
  const post = of.index.posts.get(id)
  if (post === undefined) throw new Error(`no post ${id}`)
  return post
}

it('a post of which everything is known is told whole', () => {
  expect({ ...postEntry(postOf('told'), source) }).toMatchInlineSnapshot(`
    {
      "authors": [
        {
          "name": "Ada *Lamp*",
          "url": "https://wick.example/almanac/people/ada/",
        },
        {
          "name": "eve",
        },
      ],
      "categories": [
        {
          "scheme": "https://wick.example/almanac/sigs/",
          "term": "SIG Wire & Co",
        },
        {
          "scheme": "https://wick.example/almanac/releases/",
          "term": "1.2",
        },
        {
          "scheme": "https://wick.example/almanac/features/",
          "term": "beta",
        },
        {
          "scheme": "https://wick.example/almanac/features/",
          "term": "removed",
        },
        {
          "scheme": "https://wick.example/almanac/posts/",
          "term": "Deep-dive",
        },
        {
          "term": "wires",
        },
        {
          "term": "quiet",
        },
      ],
      "html": "<p><img src="https://wick.example/lamp.webp" alt="A &quot;lamp&quot;"></p><p><em>Editor’s note: Not &lt;new&gt;.</em></p><h2>The hum</h2>
    <p>See <a href="https://wick.example/almanac/features/quiet/">it</a>.</p>",
      "id": "https://wick.example/almanac/old/told/",
      "image": "https://wick.example/lamp.webp",
      "published": "2024-06-01",
      "summary": "In *short*.",
      "title": "A <b> & *c*",
      "updated": "2024-12-24",
      "url": "https://wick.example/almanac/posts/told/",
    }
  `)
})

it('a post of which little is known is told in few words', () => {
  expect({ ...postEntry(postOf('short'), source) }).toMatchInlineSnapshot(`
    {
      "authors": [
        {
          "name": "Ada *Lamp*",
          "url": "https://wick.example/almanac/people/ada/",
        },
      ],
      "categories": [
        {
          "scheme": "https://wick.example/almanac/posts/",
          "term": "Essay",
        },
      ],
      "html": "",
      "id": "https://wick.example/almanac/posts/short/",
      "image": "https://wick.example/almanac/posts/short/share.png",
      "published": "2025-01-11",
      "summary": "short: essay by Ada *Lamp*, 11 January 2025.",
      "title": "short",
      "updated": "2025-01-11",
      "url": "https://wick.example/almanac/posts/short/",
    }
  `)
})

it('a post of long ago is found under the stages of its features, then and now', () => {
  expect(postEntry(postOf('old'), source).categories.map(({ term }) => term)).toMatchInlineSnapshot(`
    [
      "WG glass",
      "SIG Wire & Co",
      "alpha",
      "beta",
      "removed",
      "Essay",
    ]
  `)
})

it('a cover that is drawn within its page alone is left out', () => {
  const drawn = aFeedSource({ posts: [aPost('a', { cover: { src: './a.svg', alt: 'A' } })] }, { texts: { a: 'Text.' } })
  expect(postEntry(postOf('a', drawn), drawn)).toMatchObject({
    html: '<p>Text.</p>',
    image: 'https://wick.example/almanac/posts/a/share.png',
  })
  const plain = { ...aFeedSource({ posts: [aPost('a')] }), pictures: false }
  expect(postEntry(postOf('a', plain), plain).image).toBeUndefined()
})

it('a post is one entry in every feed, whose text is read once, and only when a document asks for it', () => {
  let read = 0
  const counted = {
    ...source,
    textOf: (...[collection, id]: Parameters<typeof source.textOf>) => ((read += 1), source.textOf(collection, id)),
  }
  const post = { ...postOf('told') }
  const entry = postEntry(post, counted)
  expect(postEntry(post, counted)).toBe(entry)
  expect(read).toBe(0)
  expect(entry.html).toBe(entry.html)
  expect(read).toBe(1)
  expect(postTree(postOf('short'), source)).toEqual([])
})

it('an id is an address with a slash at its end', () => {
  expect(postId({ path: '/posts/a/', aliases: ['/old/a', '/older/a/'] }, source)).toBe('https://wick.example/almanac/old/a/')
  expect(postId({ path: '/posts/a/', aliases: [] }, source)).toBe('https://wick.example/almanac/posts/a/')
})

it('a post has its own text, picture and key where a feature has the same id', () => {
  const of = aFeedSource({ posts: [aPost('a', { cover: { src: './lamp.png', alt: 'A lamp' } })], features: [aFeature('a')] }, { texts: { a: 'Told.' } }) // prettier-ignore
  const own: FeedSource = {
    ...of,
    textOf: (collection, id) => (collection === 'posts' ? of.textOf(collection, id) : undefined),
    textKeyOf: (collection, id) => (collection === 'posts' ? `key of ${id}` : undefined),
    picturesOf: (collection, id) => (collection === 'posts' ? of.picturesOf(collection, id) : {}),
  }
  const { html, htmlKey, image } = postEntry(postOf('a', own), own)
  expect(html).toBe('<p><img src="https://wick.example/lamp.webp" alt="A lamp"></p><p>Told.</p>')
  expect(image).toBe('https://wick.example/lamp.webp')
  expect(JSON.parse(htmlKey ?? '')).toEqual(['key of a', '<p><img src="https://wick.example/lamp.webp" alt="A lamp"></p>', ''])
})

it('a feature without a stage puts a post under none', () => {
  const of = aFeedSource({ posts: [aPost('a', { features: ['idle'] })], features: [aFeature('idle')] })
  expect(postEntry(postOf('a', of), of).categories.map(({ term }) => term)).toEqual(['SIG wire', 'Essay'])
})
