import { expect, it } from 'vitest'
import { contentFolder } from '../../src/sources/content-folder.builder.ts'
import { checkContent } from '../../src/sources/check-content.ts'
import { corpusDay, makeCorpus } from './corpus.ts'

it('makes the same posts each time, and the first of many are those of few', () => {
  const few = makeCorpus(5).posts
  expect(makeCorpus(5).posts).toEqual(few)
  expect(makeCorpus(8).posts.slice(0, 5)).toEqual(few)
  expect(new Set(makeCorpus(8).posts.map(({ body }) => body)).size).toBe(8)
})

it('makes posts of about a thousand words with listings, a table, a list and links, half of them .mdx', () => {
  const { posts } = makeCorpus(20)
  for (const { body } of posts) {
    const text = body.replaceAll(/```[^]*?```/g, '')
    expect(text.split(/\s+/).length).toBeGreaterThan(900)
    expect(text.split(/\s+/).length).toBeLessThan(1_300)
    for (const part of ['```yaml', '```sh', '```go', '\n| ---', '\n- **', '](https://', '](/posts/made-']) expect(body).toContain(part)
  }
  expect(posts.filter(({ extension }) => extension === 'mdx')).toHaveLength(10)
})

it('makes a content folder without a problem, of the size that it promises', () => {
  const dir = contentFolder({})
  makeCorpus(12).writeContent(dir)
  const { problems, sources } = checkContent(dir, corpusDay)
  expect(problems).toEqual([])
  expect([sources.features, sources.releases, sources.sigs, sources.posts].map(({ length }) => length)).toEqual([650, 38, 24, 12])
})
