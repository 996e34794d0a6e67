import { expect, it } from 'vitest'
import { canonicalLinks } from './canonical-links.ts'
import { aPage, told } from './page.builder.ts'

const sources = new Map([['/posts/abroad/', { file: 'posts/abroad.mdx', canonical: 'https://elsewhere.example/abroad' }]])

function problems(html: string, file = 'posts/x/index.html', base = '/'): string[] {
  return told(canonicalLinks(aPage(html, file), { base, site: 'https://wick.example', sources }))
}

it.each([
  ['https://wick.example/posts/x/', 'posts/x/index.html', '/'],
  ['https://wick.example/', 'index.html', '/'],
  ['https://wick.example/deep/wick/404.html', '404.html', '/deep/wick/'],
  ['https://wick.example/posts/caf%C3%A9/', 'posts/café/index.html', '/'],
  ['https://elsewhere.example/abroad', 'posts/abroad/index.html', '/'],
])('takes %s for the address of %s below %s', (href, file, base) => {
  expect(problems(`<link rel="canonical" href="${href}">`, file, base)).toEqual([])
})

it('leaves pages that lead elsewhere to the check of links', () => {
  expect(problems('<meta http-equiv="refresh" content="0; url=/"><link rel="canonical" href="https://wick.example/">')).toEqual([])
})

it.each([
  ['', 'The page has 0 canonical links; it needs one.'],
  ['<link rel="canonical" href="/posts/x/"><link rel="canonical" href="/">', 'The page has 2 canonical links; it needs one.'],
  ['<link rel="canonical" href="/posts/x/">', 'The page says its address is "/posts/x/", but it is "https://wick.example/posts/x/".'],
  ['<link rel="canonical" href="https://wick.example/">', 'The page says its address is "https://wick.example/", but it is "https://wick.example/posts/x/".'],
  ['<link rel="canonical" href="https://elsewhere.example/">', 'The page says its address is "https://elsewhere.example/", but it is "https://wick.example/posts/x/".'],
])('refuses %j', (html, message) => expect(problems(html)).toEqual([`posts/x/index.html:1:1 dist-canonical ${message}`])) // prettier-ignore
