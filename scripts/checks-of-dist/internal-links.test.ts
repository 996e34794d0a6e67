import { describe, expect, it } from 'vitest'
import { internalLinks } from './internal-links.ts'
import { aDist, told } from './page.builder.ts'

const other = '<h2 id="part-1">A</h2><h2 id="café">B</h2><h2 id="100%">C</h2><a name="old">D</a>'
const files = ['rss.xml', 'a.png', 'b.png', '_astro/site.css', 'feature.csv', 'posts/x/index.md', 'my file.pdf']

/** Problems of a page `/posts/x/` that holds some HTML from its second line on. */
function broken(html: string, base = '/'): string[] {
  const dist = aDist(
    { 'index.html': '', 'posts/x/index.html': `<p id="own">\n${html}`, 'posts/y/index.html': other, '2017/old.html': '', '404.html': '' },
    files,
  )
  return told(internalLinks(dist, base, 'https://wick.example'))
}

describe('links that lead somewhere', () => {
  it.each([
    '/', '/posts/y/', '../y/', './', '#own', '#', '#top', '/posts/y/#part-1', '/posts/y/#caf%C3%A9', '/posts/y/#café', '/posts/y/#100%25', '/posts/y/#old',
    '/posts/y/#:~:text=words', '/posts/y/?from=1.29&to=1.33#part-1', '?page=2', '/rss.xml', '/posts/x/index.md', '/my%20file.pdf', '/2017/old.html', '/404.html',
    'https://wick.example/posts/y/#part-1', 'https://wick.example/nowhere/', 'https://x.example/nowhere', '//x.example/nowhere', 'mailto:a@x.example', '',
  ])('%j', (href) => expect(broken(`<a href="${href}">x</a>`)).toEqual([])) // prettier-ignore

  it.each([
    '<img src="/a.png" srcset="/a.png 1x, /b.png 2x">',
    '<link rel="stylesheet" href="/_astro/site.css">',
    '<link rel="canonical" href="https://wick.example/posts/y/">',
    '<meta property="og:url" content="https://wick.example/posts/y/">',
    '<meta property="og:image" content="https://wick.example/a.png">',
    '<meta http-equiv="refresh" content="0; url=/posts/y/">',
    '<meta name="description" content="/nowhere/">',
    '<form action="/posts/y/"><button formaction="/">x</button></form>',
    '<svg><use href="#own"/></svg>',
  ])('%s', (html) => expect(broken(html)).toEqual([]))
})

describe('elements that are written alike', () => {
  it('lead elsewhere from another page', () => {
    const link = (id: string): string => `<p id="${id}"></p>\n<a href="#a">x</a><a href="x/">x</a>`
    const dist = aDist({ 'index.html': link('a'), 'x/index.html': link('b'), 'x/x/index.html': link('a') }, [])
    expect(told(internalLinks(dist, '/')).map((line) => line.split(' dist-')[0])).toEqual(['x/index.html:2:1', 'x/x/index.html:2:19'])
  })

  it('lead elsewhere with another name', () => {
    expect(broken('<p data="/nowhere/"></p>\n<object data="/nowhere/"></object>')).toHaveLength(1)
    expect(broken('<object data="/nowhere/"></object>\n<p data="/nowhere/"></p>')).toHaveLength(1)
  })
})

describe('links that lead nowhere', () => {
  it.each([
    ['/nowhere/', 'there is no such page'],
    ['/posts/y', 'its slash at the end is missing'],
    ['/posts/y#part-1', 'its slash at the end is missing'],
    ['y/', 'there is no such page'],
    ['/posts/Y/', 'there is no such page'],
    ['/posts/', 'there is no such page'],
    ['/atom.xml', 'there is no such page'],
    ['#elsewhere', 'nothing on that page has the id "elsewhere"'],
    ['/posts/y/#Part-1', 'nothing on that page has the id "Part-1"'],
    ['/posts/y/?q=1#nowhere', 'nothing on that page has the id "nowhere"'],
  ])('%s', (href, wrong) => {
    expect(broken(`<p>x</p>\n<a href="${href}">x</a>`)).toEqual([
      `posts/x/index.html:3:1 dist-broken-link The <a> to "${href}" is broken: ${wrong}.`,
    ])
  })

  it.each([
    ['<img src="/c.png">', 'img', '/c.png'],
    ['<img src="/a.png" srcset="/a.png 1x, /c.png 2x">', 'img', '/c.png'],
    ['<source srcset="/c.png">', 'source', '/c.png'],
    ['<link rel="alternate" type="application/rss+xml" href="/posts/x/rss.xml">', 'link', '/posts/x/rss.xml'],
    ['<script src="/a.js"></script>', 'script', '/a.js'],
    ['<form action="/find/"></form>', 'form', '/find/'],
    ['<meta http-equiv="refresh" content="0;URL=\'/gone/\'">', 'meta', '/gone/'],
    ['<meta property="og:image" content="https://wick.example/c.png">', 'meta', 'https://wick.example/c.png'],
  ])('%s', (html, name, target) => {
    expect(broken(html)).toEqual([`posts/x/index.html:2:1 dist-broken-link The <${name}> to "${target}" is broken: there is no such page.`])
  })
})

describe('below a base path', () => {
  it.each(['/almanac/', '/almanac/posts/y/#part-1', '/almanac/rss.xml', '../y/', '#own', 'https://wick.example/almanac/posts/y/'])(
    '%s leads somewhere',
    (href) => {
      expect(broken(`<a href="${href}">x</a>`, '/almanac/')).toEqual([])
    },
  )
  it.each([
    ['/posts/y/', 'it leads outside of /almanac/'],
    ['/almanac', 'its slash at the end is missing'],
    ['/almanac/nowhere/', 'there is no such page'],
  ])('%s does not', (href, wrong) =>
    expect(broken(`<a href="${href}">x</a>`, '/almanac/')[0]).toMatch(new RegExp(`is broken: ${wrong}\\.$`)),
  )
})

it('neighbors of a site below a base path are other sites, but not for what a page says of itself', () => {
  const whole = 'https://wick.example/posts/y/'
  expect(broken(`<a href="${whole}">x</a>`, '/almanac/')).toEqual([])
  expect(broken(`<link rel="canonical" href="${whole}">`, '/almanac/')[0]).toMatch(/it leads outside of \/almanac\/\.$/)
})

it('links in full are those of others when nobody says where the site is', () => {
  const dist = aDist({ 'index.html': '<a href="https://wick.example/nowhere/">x</a>' })
  expect(internalLinks(dist, '/')).toEqual([])
})
