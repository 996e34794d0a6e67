import { expect, test } from 'vitest'
import { splitFrontMatter } from './front-matter.ts'

test.each([
  ['---\ntitle: A\n---\n\nBody\n---\n', 'title: A\n', '---\n\nBody\n---\n'],
  ['---\r\ntitle: A\r\n---\r\nBody', 'title: A\r\n', '---\r\nBody'],
  ['---\n---\n', '', '---\n'],
  ['---\ntitle: A\n---', 'title: A\n', '---'],
])('splits %j', (text, yaml, rest) => {
  expect(splitFrontMatter(text)).toMatchObject({ yaml, rest })
})

test.each(['title: A\n', '\n---\na: b\n---\n', '---\ntitle: A\n'])('finds none in %j', (text) => {
  expect(splitFrontMatter(text)).toBeUndefined()
})
