import { describe, expect, it } from 'vitest'
import { aFeature, aPost, aRelease, aSig, someEntries } from '../model/entries.builder.ts'
import type { Entries } from '../model/entries.ts'
import { buildSiteIndex } from '../model/site-index.ts'
import { isFilePath, paramOf, routesOf } from './routes.ts'

function routes(added: Partial<Entries>): string[] {
  return routesOf(buildSiteIndex(someEntries(added), '2025-02-01')).map((route) => {
    const what = route.kind === 'redirect' ? route.target : route.kind === 'proposal' ? route.number : route.id
    return `${route.path} ${route.kind} ${what}`
  })
}

describe('routesOf', () => {
  it('has posts at their permalink or their own address', () => {
    expect(routes({ posts: [aPost('x'), aPost('y', { url: '/blog/2017/y' })] })).toEqual(
      expect.arrayContaining(['/posts/x/ post x', '/blog/2017/y/ post y']),
    )
  })
  it('has the pages of the content folder', () => {
    expect(routes({ pages: [{ id: 'about', file: 'pages/about.mdx', data: { title: 'About', aliases: [] } }] })).toContain(
      '/about/ page about',
    )
  })
  it('leads from former addresses of posts, features and groups', () => {
    const found = routes({
      posts: [aPost('x', { aliases: ['/old/x', '/2017/x.html'] })],
      features: [aFeature('lens', {}, { aliases: ['glass-lens'] })],
      sigs: [aSig('wire', { aliases: ['cable'] })],
    })
    expect(found).toEqual(
      expect.arrayContaining([
        '/old/x/ redirect /posts/x/',
        '/2017/x.html redirect /posts/x/',
        '/features/glass-lens/ redirect /features/lens/',
        '/sigs/cable/ redirect /sigs/wire/',
      ]),
    )
  })
  it('leads from former ids of people, series and releases, and from former addresses of pages', () => {
    const found = routes({
      people: [{ id: 'ada', file: 'people/ada.yaml', data: { name: 'Ada', links: {}, aliases: ['ada-lamp'] } }],
      series: [{ id: 'story', file: 'series/story.yaml', data: { title: 'Story', aliases: ['tale'] } }],
      releases: [aRelease('2.0', { aliases: ['1.11'] })],
      pages: [{ id: 'about', file: 'pages/about.mdx', data: { title: 'About', aliases: ['/who/we-are'] } }],
    })
    expect(found).toEqual(
      expect.arrayContaining([
        '/people/ada-lamp/ redirect /people/ada/',
        '/series/tale/ redirect /series/story/',
        '/releases/1.11/ redirect /releases/2.0/',
        '/who/we-are/ redirect /about/',
      ]),
    )
  })
  it('never covers what exists', () => {
    const found = routes({
      posts: [aPost('x'), aPost('y', { aliases: ['/posts/x/'] })],
      features: [aFeature('lens'), aFeature('tint', {}, { aliases: ['lens'] })],
    })
    expect(found.filter((line) => /^\/(posts\/x|features\/lens)\//.test(line))).toEqual(['/posts/x/ post x'])
  })
  it('leads from a number to its feature, and lists features that share one', () => {
    const found = routes({
      features: [aFeature('a', {}, { proposal: 12 }), aFeature('b', {}, { proposal: 7 }), aFeature('c', {}, { proposal: 12 })],
    })
    expect(found.filter((line) => line.startsWith('/keps/'))).toEqual(['/keps/7/ redirect /features/b/', '/keps/12/ proposal 12'])
  })
  it('knows the newest release once there is one', () => {
    expect(routes({})).toEqual(['/releases/latest/ redirect /releases/1.2/'])
    expect(routes({ releases: [] })).toEqual([])
  })
})

describe('paramOf', () => {
  it.each([
    ['/posts/x/', 'posts/x'],
    ['/2017/x.html', '2017/x.html'],
    ['/caf%C3%A9/', 'café'],
    ['/100%/', '100%'],
  ])('of %s is %s', (path, param) => expect(paramOf(path)).toBe(param))
})

it('a path without a slash at its end is a file', () => {
  expect(isFilePath('/2017/x.html')).toBe(true)
  expect(isFilePath('/posts/x/')).toBe(false)
})
