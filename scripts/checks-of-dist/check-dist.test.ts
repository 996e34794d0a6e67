import { expect, it } from 'vitest'
import { checkDist } from './check-dist.ts'
import { readDist } from './dist.ts'
import { distFolder, someFacts, soundPage, told } from './page.builder.ts'

function found(files: Record<string, string>, facts = someFacts()): string[] {
  return told(checkDist(readDist(distFolder(files)), facts))
}

it('finds nothing in a sound site', () => {
  const files = {
    'index.html': soundPage('<a href="/posts/x/">x</a>'),
    'posts/x/index.html': soundPage('<a href="/rss.xml">x</a>', '/posts/x/'),
    'rss.xml': '<rss/>',
  }
  expect(found(files, someFacts({ hidden: ['/posts/y/'] }))).toEqual([])
})

it('tells everything of all pages, in their order', () => {
  const files = {
    'index.html': soundPage(
      '<a href="/posts/x">x</a>\n<p style="color: red" id="a"></p>\n<p id="a"></p><img src="https://x.example/a.png">\n<h4>x</h4>',
    ),
    'about/index.html': soundPage('<a href="/nowhere/">x</a><h1>Again</h1>', '/'),
    'posts/x/index.html': soundPage('', '/posts/x/'),
    'posts/y/index.html': soundPage('x'.repeat(70_000), '/posts/y/'),
    'feed.json': '{',
    'pagefind/part.html': 'not one of ours',
  }
  const lines = found(files, someFacts({ hidden: ['/posts/y/'] })).map((line) => line.split(' ').slice(0, 2).join(' '))
  expect(lines).toEqual([
    'about/index.html:1:1 dist-h1',
    'about/index.html:1:102 dist-canonical',
    'about/index.html:2:1 dist-broken-link',
    'feed.json:1:2 dist-document',
    'index.html:2:1 dist-broken-link',
    'index.html:3:1 dist-inline',
    'index.html:4:1 dist-duplicate-id',
    'index.html:4:15 dist-alt',
    'index.html:4:15 dist-foreign',
    'index.html:5:1 dist-heading-order',
    'posts/y/index.html:1:1 dist-not-live',
  ])
})
