import { expect, test } from 'vitest'
import { aFeature, aPost, someEntries } from '../model/entries.builder.ts'
import { buildSiteIndex } from '../model/site-index.ts'
import { staticIndex } from './static-index.ts'

test('the index of the search page counts what stands behind each way', () => {
  const index = buildSiteIndex(
    someEntries({
      features: [aFeature('a', { alpha: '1.0' }), aFeature('b', { alpha: '1.0', beta: '1.1' }), aFeature('c')],
      posts: [aPost('one', { features: ['a'], release: '1.1' }), aPost('two', { kind: 'deep-dive' })],
    }),
    '2026-01-01',
  )
  const lists = staticIndex(index).map(({ title, items }) => [title, items.map(({ label, path, count }) => `${label} ${path} ${count}`)])
  expect(lists).toEqual([
    ['SIGs', ['SIG glass /sigs/glass/ 0', 'SIG wire /sigs/wire/ 4']],
    ['Releases', ['1.10 /releases/1.10/ 0', '1.2 /releases/1.2/ 0', '1.1 /releases/1.1/ 2', '1.0 /releases/1.0/ 2']],
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

test('a site without features and posts has only what it has', () => {
  expect(staticIndex(buildSiteIndex(someEntries(), '2026-01-01')).map(({ id }) => id)).toEqual(['by-group', 'by-release'])
})
