import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { aFeature, aPost, aSeries, someSite } from '../model/entries.builder.ts'
import { atomOf } from './atom.ts'
import { aFeedSource, cleanTitle, hostileTitle } from './feed-source.builder.ts'
import type { FeedDocument } from './feed.ts'
import { feedDocuments } from './feeds.ts'
import { jsonFeedOf } from './json-feed.ts'
import { rssOf } from './rss.ts'

const quiet = aFeature(
  'quiet',
  { alpha: '1.0', beta: '1.2' },
  { title: hostileTitle, shortTitle: 'Quiet wire', proposal: 7, aliases: ['hush'], gates: ['Q'] },
)
const told = {
  title: hostileTitle,
  features: [7],
  release: '1.2',
  updated: '2024-07-01',
  series: { id: 'story', part: 1 },
  tags: ['wires'],
}
const source = aFeedSource(
  {
    features: [quiet],
    series: [aSeries('story')],
    posts: [aPost('told', told), aPost('later', { date: '2030-01-01', features: ['quiet'] })],
  },
  { texts: { told: 'See [the feature](/features/quiet/) and [below](#end).\n\n![A lamp](./lamp.png)\n\n## End\n\nDone.' } },
)
const documents = feedDocuments(source)

function documentAt(folder: string, of = documents): FeedDocument {
  const found = of.find((document) => document.feed.folder === folder && document.archive === undefined)
  if (found === undefined) throw new Error(`no feed ${folder}`)
  return found
}

describe('the feeds of a site', () => {
  it('are there for the site, its changes, and each release, group, feature, person and series', () =>
    expect(documents.map(({ feed }) => feed.folder)).toEqual([
      '/', '/features/', '/releases/1.0/', '/releases/1.1/', '/releases/1.2/', '/releases/1.10/', '/sigs/glass/', '/sigs/wire/',
      '/sigs/glass/changes/', '/sigs/wire/changes/', '/features/quiet/', '/people/ada/', '/series/story/',
    ])) // prettier-ignore

  it('stand where the project has its groups', () => {
    const teams = aFeedSource({ site: { ...someSite, group: { singular: 'Team', plural: 'Teams', path: 'teams' } } })
    const folders = feedDocuments(teams).map(({ feed }) => feed.folder)
    expect(folders).toContain('/teams/wire/')
    expect(folders).toContain('/teams/wire/changes/')
  })

  it('tell what happened to a feature between the posts about it', () =>
    expect(documentAt('/features/quiet/').entries.map(({ title }) => title)).toEqual([
      'Quiet wire is beta in 1.2', hostileTitle, 'Quiet wire is alpha in 1.0',
    ])) // prettier-ignore

  it('tell no plan and nothing that was only proposed', () => {
    const aims = [aFeature('aim', {}, { stages: [{ stage: 'beta', release: '1.10' }, { stage: 'alpha', release: '1.0', planned: true }] }), aFeature('dream', { alpha: '1.0' }, { status: 'provisional' })] // prettier-ignore
    expect(documentAt('/features/', feedDocuments(aFeedSource({ features: aims }))).entries).toEqual([])
  })

  it('hold live posts alone, also in a build with drafts', () => {
    const drafts = aFeedSource({ posts: [aPost('a'), aPost('b', { draft: true })] }, { drafts: true })
    expect(feedDocuments(drafts).flatMap(({ entries }) => entries.map(({ title }) => title))).not.toContain('b')
  })

  it('name a post by its oldest address, whatever its title and file are now', () => {
    const idOf = (post: ReturnType<typeof aPost>): string | undefined =>
      documentAt('/', feedDocuments(aFeedSource({ posts: [post] }))).entries[0]?.id
    const first = idOf(aPost('first'))
    expect(first).toBe('https://wick.example/almanac/posts/first/')
    expect(idOf(aPost('second', { title: 'Another', aliases: ['/posts/first/'] }))).toBe(first)
    expect(idOf(aPost('third', { url: '/elsewhere', aliases: ['/posts/first', '/posts/second/'] }))).toBe(first)
  })

  it('name a change by the first name of its feature', () =>
    expect(documentAt('/features/').entries.map(({ id }) => id)).toEqual([
      'https://wick.example/almanac/features/hush/#beta-1.2', 'https://wick.example/almanac/features/hush/#alpha-1.0',
    ])) // prettier-ignore

  it('give whole content with whole addresses', () => {
    const html = documentAt('/').entries[0]?.html ?? ''
    expect(html).toContain('<a href="https://wick.example/almanac/features/quiet/">the feature</a>')
    expect(html).toContain('<a href="https://wick.example/almanac/posts/told/#end">below</a>')
    expect(html).toContain('<img src="https://wick.example/lamp.webp" alt="A lamp" width="64" height="36">')
    expect(html).not.toMatch(/\b(?:class|id|style|aria-label)=/)
  })
})

describe('a feed in each format', () => {
  const written = documents.map((document) => ({
    folder: document.feed.folder,
    rss: rssOf(document),
    atom: atomOf(document),
    json: jsonFeedOf(document),
  }))

  it.each(written)('of $folder is read by a parser', ({ folder, rss, atom, json }) => {
    const count = documentAt(folder).entries.length
    expect(parseRssFeed(rss).items ?? []).toHaveLength(count)
    expect(parseAtomFeed(atom).entries ?? []).toHaveLength(count)
    expect(parseJsonFeed(json).items ?? []).toHaveLength(count)
    expect(rss + atom + json).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|\\u00(?:0[0-8]|1)/)
  })

  it('carries a post’s facts', () => {
    const [first] = written
    const rss = parseRssFeed(first?.rss ?? '')
    expect(rss).toMatchObject({
      title: 'The Wick',
      language: 'en',
      link: 'https://wick.example/almanac/',
      image: { url: 'https://wick.example/almanac/touch-icon.png' },
    })
    expect(rss.items?.[0]).toMatchObject({
      title: cleanTitle,
      guid: { value: 'https://wick.example/almanac/posts/told/', isPermaLink: false },
      pubDate: 'Sat, 01 Jun 2024 00:00:00 GMT',
      dc: { creators: ['ada'] },
    })
    expect(rss.items?.[0]?.categories?.map(({ name }) => name)).toEqual(['SIG wire', '1.2', 'beta', 'Essay', 'wires'])
    expect(parseAtomFeed(first?.atom ?? '').entries?.[0]).toMatchObject({ published: '2024-06-01T00:00:00Z', updated: '2024-07-01T00:00:00Z', authors: [{ name: 'ada' }] }) // prettier-ignore
    expect(parseJsonFeed(first?.json ?? '').items?.[0]).toMatchObject({
      title: cleanTitle,
      date_published: '2024-06-01T00:00:00Z',
      authors: [{ name: 'ada' }],
    })
  })

  it('is shown by browsers with the style sheet of the site', () => {
    expect(documents.map(({ site }) => site.style)).toEqual(documents.map(() => '/almanac/feed.css'))
  })

  it('leads to older entries', () => {
    const many = aFeedSource({ posts: Array.from({ length: 45 }, (_, at) => aPost(`p${at}`)) })
    const document = documentAt('/', feedDocuments(many))
    expect(rssOf(document)).toContain('<atom:link rel="prev-archive" href="https://wick.example/almanac/rss-1.xml"')
    expect(atomOf(document)).toContain('<link rel="next" href="https://wick.example/almanac/atom-1.xml"')
    expect(JSON.parse(jsonFeedOf(document))).toMatchObject({ next_url: 'https://wick.example/almanac/feed-1.json' })
  })
})
