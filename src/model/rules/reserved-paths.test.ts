import { describe, expect, it } from 'vitest'
import { problemsWith, soundContent, toldOf } from '../../sources/content-folder.builder.ts'
import { isReserved } from './reserved-paths.ts'

const site = (keys: string) => ({ 'site.yaml': `${soundContent['site.yaml']}${keys}\n` })

describe('words of site.yaml that become addresses', () => {
  it.each([
    'permalink: /:slug/',
    'permalink: /notes/:year/:month/:day/:slug/',
    'permalink: /posts/:year/:slug/',
    'group: { singular: Team, plural: Teams, path: teams }',
  ])('can be %s', (keys) => expect(toldOf(site(keys))).toEqual([]))

  it.each([
    ['group: { singular: Post, plural: Posts, path: posts }', '4:47', '/posts/ is a folder of the site already.'],
    ['proposal: { label: RFC, path: sigs }', '4:31', '/sigs/ is a folder of the site already.'],
    ['permalink: /features/:slug/', '4:12', 'Posts cannot stand at /features/:slug/: that is a folder of the site.'],
    ['permalink: /posts/year/:slug/', '4:12', 'Posts cannot stand at /posts/year/:slug/: that is a folder of the site.'],
  ])('cannot be %s', (keys, place, message) => {
    expect(toldOf(site(keys))).toEqual([`site.yaml:${place} reserved-path`])
    expect(problemsWith(site(keys))[0]?.message).toBe(message)
  })
})

describe('isReserved', () => {
  const words = { group: { path: 'teams' }, proposal: { path: 'rfcs' }, permalink: '/posts/:slug/' } as Parameters<typeof isReserved>[1] // what addresses are made of
  it.each([
    '/', '/index.html', '/posts/', '/posts/kind/essay/', '/posts/year/2024/', '/posts/page/2/', '/features/x/', '/releases/', '/people/x/', '/series/x/',
    '/compare/', '/search/', '/api/v1/', '/pagefind/x.js', '/_astro/x.css', '/.well-known/x', '/.git/config', '/old/.env/', '/404/', '/404.html', '/teams/', '/rfcs/12/', '/rss.xml', '/a.b.json',
    '/Features/', '/_headers', '/_redirects/', '/_headers/x/', '/_worker.js/x/', '/CNAME', '/CNAME/x/', '/robots.txt', '/robots.txt/x/', '/sha256sums.txt/x/', '/llms-full.txt/x/', '/sitemap-0.xml/x/',
    '/releases.ics/x/', '/opensearch.xml/x/', '/404.html/x/', '/posts/rss.xml', '/old/atom-2.xml', '/old/feed.json/x/', '/posts/x/index.md', '/old/share.png',
  ])('keeps %s for the site', (path) => expect(isReserved(path, words)).toBe(true)) // prettier-ignore

  it.each([
    '/posts/x/',
    '/posts/kind/',
    '/posts/2024/x/',
    '/old/',
    '/old.html',
    '/old.htm',
    '/old.xml/x/',
    '/sigs/',
    '/old/features/',
    '/a.b-c/',
    '/cnames/',
    '/a_b/',
    '/robots/',
    '/old/x.pdf',
  ])('leaves %s to posts and pages', (path) => expect(isReserved(path, words)).toBe(false))
})

it('what is said of a folder and of a permalink says what to do', () => {
  const fixes = (keys: string) => problemsWith(site(keys)).map(({ fix }) => fix)
  expect(fixes('proposal: { label: RFC, path: sigs }')).toEqual(['Choose a path of its own, such as the plural of the word.'])
  expect(fixes('permalink: /features/:slug/')).toEqual(['Begin it with /posts/ or with a word of its own.'])
})

it('nothing is said of the words where site.yaml cannot be read', () => {
  expect(problemsWith(site('permalink: /features/:slug/\ngroup: 7')).map(({ code }) => code)).not.toContain('reserved-path')
})
