import { describe, expect, it } from 'vitest'
import { someSite } from './entries.builder.ts'
import { paths, postPath, withTrailingSlash } from './paths.ts'

describe('postPath', () => {
  const site = { ...someSite, permalink: '/blog/:year/:month/:day/:slug' }
  it('fills the tokens of the permalink', () => {
    expect(postPath('x', {}, site, '2024-03-05')).toBe('/blog/2024/03/05/x/')
  })
  it('is a folder, whatever its name', () => {
    const pathAt = (url: string): string => postPath('x', { url }, site, '')
    expect(['/old.html', '/old', '/old/', '/old/index.html', '/'].map(pathAt)).toEqual(['/old.html/', '/old/', '/old/', '/old/', '/'])
  })
  it('prefers the post’s own url', () => expect(postPath('x', { url: '/Old/Place' }, site, '')).toBe('/Old/Place/'))
})

describe('paths', () => {
  it('use the words of the site', () => {
    const site = { ...someSite, group: { singular: 'Team', plural: 'Teams', path: 'teams' }, proposal: { label: 'RFC', path: 'rfcs' } }
    expect(paths.group('wire', site)).toBe('/teams/wire/')
    expect(paths.proposal(7, site)).toBe('/rfcs/7/')
  })
  it('give the first page of posts no number', () => {
    expect(paths.postsPage(1)).toBe('/posts/')
    expect(paths.postsPage(2)).toBe('/posts/page/2/')
  })
  it('stay what they are: others link to them', () => {
    expect([paths.home(), paths.posts(), paths.postsOfKind('essay'), paths.postsOfYear('2024')]).toEqual([
      '/',
      '/posts/',
      '/posts/kind/essay/',
      '/posts/year/2024/',
    ])
    expect([paths.releases(), paths.latestRelease(), paths.release('1.33'), paths.calendar()]).toEqual([
      '/releases/',
      '/releases/latest/',
      '/releases/1.33/',
      '/releases.ics',
    ])
    expect([paths.groups(someSite), paths.group('wire', someSite), paths.changesOfGroup('wire', someSite)]).toEqual([
      '/sigs/',
      '/sigs/wire/',
      '/sigs/wire/changes/',
    ])
    expect([paths.features(), paths.feature('lens'), paths.featuresAtStage('beta'), paths.featuresOfGroup('wire')]).toEqual([
      '/features/',
      '/features/lens/',
      '/features/stage/beta/',
      '/features/sig/wire/',
    ])
    expect([paths.compare(), paths.comparison('1.0', '1.1')]).toEqual(['/compare/', '/compare/1.0/1.1/'])
    expect([paths.api(), paths.apiData('features.json'), paths.apiComparison('1.0', '1.1'), paths.apiSchema('feature')]).toEqual([
      '/api/',
      '/api/v1/features.json',
      '/api/v1/compare/1.0...1.1.json',
      '/api/v1/schema/feature.json',
    ])
    expect([paths.people(), paths.person('ada'), paths.allSeries(), paths.series('wires')]).toEqual([
      '/people/',
      '/people/ada/',
      '/series/',
      '/series/wires/',
    ])
    expect([paths.page('about'), paths.search()]).toEqual(['/about/', '/search/'])
  })
  it('of feeds name the format, and the number of an older page', () => {
    expect([paths.feed('/', 'rss'), paths.feed('/releases/1.33/', 'atom')]).toEqual(['/rss.xml', '/releases/1.33/atom.xml'])
    expect([paths.feed('/', 'json'), paths.feed('/', 'json', 2), paths.feed('/', 'rss', 1)]).toEqual([
      '/feed.json',
      '/feed-2.json',
      '/rss-1.xml',
    ])
  })
  it('of what belongs to a page are below it', () => {
    expect([paths.mirror('/'), paths.mirror('/posts/x/'), paths.mirror('/posts/x')]).toEqual([
      '/index.md',
      '/posts/x/index.md',
      '/posts/x/index.md',
    ])
    expect([paths.sharePicture('/'), paths.sharePicture('/posts/x/'), paths.sharePicture('/posts/x')]).toEqual([
      '/share.png',
      '/posts/x/share.png',
      '/posts/x/share.png',
    ])
  })
})

describe('withTrailingSlash', () => {
  it.each([['/a', '/a/'], ['/a/', '/a/'], ['/a.html', '/a.html'], ['/1.33', '/1.33/'], ['/A.PDF', '/A.PDF'], ['/x.html/y', '/x.html/y/'], ['/a.superlong', '/a.superlong/']])('%s becomes %s', (from, to) => {
    expect(withTrailingSlash(from)).toBe(to)
  }) // prettier-ignore
})
