import { describe, expect, it } from 'vitest'
import { aFeature, aPost, someSite } from '../model/entries.builder.ts'
import { aFeedSource } from './feed-source.builder.ts'
import { rootFiles } from './root-files.ts'

const source = aFeedSource({
  features: [aFeature('quiet', { alpha: '1.0', stable: '1.2' }, { proposal: 7, aliases: ['hush'] }), aFeature('idle')],
  posts: [
    aPost('told', { features: [7], updated: '2024-08-01', aliases: ['/old/told/', '/old/told/'] }),
    aPost('abroad', { canonicalUrl: 'https://other.example/abroad/' }),
    aPost('hidden', { draft: true, aliases: ['/old/hidden/'] }),
  ],
  site: { ...someSite, security: 'safe@wick.example' },
}, { drafts: true }) // prettier-ignore
const files = rootFiles(source)
const live = rootFiles({
  ...source,
  index: { ...source.index, posts: new Map([...source.index.posts].filter(([, post]) => post.state === 'live')) },
})
const lastmodOf = (path: string): string | undefined =>
  new RegExp(`<loc>https://wick\\.example/almanac${path}</loc>\\n<lastmod>(.*?)</lastmod>`).exec(files.get('sitemap-0.xml') ?? '')?.[1]

describe('the sitemap', () => {
  it('has the newest past day of what a page shows', () => {
    expect(lastmodOf('/posts/told/')).toBe('2024-08-01')
    expect(lastmodOf('/features/quiet/')).toBe('2025-01-10')
    expect(lastmodOf('/releases/1.0/')).toBe('2025-01-10')
  })
  it('has the site’s day where nothing has one', () => expect(lastmodOf('/features/idle/')).toBe('2025-01-10'))
  it('leaves out what is not live, what leads elsewhere, and what is at home elsewhere', () =>
    expect(files.get('sitemap-0.xml')).not.toMatch(/hidden|\/old\/|\/keps\/|abroad/))
  it('is named by its index, and that by robots.txt', () => {
    expect(files.get('sitemap-index.xml')).toContain('<loc>https://wick.example/almanac/sitemap-0.xml</loc>')
    expect(files.get('robots.txt')).toContain('Sitemap: https://wick.example/almanac/sitemap-index.xml')
  })
})

describe('what hosts read', () => {
  it('leads each former address on once, base path included', () => {
    const rules = (live.get('_redirects') ?? '').trim().split('\n')
    expect(rules).toContain('/almanac/old/told/ /almanac/posts/told/ 301')
    expect(rules).toContain('/almanac/features/hush/ /almanac/features/quiet/ 301')
    expect(rules).toContain('/almanac/releases/latest/ /almanac/releases/1.2/ 302')
    expect(new Set(rules.map((rule) => rule.split(' ')[0])).size).toBe(rules.length)
    expect(rules.join('\n')).not.toContain('hidden')
  })
  it('has at most 2,000 rules', () => {
    const many = aFeedSource({ posts: [aPost('told', { aliases: Array.from({ length: 2_100 }, (_, at) => `/old/${at}/`) })] })
    expect(rootFiles(many).get('_redirects')?.trim().split('\n')).toHaveLength(2_000)
  })
  it('asks for the security policy on every page', () =>
    expect(files.get('_headers')).toMatch(
      /^\/\*\n {2}Content-Security-Policy: default-src 'none'.*frame-ancestors 'none'\n {2}X-Content-Type-Options: nosniff/,
    ))
})

describe('security.txt', () => {
  it('says whom to tell, and until when that is right', () =>
    expect(files.get('.well-known/security.txt')).toBe(
      'Contact: mailto:safe@wick.example\nExpires: 2026-02-01T00:00:00Z\nPreferred-Languages: en\nCanonical: https://wick.example/almanac/.well-known/security.txt\n',
    ))
})

it('what calendars and browsers take up is there', () => {
  expect(files.get('releases.ics')).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(files.get('opensearch.xml')).toContain('<OpenSearchDescription ')
})
