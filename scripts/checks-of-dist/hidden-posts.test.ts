import { expect, it } from 'vitest'
import { readDist } from './dist.ts'
import { hiddenPosts } from './hidden-posts.ts'
import { distFolder, someFacts, told } from './page.builder.ts'

const hidden = ['/posts/later/', '/2017/later.html']

function problems(files: Record<string, string>, drafts = false): string[] {
  return told(hiddenPosts(readDist(distFolder(files)), someFacts({ base: '/wick/', hidden, drafts })))
}

it('finds nothing of posts that left nothing', () => {
  const feed = '<link>https://wick.example/wick/posts/later/second/</link>'
  expect(problems({ 'posts/later-on/index.html': '', '2017/later.html.txt': '', 'rss.xml': feed })).toEqual([])
})

it('finds pages, files beside them and the names in what is for programs', () => {
  const files = {
    'posts/later/index.html': '',
    'posts/later/share.png': '',
    '2017/later.html': '',
    'sitemap-0.xml': '<loc>https://wick.example/wick/posts/later/</loc>',
    'llms.txt': '- [Later](https://wick.example/wick/posts/later/index.md)',
    _redirects: '/wick/old/ /wick/2017/later.html 301\n',
  }
  expect(problems(files).sort()).toEqual([
    '2017/later.html:1:1 dist-not-live The post at "/2017/later.html" is not live, but this is there.',
    '_redirects:1:1 dist-not-live The post at "/2017/later.html" is not live, but this names it.',
    'llms.txt:1:1 dist-not-live The post at "/posts/later/" is not live, but this names it.',
    'posts/later/index.html:1:1 dist-not-live The post at "/posts/later/" is not live, but this is there.',
    'posts/later/share.png:1:1 dist-not-live The post at "/posts/later/" is not live, but this is there.',
    'sitemap-0.xml:1:1 dist-not-live The post at "/posts/later/" is not live, but this names it.',
  ])
})

it('asks of a build with drafts that they are marked and not found', () => {
  const unlisted = '<meta name="robots" content="noindex">'
  expect(problems({ 'posts/later/index.html': unlisted, '2017/later.html': unlisted }, true)).toEqual([])
  expect(problems({ 'posts/later/index.html': 'x', '2017/later.html': `${unlisted}<main data-pagefind-body>` }, true)).toEqual([
    '2017/later.html:1:1 dist-not-live The page of a post that is not live can be found.',
    'posts/later/index.html:1:1 dist-not-live The page of a post that is not live can be found.',
  ])
})
