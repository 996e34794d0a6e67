import { expect, it } from 'vitest'
import { redirectPage } from './redirect-page.ts'

it('leads on by refresh, canonical link and link, and keeps itself out of search engines', () => {
  const html = redirectPage({ language: 'en', siteTitle: 'Wick & Co', href: '/x/posts/a/', canonical: 'https://wick.example/x/posts/a/' })
  expect(html).toContain('<html lang="en">')
  expect(html).toContain('<title>This page has moved · Wick &amp; Co</title>')
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/x/posts/a/">')
  expect(html).toContain('<link rel="canonical" href="https://wick.example/x/posts/a/">')
  expect(html).toContain('<meta name="robots" content="noindex">')
  expect(html).toContain('<a href="/x/posts/a/">')
})

it('does not let an address out of its attribute', () => {
  expect(redirectPage({ language: 'en', siteTitle: 'x', href: '/"><script>', canonical: 'x' })).not.toContain('"><script>')
})
