import { expect, it } from 'vitest'
import { documents } from './documents.ts'
import { distFolder, told } from './page.builder.ts'

it('reads feeds, data and sitemaps, and nothing else', () => {
  const sound = { 'rss.xml': '<rss/>', 'api/v1/posts.json': '{}', 'people/a/feed.json': '[1]' }
  const files = { ...sound, 'a/index.html': '<p', 'a/index.md': '<', 'pagefind/x.json': 'x' }
  expect(documents(distFolder(files), Object.keys(files))).toEqual([])
})

it('says where a document breaks off', () => {
  const files = { 'people/a/atom.xml': '<feed>\n <a></b></feed>', 'people/a/feed.json': '{\n"a": 1' }
  expect(told(documents(distFolder(files), Object.keys(files)))).toEqual([
    'people/a/atom.xml:2:5 dist-document The document is not well-formed: </b> where <a> is open.',
    'people/a/feed.json:2:7 dist-document The document is not well-formed: it is no JSON.',
  ])
})

it('reads of a large site its own documents and some of each kind, the same every time', () => {
  const others = Array.from({ length: 120 }, (_, index) => [`people/p${index}/rss.xml`, '<'] as const)
  const files = { 'rss.xml': '<', 'rss-2.xml': '<', 'features/atom.xml': '<', ...Object.fromEntries(others) }
  const dir = distFolder(files)
  const found = documents(dir, Object.keys(files), 50).map(({ file }) => file)
  expect(found).toEqual(expect.arrayContaining(['rss.xml', 'features/atom.xml']))
  expect(found.length).toBeGreaterThan(20)
  expect(found.length).toBeLessThan(90)
  expect(documents(dir, Object.keys(files), 50).map(({ file }) => file)).toEqual(found)
})
