import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeCorpus } from '../corpus.ts'
import { checkOutput, type Expected } from './check-output.ts'
import { writeFiles, type SiteFiles } from './site-files.ts'

const scratch = mkdtempSync(join(tmpdir(), 'almanac-peers-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const { posts } = makeCorpus(3)
const expected: Expected = {
  post: ({ id }) => `${id}.html`,
  tags: ({ kind }) => [`tags/${kind}.html`],
  highlighted: /class="token/,
  search: 'pagefind',
}

/** A finished site with some files changed or, when they are empty, left out. */
function siteWith(changes: SiteFiles): string {
  const dir = mkdtempSync(join(scratch, 'site-'))
  const whole: Record<string, string> = {}
  for (const post of posts) {
    whole[`${post.id}.html`] = `<h1>${post.title}</h1><pre><b class="token">x</b></pre>${post.body}`
    whole[`tags/${post.kind}.html`] = 'a list'
    whole[`pagefind/fragment/${post.id}`] = 'a document'
  }
  const files = Object.entries({ ...whole, ...changes }).filter(([, text]) => text !== '')
  mkdirSync(join(dir, 'pagefind'))
  writeFiles(dir, Object.fromEntries(files))
  return dir
}

describe('the check of what a peer made', () => {
  const check = (changes: SiteFiles) => () => checkOutput('Peer', siteWith(changes), posts, expected)

  it('takes a site with everything', () => {
    expect(check({})).not.toThrow()
  })

  it('tells posts that are missing, cut short or not highlighted', () => {
    const [post] = posts
    expect(check({ 'made-0.html': '' })).toThrow('posts drawn: 2 of 3')
    expect(check({ 'made-0.html': `${post?.title} <b class="token">x</b>` })).toThrow('posts drawn: 2 of 3')
    expect(check({ 'made-0.html': `${post?.title} ${post?.body}` })).toThrow('posts drawn: 2 of 3')
  })

  it('tells lists that are missing', () => {
    expect(check({ [`tags/${posts[0]?.kind}.html`]: '' })).toThrow(`not tags/${posts[0]?.kind}.html`)
  })

  it('tells posts that cannot be searched', () => {
    expect(check({ 'pagefind/fragment/made-1': '' })).toThrow('posts in the search index: 2 of 3')
  })

  it('finds posts by their titles in an index that is one file', () => {
    const dir = siteWith({ 'index.json': JSON.stringify(posts.slice(1).map(({ title }) => title)) })
    expect(() => checkOutput('Peer', dir, posts, { ...expected, search: 'index.json' })).toThrow('posts in the search index: 2 of 3')
  })
})
