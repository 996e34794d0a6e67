import { expect, it } from 'vitest'
import { aRelease, someEntries } from './entries.builder.ts'
import { comparedPairs, comparedVersions } from './release-pairs.ts'
import { buildSiteIndex } from './site-index.ts'

const releases = Array.from({ length: 15 }, (_, place) => aRelease(`1.${place + 1}`, place < 14 ? { date: `20${10 + place}-01-01` } : {}))
const index = buildSiteIndex(someEntries({ releases }), '2025-02-01')

it('compares the newest twelve releases that are out', () => {
  expect(comparedVersions(index)).toEqual(Array.from({ length: 12 }, (_, place) => `1.${place + 3}`))
})

it('pairs every release with every later one', () => {
  const pairs = comparedPairs(index)
  expect(pairs).toHaveLength(66)
  expect(pairs[0]).toEqual({ from: '1.3', to: '1.4' })
  expect(pairs.at(-1)).toEqual({ from: '1.13', to: '1.14' })
})

it('has no pair where there are fewer than two', () => {
  expect(comparedPairs(buildSiteIndex(someEntries({ releases: releases.slice(0, 1) }), '2025-02-01'))).toEqual([])
})
