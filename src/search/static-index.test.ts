import { expect, test } from 'vitest'
import { aFeature, aPost, someEntries } from '../model/entries.builder.ts'
import { buildSiteIndex, type SiteIndex } from '../model/site-index.ts'
import { facetLists } from './facet-lists.ts'
import { listDocuments } from './list-documents.ts'
import { staticIndex } from './static-index.ts'

const documentsOf = (index: SiteIndex) => listDocuments(index, (path) => path)
const listed = (index: SiteIndex) => staticIndex(index, documentsOf(index))
const site = buildSiteIndex(
  someEntries({
    features: [aFeature('a', { alpha: '1.0' }), aFeature('b', { alpha: '1.0', beta: '1.1' }), aFeature('c')],
    posts: [aPost('one', { features: ['a'], release: '1.1' }), aPost('two', { kind: 'deep-dive' })],
  }),
  '2026-01-01',
)

test('the index of the search page counts what stands behind each way', () => {
  const lists = listed(site).map(({ title, items }) => [title, items.map(({ label, path, count }) => `${label} ${path} ${count}`)])
  expect(lists).toEqual([
    ['SIGs', ['SIG glass /sigs/glass/ 0', 'SIG wire /sigs/wire/ 4']],
    ['Releases', ['1.10 /releases/1.10/ 1', '1.2 /releases/1.2/ 1', '1.1 /releases/1.1/ 3', '1.0 /releases/1.0/ 3']],
    [
      'Features by stage now',
      [
        'Alpha /features/stage/alpha/ 1', 'Beta /features/stage/beta/ 1', 'Stable /features/stage/stable/ 0',
        'Deprecated /features/stage/deprecated/ 0', 'Disabled /features/stage/disabled/ 0', 'Removed /features/stage/removed/ 0',
      ], // prettier-ignore
    ],
    ['Writing by kind', ['Deep-dives /posts/kind/deep-dive/ 1', 'Essays /posts/kind/essay/ 1']],
  ])
})

test('its numbers are those beside the choices of the facets', () => {
  const choices = facetLists(site, documentsOf(site))
  const beside = (key: string) => choices.find((list) => list.key === key)?.choices.map(({ value, count }) => [value, count] as const)
  for (const [id, key] of [['by-group', 'sig'], ['by-release', 'release'], ['by-stage', 'stage'], ['by-kind', 'kind']] as const) {
    const items = listed(site).find((list) => list.id === id)?.items.map(({ path, count }) => [path.split('/').at(-2), count] as const)
    expect(Object.fromEntries(items ?? []), id).toEqual(Object.fromEntries(beside(key) ?? []))
  } // prettier-ignore
})

test('a site without features and posts has only what it has', () => {
  expect(listed(buildSiteIndex(someEntries(), '2026-01-01')).map(({ id }) => id)).toEqual(['by-group', 'by-release'])
})
