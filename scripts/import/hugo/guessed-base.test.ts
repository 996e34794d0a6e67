import { expect, it } from 'vitest'
import { guessSiteBase } from './guessed-base.ts'

const post = (address: string, body: string) => ({ address, body })

it('is where links to the posts themselves lead', () => {
  const links = 'https://wick.example/2024/oil/ and [x](https://wick.example/2023/glass) or <https://x.example/2024/oil/>'
  expect(guessSiteBase([post('/2024/oil/', links), post('/2023/glass/', 'https://y.example/a https://y.example/b')])).toBe(
    'https://wick.example',
  )
})

it('is where links into the folder of all posts lead', () => {
  const posts = [
    post('/blog/2024/oil/', 'https://wick.example/blog/2020/lost/ https://wick.example/blog/tags/#a'),
    post('/blog/2023/a/', ''),
  ]
  expect(guessSiteBase(posts)).toBe('https://wick.example')
})

it.each([
  ['one link alone', [post('/blog/oil/', 'https://wick.example/blog/a/')]],
  ['links to other places', [post('/blog/oil/', 'https://wick.example/docs/ https://wick.example/docs/b https://wick.example/blogs/')]],
  ['posts in several folders', [post('/a/oil/', 'https://wick.example/a/x https://wick.example/a/y'), post('/b/wax/', '')]],
  ['no posts', []],
])('is unknown by %s', (_, posts) => {
  expect(guessSiteBase(posts)).toBeUndefined()
})
