import { describe, expect, it } from 'vitest'
import { someSite } from './entries.builder.ts'
import { paths, postPath, withTrailingSlash } from './paths.ts'

describe('postPath', () => {
  const site = { ...someSite, permalink: '/blog/:year/:month/:day/:slug' }
  it('fills the tokens of the permalink', () => {
    expect(postPath('x', { date: '2024-03-05T23:00:00-11:00' }, site, '2030-01-01')).toBe('/blog/2024/03/05/x/')
  })
  it('uses the fallback day of a post without a date', () => expect(postPath('x', {}, site, '2030-01-02')).toBe('/blog/2030/01/02/x/'))
  it('prefers the post’s own url', () => expect(postPath('x', { url: '/Old/Place' }, site, '')).toBe('/Old/Place/'))
})

describe('paths', () => {
  it('use the words of the site', () => {
    const site = { ...someSite, group: { singular: 'Team', plural: 'Teams', path: 'teams' }, proposal: { label: 'RFC', path: 'rfcs' } }
    expect(paths.group('wire', site)).toBe('/teams/wire/')
    expect(paths.proposal(7, site)).toBe('/rfcs/7/')
  })
  it('give the first page of posts no number', () => expect(paths.postsPage(1)).toBe('/posts/'))
})

describe('withTrailingSlash', () => {
  it.each([['/a', '/a/'], ['/a/', '/a/'], ['/a.html', '/a.html'], ['/1.33', '/1.33/']])('%s becomes %s', (from, to) => {
    expect(withTrailingSlash(from)).toBe(to)
  }) // prettier-ignore
})
