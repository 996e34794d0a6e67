import { expect, it } from 'vitest'
import { aPost, someSite } from '../model/entries.builder.ts'
import { aFeedSource } from './feed-source.builder.ts'
import { headersOf, openSearchOf, redirectRulesOf, robotsOf, securityOf } from './host-files.ts'
import { aToldSource } from './told-source.builder.ts'

const source = aToldSource()

it('robots.txt lets everything be read', () =>
  expect(robotsOf(source)).toMatchInlineSnapshot(`
  "User-agent: *
  Allow: /

  Sitemap: https://wick.example/almanac/sitemap-index.xml
  "
`))

it('opensearch.xml names the site and its search', () => {
  expect(openSearchOf(source)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
    <ShortName>The Wick</ShortName>
    <Description>Search The Wick: releases, features and writing about Lantern</Description>
    <InputEncoding>UTF-8</InputEncoding>
    <Image width="180" height="180" type="image/png">https://wick.example/almanac/touch-icon.png</Image>
    <Url type="text/html" template="https://wick.example/almanac/search/?q={searchTerms}"/>
    </OpenSearchDescription>
    "
  `)
  const long = aFeedSource({ site: { ...someSite, title: `${'Long'.repeat(300)}\u0000 <` } })
  expect(openSearchOf(long)).toContain('<ShortName>LongLongLongLong</ShortName>')
  expect(/<Description>(.*)<\/Description>/.exec(openSearchOf(long))?.[1]).toHaveLength(1024)
})

it.each([
  ['safe@wick.example', 'mailto:safe@wick.example'],
  ['https://wick.example/report?by=mail', 'https://wick.example/report?by=mail'],
  ['TEL:+49-30', 'TEL:+49-30'],
  ['ada+x-y:z@wick.example', 'ada+x-y:z@wick.example'],
  ['1x:y@wick.example', 'mailto:1x:y@wick.example'],
])('security.txt tells %s as %s', (security, contact) => {
  expect(securityOf(aFeedSource({ site: { ...someSite, security } }))).toBe(
    `Contact: ${contact}\nExpires: 2026-02-01T00:00:00Z\nPreferred-Languages: en\nCanonical: https://wick.example/almanac/.well-known/security.txt\n`,
  )
})

it('_redirects has a rule for each former address', () =>
  expect(redirectRulesOf(source)).toMatchInlineSnapshot(`
  "/almanac/releases/latest/ /almanac/releases/1.2/ 302
  /almanac/leps/7/ /almanac/features/quiet/ 301
  /almanac/leps/8/ /almanac/features/bare/ 301
  /almanac/features/hush/ /almanac/features/quiet/ 301
  /almanac/sigs/cable/ /almanac/sigs/wire/ 301
  /almanac/releases/1.2.0/ /almanac/releases/1.2/ 301
  /almanac/people/al/ /almanac/people/ada/ 301
  /almanac/old/told/ /almanac/posts/told/ 301
  "
`))

it('_headers has the policy, types and how long files are kept', () => {
  expect(headersOf(source).replace(/(?<=Policy: )default-src.*(?=; frame)/, '…')).toMatchInlineSnapshot(`
    "/*
      Content-Security-Policy: …; frame-ancestors 'none'
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin
    /almanac/_astro/*
      Cache-Control: public, max-age=31536000, immutable
    /almanac/releases.ics
      Content-Type: text/calendar; charset=utf-8
    /almanac/opensearch.xml
      Content-Type: application/opensearchdescription+xml; charset=utf-8
    /almanac/sha256sums.txt
      X-Robots-Tag: noindex
    "
  `)
})

it('_redirects leads an address, in whatever letters, to the first that claims it, in at most 2,000 rules', () => {
  const aliases = ['/sök/', ...Array.from({ length: 2_000 }, (_, at) => `/old/${at}/`)]
  const posts = [aPost('one', { aliases, date: '2024-06-02' }), aPost('two', { aliases: ['/s%C3%B6k/'] })]
  const rules = redirectRulesOf(aFeedSource({ posts, releases: [] }))
    .trim()
    .split('\n')
  expect(rules).toHaveLength(2_000)
  expect(rules.filter((rule) => rule.includes('s%C3%B6k'))).toEqual(['/almanac/s%C3%B6k/ /almanac/posts/one/ 301'])
})

it('security.txt of a site that names nobody leads to its repository, else to the site', () => {
  const contactOf = (data: object): string | undefined => securityOf(aFeedSource({ site: { ...someSite, ...data } })).split('\n')[0]
  expect(contactOf({ repository: 'https://git.example/wick' })).toBe('Contact: https://git.example/wick')
  expect(contactOf({ repository: undefined })).toBe('Contact: https://wick.example/almanac/')
})
