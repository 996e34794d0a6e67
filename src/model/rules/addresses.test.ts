import { describe, expect, it } from 'vitest'
import { aPostFile, fixOf, problemsWith, soundContent, toldOf } from '../../sources/content-folder.builder.ts'

const at = (url: string, keys = '') => ({ 'posts/x.mdx': aPostFile(`url: ${url}${keys}`) })
const aPage = '---\ntitle: About\n---\n'

describe('addresses of posts', () => {
  it.each(['/2017/old-news.html', '/blog/2017/old/', '/posts/another/', '/posts/2017/x/', '/posts/kind/'])('can be %s', (url) =>
    expect(toldOf(at(url))).toEqual([]),
  )

  it.each([
    '/',
    '/posts/',
    '/features/x/',
    '/releases/1.0/',
    '/search/',
    '/api/v1/x/',
    '/posts/kind/essay/',
    '/rss.xml',
    '/404.html',
    '/index.html',
    '/pagefind/x/',
    '/sigs/new/',
    '/KEPS/',
  ])("cannot be %s, which is the site's own", (url) => {
    expect(problemsWith(at(url))).toMatchObject([
      { code: 'duplicate-url', file: 'posts/x.mdx', line: 6, column: 6, fix: 'Give "url" an address that is free.' },
    ])
    expect(problemsWith(at(url))[0]?.message).toMatch(/^The address \/.* is one of the site's own\.$/)
  })

  it('cannot be those of other posts and pages', () => {
    expect(toldOf(at('/posts/first/'))).toEqual(['posts/x.mdx:6:6 duplicate-url'])
    expect(toldOf({ ...at('/about/'), 'pages/about.mdx': aPage })).toEqual(['posts/x.mdx:6:6 duplicate-url'])
    expect(toldOf({ ...at('/news'), 'posts/y.mdx': aPostFile('url: /News/') })).toEqual(['posts/y.mdx:6:6 duplicate-url'])
    expect(toldOf({ ...at('/news/'), 'posts/y.mdx': aPostFile('url: /news/index.html') })).toEqual(['posts/y.mdx:6:6 duplicate-url'])
    expect(toldOf({ ...at('/na%C3%AFve/'), 'posts/y.mdx': aPostFile('url: /naïve/') })).toEqual(['posts/y.mdx:6:6 duplicate-url'])
  })

  it('that follow from the permalink cannot be those of pages or of the site', () => {
    const site = `${soundContent['site.yaml']}permalink: /:slug/\n`
    expect(toldOf({ 'site.yaml': site, 'pages/first.mdx': aPage })).toEqual(['posts/first.mdx:1:1 duplicate-url'])
    expect(toldOf({ 'site.yaml': site, 'posts/features.mdx': aPostFile() })).toEqual(['posts/features.mdx:1:1 duplicate-url'])
    expect(fixOf({ 'site.yaml': site, 'posts/search.mdx': aPostFile() })).toBe('Rename the file or its folder.')
  })
})

describe('of two posts that meet', () => {
  const older = (keys = '') => aPostFile(keys).replace('2025-01-01', '2024-01-01')

  it('the one is told that chose the address, whatever its file is called', () => {
    expect(toldOf({ 'posts/aa-x.mdx': aPostFile('url: /posts/quiet/'), 'posts/quiet.mdx': aPostFile() })).toEqual([
      'posts/aa-x.mdx:6:6 duplicate-url',
    ])
  })

  it('the newer one is told when both chose it', () => {
    expect(toldOf({ 'posts/a.mdx': aPostFile('url: /old/'), 'posts/b.mdx': older('url: /old/') })).toEqual([
      'posts/a.mdx:6:6 duplicate-url',
    ])
    const draft = older('url: /old/\ndraft: true')
    expect(toldOf({ 'posts/a.mdx': draft, 'posts/b.mdx': aPostFile('url: /old/') })).toEqual(['posts/a.mdx:6:6 duplicate-url'])
  })

  it('the newer one is told when both had it before', () => {
    expect(toldOf({ 'posts/a.mdx': aPostFile('aliases: [/old/]'), 'posts/b.mdx': older('aliases: [/old/]') })).toEqual([
      'posts/a.mdx:6:11 duplicate-url',
    ])
  })

  it('a published address stays with the older one, from which it leads on', () => {
    const files = { 'posts/a.mdx': older('aliases: [/posts/x/]'), 'posts/x.mdx': aPostFile() }
    expect(toldOf(files)).toEqual(['posts/a.mdx:6:11 duplicate-url'])
    expect(toldOf({ ...files, 'posts/urls.txt': '/posts/x/\n' })).toEqual(['posts/x.mdx:1:1 duplicate-url'])
  })
})

describe('former addresses of posts', () => {
  const from = (...aliases: string[]) => ({ 'posts/x.mdx': aPostFile(`aliases: [${aliases.join(', ')}]`) })

  it('can be free ones', () => expect(toldOf(from('/2017/x.html', '/old/', '/posts/x-with-another-name/'))).toEqual([]))

  it.each([
    ['of another post', '/posts/first/', 'The address /posts/first/ already belongs to posts/first.mdx.'],
    ['of the post itself', '/posts/x/', 'The address /posts/x/ leads to this post already.'],
    ['of an entry', '/people/ada/', "The address /people/ada/ is one of the site's own."],
    ['of the site', '/posts/year/2024/', "The address /posts/year/2024/ is one of the site's own."],
  ])('cannot be those %s', (_what, alias, message) => {
    expect(problemsWith(from('/free/', alias))).toMatchObject([
      { code: 'duplicate-url', line: 6, column: 19, message, fix: 'Delete it: an address leads to one page only.' },
    ])
  })

  it('cannot lie below a file', () => {
    const files = { ...from('/old.html'), 'posts/y.mdx': aPostFile('aliases: [/old.html/y/, /older.html/y/, /old/y/]') }
    expect(problemsWith(files)).toMatchObject([
      { file: 'posts/y.mdx', column: 11, message: 'The address /old.html/y/ lies below /old.html, which is a file and no folder.' },
    ])
  })

  it('cannot be had by two posts, or twice by one', () => {
    expect(toldOf({ ...from('/old/'), 'posts/y.mdx': aPostFile('aliases: [/old]') })).toEqual(['posts/y.mdx:6:11 duplicate-url'])
    expect(toldOf(from('/old/', '/old'))).toEqual(['posts/x.mdx:6:18 duplicate-url'])
  })
})

describe('addresses of pages', () => {
  it('can be free ones', () => expect(toldOf({ 'pages/about.mdx': aPage })).toEqual([]))
  it.each(['features', 'search', 'sigs', '404'])('cannot be that of %s', (id) =>
    expect(problemsWith({ [`pages/${id}.mdx`]: aPage })).toMatchObject([
      { file: `pages/${id}.mdx`, line: 1, column: 1, code: 'duplicate-url', fix: 'Rename the file.' },
    ]),
  )
  it('lead to the page once', () => {
    expect(problemsWith({ 'pages/about.mdx': '---\ntitle: About\naliases: [/about/]\n---\n' })).toMatchObject([
      { line: 3, column: 11, message: 'The address /about/ leads to this page already.' },
    ])
  })
  it('are not judged where site.yaml cannot tell what is the site’s own', () => {
    const site = { 'site.yaml': `${soundContent['site.yaml']}group: 7\n` }
    expect(problemsWith({ ...site, 'pages/features.mdx': aPage }).map(({ code }) => code)).not.toContain('duplicate-url')
  })
})
