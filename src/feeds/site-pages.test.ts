import { expect, it } from 'vitest'
import { aFeature, aPerson, aPost, aRelease } from '../model/entries.builder.ts'
import { aFeedSource } from './feed-source.builder.ts'
import { sitePagesOf } from './site-pages.ts'
import { aToldSource } from './told-source.builder.ts'

const rowsOf = (source: ReturnType<typeof aToldSource>): string[] =>
  sitePagesOf(source.index).map(({ path, changed }) => `${path} ${changed}`)

it('every page that is meant to be found has the newest past day of what it shows', () => {
  expect(rowsOf(aToldSource(true))).toMatchInlineSnapshot(`
    [
      "/ 2025-02-01",
      "/posts/ 2025-02-01",
      "/posts/kind/deep-dive/ 2024-12-24",
      "/posts/kind/essay/ 2025-02-01",
      "/posts/year/2025/ 2025-01-11",
      "/posts/year/2024/ 2025-02-01",
      "/posts/short/ 2025-01-11",
      "/posts/old/ 2025-02-01",
      "/releases/ 2025-01-10",
      "/releases/1.0/ 2024-01-10",
      "/releases/1.1/ 2024-07-10",
      "/releases/1.2/ 2025-01-10",
      "/releases/1.3/ 2025-02-01",
      "/sigs/ 2025-02-01",
      "/sigs/wire/ 2025-02-01",
      "/sigs/glass/ 2025-02-01",
      "/features/ 2025-01-10",
      "/features/stage/alpha/ 2025-02-01",
      "/features/stage/beta/ 2025-01-10",
      "/features/stage/stable/ 2025-01-10",
      "/features/stage/deprecated/ 2025-02-01",
      "/features/stage/disabled/ 2025-02-01",
      "/features/stage/removed/ 2025-01-10",
      "/features/sig/wire/ 2025-01-10",
      "/features/sig/glass/ 2025-01-10",
      "/features/quiet/ 2025-02-01",
      "/features/bare/ 2025-01-10",
      "/features/hum/ 2025-02-01",
      "/compare/ 2025-02-01",
      "/compare/1.0/1.1/ 2024-07-10",
      "/compare/1.0/1.2/ 2025-01-10",
      "/compare/1.1/1.2/ 2025-01-10",
      "/people/ 2025-02-01",
      "/people/ada/ 2025-02-01",
      "/series/ 2025-02-01",
      "/series/story/ 2024-12-24",
      "/api/ 2025-02-01",
      "/search/ 2025-02-01",
    ]
  `)
})

it('an empty site has no list of people or series', () => {
  const rows = rowsOf(aFeedSource({ people: [], series: [], releases: [], sigs: [] }))
  expect(rows).toMatchInlineSnapshot(`
    [
      "/ 2025-02-01",
      "/posts/ 2025-02-01",
      "/releases/ 2025-02-01",
      "/sigs/ 2025-02-01",
      "/features/ 2025-02-01",
      "/features/stage/alpha/ 2025-02-01",
      "/features/stage/beta/ 2025-02-01",
      "/features/stage/stable/ 2025-02-01",
      "/features/stage/deprecated/ 2025-02-01",
      "/features/stage/disabled/ 2025-02-01",
      "/features/stage/removed/ 2025-02-01",
      "/compare/ 2025-02-01",
      "/api/ 2025-02-01",
      "/search/ 2025-02-01",
    ]
  `)
})

it('days to come change nothing yet', () => {
  const source = aFeedSource({
    features: [aFeature('a', { alpha: '1.0', beta: '1.1' })],
    releases: [aRelease('1.0', { date: '2024-01-10', endOfLife: '2025-02-01' }), aRelease('1.1', { date: '2025-02-02' })],
    posts: [aPost('p', { date: '2024-03-01', updated: '2025-03-01', features: ['a'] })],
  })
  expect(Object.fromEntries(sitePagesOf(source.index).map(({ path, changed }) => [path, changed]))).toMatchObject({
    '/releases/1.0/': '2025-02-01', '/releases/1.1/': '2025-02-01', '/features/stage/alpha/': '2024-01-10', '/features/sig/wire/': '2024-01-10', '/posts/p/': '2025-02-01',
  }) // prettier-ignore
})

it('the page of a person is as new as the last release that they led', () => {
  const releases = [aRelease('1.0', { date: '2024-01-10' }), aRelease('1.1', { date: '2024-07-10', leads: ['ada'] })]
  const source = aFeedSource({ releases, people: [aPerson('ada')], posts: [aPost('p', { date: '2024-03-01' }), aPost('q', { date: '2024-12-01', authors: ['eve'] })] }) // prettier-ignore
  expect(rowsOf(source)).toContain('/people/ada/ 2024-07-10')
})

it('pages of the site itself are there, and a group without features has no list of them', () => {
  const source = aFeedSource({ features: [aFeature('a', { alpha: '1.0' })] })
  const pages = new Map([['about', {}]]) as unknown as typeof source.index.pages // only ids are asked for
  const paths = sitePagesOf({ ...source.index, pages }).map(({ path }) => path)
  expect(paths).toContain('/about/')
  expect(paths).toContain('/features/sig/wire/')
  expect(paths).not.toContain('/features/sig/glass/')
})
