import { expect, test } from 'vitest'
import { linkTargets } from './link-targets.ts'

const first = { source: '2021/first/index.md', path: '/blog/2021/first/', formerPaths: ['/blog/2021/first/'] }
const second = { source: '2022/Second.md', path: '/blog/2022/second/', formerPaths: ['/blog/2022/second/', '/old/second/'] }
const anchorOf = (_: unknown, anchor: string) => (anchor === 'old-id' ? 'new-id' : anchor)
const { resolve } = linkTargets([first, second], 'https://wick.example', new Set(['wick.example', 'www.wick.example']), anchorOf)

test.each([
  // From the root, with and without what follows.
  ['/blog/2022/second/', '/blog/2022/second/'],
  ['/blog/2022/SECOND', '/blog/2022/second/'],
  ['/blog/2022/second/?a=b#old-id', '/blog/2022/second/?a=b#new-id'],
  ['/old/second/', '/blog/2022/second/'],
  // Whole addresses of the old site.
  ['https://wick.example/blog/2022/second/#x', '/blog/2022/second/#x'],
  ['http://www.wick.example/docs/', 'https://wick.example/docs/'],
  ['https://wick.example', 'https://wick.example/'],
  // From the post itself.
  ['../../2022/second/', '/blog/2022/second/'],
  ['notes.pdf', 'https://wick.example/blog/2021/first/notes.pdf'],
  ['#old-id', '#old-id'],
  // Names of files, as ref, Zola and plain Markdown give them.
  ['../../2022/Second.md#old-id', '/blog/2022/second/#new-id'],
  ['@/blog/2022/second.md', '/blog/2022/second/'],
  ['/blog/2022/second.md', '/blog/2022/second/'],
  ['second', '/blog/2022/second/'],
  ['second.md', '/blog/2022/second/'],
  // What is not here stays where it was.
  ['/docs/concepts/#x', 'https://wick.example/docs/concepts/#x'],
  ['/blog/2020/gone/', 'https://wick.example/blog/2020/gone/'],
  ['https://other.example/blog/2022/second/', 'https://other.example/blog/2022/second/'],
  ['//other.example/x', 'https://other.example/x'],
  ['mailto:ada@wick.example', 'mailto:ada@wick.example'],
])('%s leads to %s', (url, address) => {
  expect(resolve(url, first).url).toBe(address)
})
