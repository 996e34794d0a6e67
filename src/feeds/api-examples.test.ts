import { expect, it } from 'vitest'
import { aFeature, aPost, aRelease, someEntries } from '../model/entries.builder.ts'
import type { Entries } from '../model/entries.ts'
import { buildSiteIndex } from '../model/site-index.ts'
import { createUrls } from '../site/urls.ts'
import { apiExamplesOf, apiQuestionOf } from './api-examples.ts'

const sourceOf = (added: Partial<Entries>) => ({
  index: buildSiteIndex(someEntries(added), '2025-02-01'),
  urls: createUrls('https://wick.example', '/almanac/'),
})
const history = [{ release: '1.0', stage: 'alpha' }]

/** The feature that stands for all in the example. */
function example(...features: Entries['features']): string | undefined {
  const { features: document } = apiExamplesOf(
    sourceOf({ features, posts: [aPost('p', { features: ['told'] }), aPost('q', { features: ['told'] })] }),
  )
  return (document as { features: { id: string }[] } | undefined)?.features[0]?.id
}

it('the example has the newest post, the last release that is out, the busiest group and one change', () => {
  const examples = apiExamplesOf(
    sourceOf({
      features: [
        aFeature('a', { alpha: '1.0', beta: '1.2' }, { sig: 'glass' }),
        aFeature('b', { alpha: '1.2' }),
        aFeature('c', {}, { sig: 'glass' }),
      ],
      posts: [aPost('old'), aPost('new', { date: '2024-07-01' })],
    }),
  )
  expect(examples).toMatchObject({
    posts: { posts: [{ id: 'new' }] },
    features: { features: [{ id: 'a' }] },
    releases: { releases: [{ version: '1.2' }] },
    sigs: { sigs: [{ id: 'glass' }] },
    compare: { from: '1.1', to: '1.2', rows: [{ feature: 'a' }] },
  })
  expect(
    Object.values(examples).map((document) => Object.values(document as Record<string, unknown[]>).find(Array.isArray)?.length),
  ).toEqual([1, 1, 1, 1, 1])
})

it('a site without anything has no example', () => {
  const empty = sourceOf({ releases: [], sigs: [], people: [] })
  expect(apiExamplesOf(empty)).toEqual({})
  expect(apiQuestionOf(empty)).toBeUndefined()
})

it('a site with one release has no comparison', () => {
  const one = apiExamplesOf(sourceOf({ releases: [aRelease('1.0', { date: '2024-01-10' })] }))
  expect(one.releases).toBeDefined()
  expect(one.compare).toBeUndefined()
})

it('the feature that tells most stands for all', () => {
  const long = aFeature('long', { alpha: '1.0', beta: '1.1', stable: '1.2' })
  const gated = aFeature('gated', {}, { gates: [{ name: 'G', history }] })
  const named = aFeature('named', { alpha: '1.0', beta: '1.1' }, { gates: ['A', 'B'] })
  expect(example(long, gated, aFeature('told'))).toBe('told')
  expect(example(long, gated)).toBe('gated')
  expect(example(long, named)).toBe('long')
  expect(example(aFeature('short', { alpha: '1.0' }), named)).toBe('short')
  expect(example(aFeature('b', {}, { title: 'A' }), aFeature('a', {}, { title: 'B' }))).toBe('a')
})

it('of groups with as many features the first by id is shown', () => {
  const features = [aFeature('a'), aFeature('b', {}, { sig: 'glass' })]
  expect(apiExamplesOf(sourceOf({ features }))).toMatchObject({ sigs: { sigs: [{ id: 'glass' }] } })
  expect(apiExamplesOf(sourceOf({ features: [...features, aFeature('c')] }))).toMatchObject({ sigs: { sigs: [{ id: 'wire' }] } })
})

it('the question is of the stage at which most features are', () => {
  const features = [
    aFeature('a', { beta: '1.0' }),
    aFeature('b', { alpha: '1.0' }),
    aFeature('c', { beta: '1.0' }),
    aFeature('d'),
    aFeature('e'),
    aFeature('f'),
  ]
  expect(apiQuestionOf(sourceOf({ features }))).toEqual({ stage: 'beta', count: 2 })
  expect(apiQuestionOf(sourceOf({ features: features.slice(0, 2) }))).toEqual({ stage: 'alpha', count: 1 })
  expect(apiQuestionOf(sourceOf({ features: features.slice(3) }))).toBeUndefined()
})
