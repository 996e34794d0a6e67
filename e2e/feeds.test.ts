import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { mf2 } from 'microformats-parser'
import { describe, expect, inject, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { basePath } from './builds.ts'
import { allText, pageAt } from './page-text.ts'
import { hasProgram } from './system-programs.ts'

/** Everything that a reader's other programs get from a site: feeds, calendar, Markdown, sitemap, and what pages say of themselves. */
const { lantern, lanternBelow, almanac } = inject('sites')
const files = allText(lantern)
const paths = [...files.keys()]
const pages = paths.filter((path) => path.endsWith('/index.html')).map((path) => path.slice(0, -'index.html'.length))
const feeds = paths.filter(
  (path) => /\/(?:rss(?:-\d+)?\.xml|atom(?:-\d+)?\.xml|feed(?:-\d+)?\.json)$/.test(path) && !path.startsWith('/api/'),
)
const isRedirect = (path: string): boolean => /http-equiv="refresh"/.test(files.get(`${path}index.html`) ?? '')

function textOf(path: string, of = files): string {
  const text = of.get(path)
  if (text === undefined) throw new Error(`There is no ${path}`)
  return text
}

function itemsOf(path: string): { id: string | undefined; title: string | undefined; html: string | undefined }[] {
  const text = textOf(path)
  if (path.endsWith('.json'))
    return (parseJsonFeed(text).items ?? []).map((item) => ({ id: item.id, title: item.title, html: item.content_html }))
  if (path.includes('/atom'))
    return (parseAtomFeed(text).entries ?? []).map((item) => ({ id: item.id, title: item.title?.value, html: item.content?.value }))
  return (parseRssFeed(text).items ?? []).map((item) => ({ id: item.guid?.value, title: item.title, html: item.content?.encoded }))
}

describe('every feed', () => {
  it('is there in three formats', () => {
    const folders = [
      '/', '/features/', '/releases/1.0/', '/releases/1.1/', '/releases/2.0/', '/releases/2.1/', '/teams/wire/', '/teams/wire/changes/',
      '/teams/council/', '/teams/council/changes/', '/teams/old-oil/', '/features/quiet-wire/', '/features/mirrors/', '/people/ada-lamp/',
      '/people/ben-wick/', '/series/wire-story/',
    ] // prettier-ignore
    const wanted = folders.flatMap((folder) => [`${folder}rss.xml`, `${folder}atom.xml`, `${folder}feed.json`])
    expect(wanted.filter((path) => !feeds.includes(path))).toEqual([])
  })

  it.each(feeds)('%s is read by a parser, with whole texts and whole addresses', (path) => {
    const items = itemsOf(path)
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    for (const { id, title, html } of items) {
      expect(id, path).toMatch(/^https:\/\/wick\.example\//)
      expect(title, path).toBeTruthy()
      expect(html, path).toBeTruthy()
      expect(html?.match(/(?:href|src)="(?!https?:\/\/|mailto:)[^"]*"/g), path).toBeNull()
    }
  })

  it('says the same in each format', () => {
    for (const path of feeds.filter((feed) => feed.endsWith('/rss.xml'))) {
      const ids = itemsOf(path).map(({ id }) => id)
      expect(
        itemsOf(path.replace('rss.xml', 'atom.xml')).map(({ id }) => id),
        path,
      ).toEqual(ids)
      expect(
        itemsOf(path.replace('rss.xml', 'feed.json')).map(({ id }) => id),
        path,
      ).toEqual(ids)
    }
  })

  it.skipIf(!hasProgram('xmllint', 'libxml2-utils'))('is well-formed XML, like the sitemap and the search description', () => {
    for (const dir of [lantern, lanternBelow, almanac]) {
      const xml = [...allText(dir).keys()].filter((path) => path.endsWith('.xml')).map((path) => join(dir, path))
      expect(xml.length, dir).toBeGreaterThan(30)
      for (let at = 0; at < xml.length; at += 500)
        expect(spawnSync('xmllint', ['--noout', ...xml.slice(at, at + 500)], { encoding: 'utf8' }).stderr).toBe('')
    }
  })

  it('has no control character', () => {
    for (const path of feeds) expect(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/.exec(textOf(path)), path).toBeNull()
  })

  it('holds nothing that is not live', () => {
    for (const path of feeds) expect(textOf(path), path).not.toMatch(/Mothwing|hidden-draft|held-back|next-week/)
  })
})

describe('the feed of stage changes', () => {
  it('tells what was reached, newest first, and nothing that is only aimed at', () =>
    expect(itemsOf('/features/rss.xml').map(({ title }) => title)).toEqual([
      'Loud wire protocol is deprecated in 2.0', 'Quiet wire protocol is stable in 2.0', 'Tinted glass is stable in 1.1',
      'Quiet wire protocol is beta in 1.1', 'Dimming by the hour is alpha in 1.1', 'Loud wire protocol is stable in 1.0',
      'Quiet wire protocol is alpha in 1.0',
    ])) // prettier-ignore
  it('of a group tells of its own features', () =>
    expect(itemsOf('/teams/glass/changes/atom.xml').map(({ title }) => title)).toEqual([
      'Tinted glass is stable in 1.1',
      'Dimming by the hour is alpha in 1.1',
    ]))
})

describe('pages', () => {
  const alternates = (path: string): (string | undefined)[] =>
    pageAt(lantern, path).all('link').filter((link) => link.attribute('rel') === 'alternate').map((link) => link.attribute('href')) // prettier-ignore

  it.each([
    ['/', '/rss.xml'],
    ['/notes/2024/quieter-wire/', '/atom.xml'],
    ['/releases/1.1/', '/releases/1.1/rss.xml'],
    ['/teams/wire/', '/teams/wire/feed.json'],
    ['/teams/wire/', '/teams/wire/changes/rss.xml'],
    ['/features/', '/features/rss.xml'],
    ['/features/quiet-wire/', '/features/quiet-wire/atom.xml'],
    ['/people/ada-lamp/', '/people/ada-lamp/rss.xml'],
    ['/series/wire-story/', '/series/wire-story/rss.xml'],
  ])('%s names and shows the feed %s', (path, feed) => {
    expect(alternates(path)).toContain(feed)
    const shown = pageAt(lantern, path).all('a').map((link) => link.attribute('href')) // prettier-ignore
    expect(shown).toContain(feed.replace(/atom\.xml$|feed\.json$/, 'rss.xml'))
  })

  it('say what they are to those who link to them', () => {
    for (const path of pages.filter((one) => !isRedirect(one))) {
      const page = pageAt(lantern, path)
      const metas = new Map(
        page.all('meta').map((meta) => [meta.attribute('property') ?? meta.attribute('name'), meta.attribute('content')]),
      )
      for (const name of ['description', 'og:title', 'og:url', 'og:type', 'og:image', 'og:image:alt', 'twitter:card']) expect(metas.get(name), `${path} ${name}`).toBeTruthy() // prettier-ignore
      for (const script of page.all('script').filter((one) => one.attribute('type') === 'application/ld+json')) {
        expect(() => JSON.parse(script.text) as unknown, path).not.toThrow()
      }
    }
  })

  it.each(['/notes/2024/quieter-wire/', '/features/quiet-wire/', '/releases/1.1/', '/teams/wire/'])('%s says where it stands', (path) => {
    expect(linkedData(path)).toContain('"BreadcrumbList"')
  })

  it('a post is an entry for programs that read microformats', () => {
    const { items } = mf2(textOf('/notes/2024/quieter-wire/index.html'), { baseUrl: 'https://wick.example/notes/2024/quieter-wire/' })
    const entry = items.find((item) => item.type?.includes('h-entry'))
    expect(entry?.properties).toMatchObject({ name: ['A quieter wire'], published: ['2024-09-12'], updated: ['2024-10-01'] })
    expect(entry?.properties.author).toHaveLength(2)
    expect(entry?.properties.content).toHaveLength(1)
  })

  it.each(['/', '/posts/', '/posts/year/2024/', '/people/ada-lamp/', '/teams/wire/', '/releases/1.1/'])(
    '%s has its list of posts as a feed of microformats',
    (path) => {
      const { items } = mf2(textOf(`${path}index.html`), { baseUrl: `https://wick.example${path}` })
      const entries = items.filter((item) => item.type?.includes('h-feed')).flatMap((feed) => feed.children ?? [])
      expect(entries.length).toBeGreaterThan(0)
      for (const { type, properties } of entries) {
        expect(type).toEqual(['h-entry'])
        expect(properties).toMatchObject({
          name: [expect.any(String)],
          url: [expect.stringMatching(/^https:\/\/wick\.example\/notes\//)],
          published: [expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)],
        })
      }
    },
  )

  it('of people are their cards', () => {
    const cardsOf = (path: string) => mf2(textOf(`${path}index.html`), { baseUrl: `https://wick.example${path}` }).items.filter((item) => item.type?.includes('h-card')) // prettier-ignore
    expect(cardsOf('/people/ada-lamp/')[0]?.properties).toMatchObject({
      name: ['Ada Lamp'],
      uid: ['https://wick.example/people/ada-lamp/'],
    })
    expect(cardsOf('/people/').map(({ properties }) => [properties.name, properties.url])).toContainEqual([
      ['Ada Lamp'],
      ['https://wick.example/people/ada-lamp/'],
    ])
  })

  it.each([
    ['/', 'WebSite'],
    ['/notes/2024/quieter-wire/', 'TechArticle'],
    ['/notes/2024/loud-years/', 'BlogPosting'],
    ['/features/quiet-wire/', 'TechArticle'],
    ['/releases/1.1/', 'SoftwareApplication'],
    ['/teams/wire/', 'Organization'],
    ['/people/ada-lamp/', 'ProfilePage'],
  ])('%s says that it is a %s', (path, type) => expect(linkedData(path)).toContain(`"@type":"${type}"`))
})

function linkedData(path: string): string {
  return /<script type="application\/ld\+json">(.*?)<\/script>/.exec(textOf(`${path}index.html`))?.[1] ?? ''
}

describe('the calendar', () => {
  it('has releases and ends of life', () => {
    const calendar = new ICAL.Component(ICAL.parse(textOf('/releases.ics')) as unknown[]) // one calendar, one component
    const events = calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part))
    expect(events.map(({ uid, startDate, summary }) => [uid, startDate.toString(), summary])).toEqual([
      ['release-1.0@wick.example', '2024-03-05', 'Lantern 1.0 First Light'],
      ['end-of-life-1.0@wick.example', '2025-03-05', 'Lantern 1.0: end of life'],
      ['release-1.1@wick.example', '2024-09-10', 'Lantern 1.1 Second Glow'],
      ['end-of-life-1.1@wick.example', '2025-09-10', 'Lantern 1.1: end of life'],
      ['release-2.0@wick.example', '2025-05-20', 'Lantern 2.0 Bright'],
    ])
  })
})

describe('the Markdown form', () => {
  const mirrored = pages.filter(
    (path) => !isRedirect(path) && /^\/(?:notes\/\d+|releases|teams|features)\/(?!sig\/|stage\/)[^/]+\/$/.test(path),
  )
  const lists = ['/llms.txt', '/llms-full.txt'].map((path) => textOf(path)).join('\n')

  it('is there for posts, features, releases and groups', () => expect(mirrored).toHaveLength(3 + 5 + 4 + 4))

  it.each(mirrored)('of %s is named by the page and by the index, and has only whole addresses that exist', (path) => {
    const text = textOf(`${path}index.md`)
    const [, head = '', body = ''] = /^---\n([^]*?)\n---\n\n([^]*)$/.exec(text) ?? []
    expect(parseYaml(head)).toMatchObject({ url: `https://wick.example${path}` })
    expect(textOf(`${path}index.html`)).toContain(`type="text/markdown" title="This page as Markdown" href="${path}index.md"`)
    expect(lists).toContain(`(https://wick.example${path}index.md)`)
    const addresses = [...body.matchAll(/(?<!`)\]\(([^)\s]*)\)/g)].map(([, address]) => address ?? '')
    expect(addresses.filter((address) => !/^(?:https?:\/\/|mailto:)/.test(address))).toEqual([])
    const own = addresses.filter((address) => address.startsWith('https://wick.example/')).map((address) => new URL(address).pathname)
    expect(own.filter((target) => !existsSync(join(lantern, target)))).toEqual([])
  })

  it('of a feature tells each stage with its release and day', () => {
    const text = textOf('/features/quiet-wire/index.md')
    const at = 'https://wick.example/releases'
    for (const line of [
      `Alpha in [1.0](${at}/1.0/), 5 March 2024`,
      `Beta in [1.1](${at}/1.1/), 10 September 2024`,
      `Stable in [2.0](${at}/2.0/), 20 May 2025`,
    ])
      expect(text).toContain(line)
    expect(textOf('/features/dimming/index.md')).toContain(`Beta aimed at [2.1](${at}/2.1/)`)
  })

  it('of a release tells what reached which stage', () => {
    expect(textOf('/releases/1.1/index.md')).toMatch(/## Stable\n\n- \[Team Glass\]\([^)]*\): \[Tinted glass\]/)
    expect(textOf('/releases/2.1/index.md')).toMatch(/## Beta, aimed at\n\n- \[Team Glass\]\([^)]*\): \[Dimming by the hour\]/)
  })
})

describe('the sitemap', () => {
  const listed = [
    ...textOf('/sitemap-0.xml').matchAll(/<loc>https:\/\/wick\.example(.*?)<\/loc>\n<lastmod>(\d{4}-\d{2}-\d{2})<\/lastmod>/g),
  ]

  it('has every page that may be found, and no other', () => {
    const wanted = pages.filter((path) => !isRedirect(path) && !/name="robots" content="noindex"/.test(textOf(`${path}index.html`)))
    expect(listed.map(([, path]) => path).sort()).toEqual(wanted.sort())
  })
  it('knows no day after that of the build', () => expect(listed.filter(([, , day]) => (day ?? '') > '2025-06-01')).toEqual([]))
})

describe('hosts', () => {
  it('lead former addresses on to what exists', () => {
    const rules = textOf('/_redirects').trim().split('\n').map((rule) => rule.split(' ')) // prettier-ignore
    expect(rules.map(([from]) => from)).toContain('/old/loud/')
    expect(rules.filter(([, to]) => !existsSync(join(lantern, to ?? '', 'index.html')))).toEqual([])
  })
})

describe('below a base path', () => {
  it('every address carries it', () => {
    const below = allText(lanternBelow)
    for (const path of ['/rss.xml', '/features/atom.xml', '/teams/wire/changes/feed.json', '/releases.ics', '/sitemap-0.xml', '/llms.txt', '/features/quiet-wire/index.md', '/opensearch.xml', '/robots.txt']) {
      const addresses = textOf(path, below).replaceAll(/\r\n /g, '').match(/https:\/\/below\.example[^\s"<)&\\]*/g) ?? []
      expect(addresses.length, path).toBeGreaterThan(0)
      expect(addresses.filter((address) => !address.startsWith(`https://below.example${basePath}`)), path).toEqual([])
    }
    expect(readFileSync(join(lanternBelow, 'rss.xml'), 'utf8')).toContain(`href="${basePath}feed.css"`)
  })
}) // prettier-ignore
