import { expect, it } from 'vitest'
import { unwatched } from './unwatched.ts'

const ask = (contentDir: string, path: string): boolean => unwatched(['/site/.cache', '/site/dist'], contentDir)(path)

it.each(['/site/.cache', '/site/.cache/astro/last-site/index.html', '/site/dist/rss.xml'])('passes over %s', (path) => {
  expect(ask('/site/content', path)).toBe(true)
})

it.each(['/site', '/site/src/pages/index.astro', '/site/content/posts/a.mdx', '/site/.cached/x', '/site/distance.md', '/site/..dist'])(
  'watches %s',
  (path) => expect(ask('/site/content', path)).toBe(false),
)

it('watches content that lies where commands write, and the way there', () => {
  const content = '/site/.cache/test/content'
  expect(['/site/.cache', '/site/.cache/test', content, `${content}/posts/a.mdx`].map((path) => ask(content, path))).not.toContain(true)
  expect(ask(content, '/site/.cache/test/dist/index.html')).toBe(true)
})
