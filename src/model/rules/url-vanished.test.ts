import { describe, expect, it } from 'vitest'
import { aFeatureFile, aPostFile, problemsWith, soundContent, toldOf } from '../../sources/content-folder.builder.ts'

function fixes(files: Record<string, string>): string[] {
  return problemsWith(files).map(({ code, fix }) => `${code}: ${fix}`)
}

describe('addresses of the ledgers', () => {
  it('are asked for only where there is a ledger', () => expect(toldOf({})).toEqual([]))

  it('may be those of live entries and of their aliases', () => {
    const files = {
      'posts/x.mdx': aPostFile('aliases: [/old/x, /2017/x.html]'),
      'posts/urls.txt': '/2017/x.html\n/old/x/\n/posts/first/\n/posts/x/\n',
      'features/urls.txt': '/features/hush/\n/features/quiet-wire/\n',
      'sigs/urls.txt': '/sigs/cable/\n/sigs/wire/\n',
      'releases/urls.txt': '/releases/1.0/\n',
      'people/ada.yaml': 'name: Ada Lamp\naliases: [ada-wick]\n',
      'people/urls.txt': '/people/ada-wick/\n/people/ada/\n',
      'series/story.yaml': 'title: The story\naliases: [tale]\n',
      'series/urls.txt': '/series/story/\n/series/tale/\n',
      'pages/urls.txt': '/about/\n/us/\n',
      'pages/about.mdx': '---\ntitle: About\naliases: [/us]\n---\n',
    }
    expect(toldOf(files)).toEqual([])
  })

  it('are told with the alias to add to the post that took their place', () => {
    const ledger = '/posts/first/\n\n/posts/nftables-mode/\n'
    expect(toldOf({ 'posts/urls.txt': ledger })).toEqual(['posts/urls.txt:3:1 url-vanished'])
    expect(fixes({ 'posts/urls.txt': ledger })).toEqual([
      'url-vanished: Add the alias to the post that took its place, or bring the post back: aliases: ["/posts/nftables-mode/"].',
    ])
    expect(fixes({ 'posts/urls.txt': ledger, 'posts/nftables-modes.mdx': aPostFile() })).toEqual([
      'url-vanished: Add the alias to posts/nftables-modes.mdx: aliases: ["/posts/nftables-mode/"].',
    ])
    const moved = `${soundContent['site.yaml']}permalink: /:year/:slug/\n`
    expect(fixes({ 'site.yaml': moved, 'posts/urls.txt': '/posts/first/\n' })).toEqual([
      'url-vanished: Add the alias to posts/first.mdx: aliases: ["/posts/first/"].',
    ])
  })

  it('vanish with a post that is a draft again, or put off', () => {
    const ledger = { 'posts/urls.txt': '/posts/x/\n' }
    const told = (keys: string) =>
      problemsWith({ ...ledger, 'posts/x.mdx': aPostFile(keys) }).map(({ severity, message }) => `${severity}: ${message}`)
    expect(told('draft: true')).toEqual(['error: The address /posts/x/ was published, but posts/x.mdx is a draft now.'])
    expect(told('hold: "1.2"')).toEqual(['error: The address /posts/x/ was published, but posts/x.mdx is held now.'])
    expect(told('tags: [a]')).toEqual([])
  })

  it('are only warned of where the clock may be set to a day before the publication', () => {
    const files = {
      'posts/urls.txt': '/old/x/\n/posts/held/\n/posts/x/\n',
      'releases/1.2.yaml': 'date: 2025-08-01\n',
      'posts/x.mdx': aPostFile('aliases: [/old/x/]').replace('2025-01-01', '2025-09-01'),
      'posts/held.mdx': aPostFile('hold: "1.2"'),
    }
    expect(problemsWith(files).map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'warning: The address /old/x/ was published, but posts/x.mdx is scheduled until 2025-09-01.',
      'warning: The address /posts/held/ was published, but posts/held.mdx is held until 2025-08-01.',
      'warning: The address /posts/x/ was published, but posts/x.mdx is scheduled until 2025-09-01.',
    ])
  })

  it('are told with the former id or address of whatever may have moved', () => {
    expect(fixes({ 'features/urls.txt': '/features/warm-wire/\n', 'features/warm-wires.yaml': aFeatureFile() })).toEqual([
      'url-vanished: Add the alias to features/warm-wires.yaml: aliases: ["warm-wire"].',
    ])
    expect(fixes({ 'sigs/urls.txt': '/sigs/oil/\n' })).toEqual([
      'url-vanished: Add the alias to the entry that took its place, or bring sigs/oil back: aliases: ["oil"].',
    ])
    expect(fixes({ 'people/urls.txt': '/people/ben/\n' })).toEqual([
      'url-vanished: Add the alias to the entry that took its place, or bring people/ben back: aliases: ["ben"].',
    ])
    expect(fixes({ 'people/urls.txt': '/people/ada-lmp/\n', 'people/ada-lamp.yaml': 'name: Ada\n' })).toEqual([
      'url-vanished: Add the alias to people/ada-lamp.yaml: aliases: ["ada-lmp"].',
    ])
    expect(fixes({ 'releases/urls.txt': '/releases/1.3/\n' })).toEqual([
      'url-vanished: Add the alias to the entry that took its place, or bring releases/1.3 back: aliases: ["1.3"].',
    ])
    expect(fixes({ 'pages/urls.txt': '/about-us/\n', 'pages/about.mdx': '---\ntitle: About\n---\n' })).toEqual([
      'url-vanished: Add the alias to the page that took its place, or bring the page back: aliases: ["/about-us/"].',
    ])
  })

  it('are not missed where the file that may have them cannot be read', () => {
    expect(toldOf({ 'posts/x.mdx': aPostFile('colour: red\naliases: [/old/]'), 'posts/urls.txt': '/old/\n/posts/x/\n' })).toEqual([
      'posts/x.mdx:6:1 unknown-key',
    ])
    expect(toldOf({ 'posts/x.mdx': aPostFile('colour: red\naliases: [/old]'), 'posts/urls.txt': '/old/\n' })).toEqual([
      'posts/x.mdx:6:1 unknown-key',
    ])
  })

  it('say what is gone, and how a post that is put off comes back', () => {
    expect(problemsWith({ 'posts/urls.txt': '/posts/gone/\n' })[0]?.message).toBe(
      'The address /posts/gone/ was published, and nothing is there now.',
    )
    expect(fixes({ 'posts/urls.txt': '/posts/x/\n', 'posts/x.mdx': aPostFile('draft: true') })).toEqual([
      'url-vanished: Publish it again, or add the alias "/posts/x/" to the post that takes its place.',
    ])
  })

  const aPage = '---\ntitle: About\n---\n'
  it.each([
    ['pages/abuot.mdx', { 'pages/urls.txt': '/about/\n', 'pages/abuot.mdx': aPage }, 'Add the alias to pages/abuot.mdx: aliases: ["/about/"].'],
    ['sigs/wire.yaml', { 'sigs/urls.txt': '/sigs/wier/\n' }, 'Add the alias to sigs/wire.yaml: aliases: ["wier"].'],
    ['posts/first.mdx', { 'posts/urls.txt': '/2017/frist.html\n' }, 'Add the alias to posts/first.mdx: aliases: ["/2017/frist.html"].'],
    ['posts/first.mdx, of the same name', { 'posts/urls.txt': '/2017/first.htm\n/posts/first/\n' }, 'Add the alias to posts/first.mdx: aliases: ["/2017/first.htm"].'],
  ])('are told with %s, which is likely to be the new place', (_, files, fix) => expect(fixes(files)).toEqual([`url-vanished: ${fix}`])) // prettier-ignore

  it.each([
    ['posts', { 'posts/urls.txt': '/posts/firsts/\n/posts/first/\n' }],
    ['posts', { 'posts/urls.txt': '/posts/thirds/\n', 'posts/third.mdx': aPostFile('draft: true') }],
    ['pages', { 'pages/urls.txt': '/about/\n/abuot/\n', 'pages/abuot.mdx': aPage }],
    ['features', { 'features/urls.txt': '/features/quiet-wires/\n/features/quiet-wire/\n' }],
    ['sigs', { 'sigs/urls.txt': '/sigs/wires/\n/sigs/wire/\n' }],
  ])('of %s are never told with what was there before, or is not there yet', (_, files) => {
    expect(fixes(files)).toEqual([expect.stringMatching(/^url-vanished: Add the alias to the (?:post|page|entry) that took its place/)])
  })

  it('that went because the group’s word changed are told with that word', () => {
    const site = `${soundContent['site.yaml']}group: { singular: Team, plural: Teams, path: teams }\n`
    expect(fixes({ 'site.yaml': site, 'sigs/urls.txt': '/sigs/wire/\n/teams/glass/\n' })).toEqual([
      'url-vanished: Give the key "path" of "group" in site.yaml the value that leads to it.',
    ])
  })

  it('are not asked for where site.yaml, which says where everything is, cannot be read', () => {
    const site = `${soundContent['site.yaml']}permalink: [a]\n`
    expect(problemsWith({ 'site.yaml': site, 'posts/urls.txt': '/gone/\n' }).map(({ file }) => file)).toEqual(['site.yaml'])
  })

  it('are missed where a file that cannot be read does not have them', () => {
    const ledger = { 'posts/urls.txt': '/posts/gone/\n' }
    expect(toldOf({ ...ledger, 'posts/x.mdx': aPostFile('colour: red') })).toContain('posts/urls.txt:1:1 url-vanished')
    expect(toldOf({ ...ledger, 'people/gone.yaml': 'name: Eve\ncolour: red\n' })).toContain('posts/urls.txt:1:1 url-vanished')
  })
})
