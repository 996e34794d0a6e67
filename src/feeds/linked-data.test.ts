import { expect, it } from 'vitest'
import { aFeature, aPost } from '../model/entries.builder.ts'
import { aFeedSource, cleanTitle, hostileTitle } from './feed-source.builder.ts'
import { linkedDataOf, scriptJson } from './linked-data.ts'
import { featureThing, postThing } from './things.ts'

const source = aFeedSource({
  features: [aFeature('quiet', { alpha: '1.0' })],
  posts: [aPost('told', { title: hostileTitle, kind: 'deep-dive', features: ['quiet'] })],
})

it('cannot end the element it stands in', () => {
  const json = scriptJson({ a: '</script><!-- & \u2028' })
  expect(json).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(json)).toEqual({ a: '</script><!-- & \u2028' })
})

it('tells the way to a page', () => {
  const crumbs = [{ label: 'Writing', path: '/posts/' }, { label: hostileTitle }]
  expect(JSON.parse(linkedDataOf(undefined, crumbs, '/posts/told/', source) ?? '')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'The Wick', item: 'https://wick.example/almanac/' },
      { '@type': 'ListItem', position: 2, name: 'Writing', item: 'https://wick.example/almanac/posts/' },
      { '@type': 'ListItem', position: 3, name: cleanTitle, item: 'https://wick.example/almanac/posts/told/' },
    ],
  })
})

it('tells what a page is beside the way to it', () => {
  const post = source.index.posts.get('told')
  const feature = source.index.features.get('quiet')
  if (post === undefined || feature === undefined) throw new Error('not built')
  const document = JSON.parse(linkedDataOf(postThing(post, source, 'https://x.example/i.png'), [{ label: 'x' }], post.path, source) ?? '') as { '@graph': object[] } // prettier-ignore
  expect(document['@graph']).toMatchObject([
    { '@type': 'TechArticle', headline: cleanTitle, datePublished: '2024-06-01', author: [{ '@type': 'Person', name: 'ada' }] },
    { '@type': 'BreadcrumbList' },
  ])
  expect(featureThing(feature, source, 'https://wick.example/share.png')).toMatchObject({
    datePublished: '2024-01-10',
    dateModified: '2024-01-10',
  })
})

it('is nothing for a page of which nothing is said', () => expect(linkedDataOf(undefined, [], '/', source)).toBeUndefined())

it('tells each step of a long way, and says once what its words mean', () => {
  const crumbs = [{ label: 'A', path: '/a/' }, { label: 'B', path: '/a/b/' }, { label: 'No page' }, { label: 'D' }]
  const [site, told] = [{ '@type': 'WebSite' as const, name: 'x' }, '/a/b/d/']
  const document = JSON.parse(linkedDataOf(site, crumbs, told, source) ?? '') as { '@context': string; '@graph': [object, { itemListElement: object[] }] } // prettier-ignore
  expect(document['@context']).toBe('https://schema.org')
  expect(document['@graph'][1].itemListElement.map((step) => Object.values(step).slice(2))).toEqual([
    ['The Wick', 'https://wick.example/almanac/'],
    ['A', 'https://wick.example/almanac/a/'],
    ['B', 'https://wick.example/almanac/a/b/'],
    ['No page'],
    ['D', 'https://wick.example/almanac/a/b/d/'],
  ])
})
