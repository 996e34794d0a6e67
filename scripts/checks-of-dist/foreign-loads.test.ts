import { describe, expect, it } from 'vitest'
import { foreignLoads } from './foreign-loads.ts'
import { aPage, told } from './page.builder.ts'

describe('foreignLoads', () => {
  it.each([
    '<a href="https://x.example/">x</a>',
    '<link rel="canonical" href="https://x.example/">',
    '<link rel="license alternate" href="https://x.example/">',
    '<img src="/a.png" srcset="/a.png 1x, /b.png 2x">',
    '<form action="/search/"></form>',
    '<svg><use href="#lamp"/></svg>',
  ])('lets pass %s', (html) => expect(foreignLoads(aPage(html))).toEqual([]))

  it.each([
    ['<script src="https://x.example/a.js"></script>', 'script', 'https://x.example/a.js'],
    ['<img src="//x.example/a.png">', 'img', '//x.example/a.png'],
    ['<img src="data:image/png;base64,AA">', 'img', 'data:image/png;base64,AA'],
    ['<img src="/a.png" srcset="/a.png 1x, https://x.example/b.png 2x">', 'img', 'https://x.example/b.png'],
    ['<video src="/a.mp4" poster="https://x.example/a.jpg"></video>', 'video', 'https://x.example/a.jpg'],
    ['<iframe src="https://x.example/"></iframe>', 'iframe', 'https://x.example/'],
    ['<object data="https://x.example/a"></object>', 'object', 'https://x.example/a'],
    ['<link rel="preconnect" href="https://x.example">', 'link', 'https://x.example'],
    ['<link rel="shortcut icon" href="https://x.example/a.ico">', 'link', 'https://x.example/a.ico'],
    ['<svg><use href="https://x.example/a.svg#b"/></svg>', 'use', 'https://x.example/a.svg#b'],
  ])('refuses %s', (html, name, target) => {
    const start = html.startsWith('<svg>') ? 6 : 1
    expect(told(foreignLoads(aPage(`<p>\n${html}`)))).toEqual([
      `index.html:2:${start} dist-foreign <${name}> loads "${target}" from outside of the site.`,
    ])
  })
})
