import { expect, it } from 'vitest'
import { fileStart, problemAt } from '../../src/model/problem.ts'
import { atSource } from './at-source.ts'
import { told } from './page.builder.ts'

const sources = new Map([
  ['/posts/x/', { file: 'posts/x/index.mdx' }],
  ['/2017/old.html', { file: 'posts/old.md' }],
])
const texts = new Map([['posts/x/index.mdx', '---\ntitle: X\n---\nSee [it](/nowhere/).\n']])

it.each([
  ['posts/x/index.html', 'The <a> to "/nowhere/" is broken.', 'content/posts/x/index.mdx:4:10 dist-broken-link The <a> to "/nowhere/" is broken. (On posts/x/index.html:7:3.)'],
  ['posts/x/index.html', 'The <a> to "/other/" is broken.', 'content/posts/x/index.mdx:1:1 dist-broken-link The <a> to "/other/" is broken. (On posts/x/index.html:7:3.)'],
  ['posts/x/feed.json', 'Broken.', 'content/posts/x/index.mdx:1:1 dist-broken-link Broken. (On posts/x/feed.json:7:3.)'],
  ['2017/old.html', 'Broken.', 'content/posts/old.md:1:1 dist-broken-link Broken. (On 2017/old.html:7:3.)'],
  ['posts/index.html', 'Broken.', 'posts/index.html:7:3 dist-broken-link Broken.'],
  ['index.html', 'Broken.', 'index.html:7:3 dist-broken-link Broken.'],
])('a problem of %s: %s', (file, message, line) => {
  const problem = problemAt(file, { ...fileStart, line: 7, column: 3 }, { code: 'dist-broken-link', message, fix: '' })
  expect(told(atSource([problem], { sources }, texts, 'content'))).toEqual([line])
}) // prettier-ignore
