import { expect, test } from 'vitest'
import { aFeature, someEntries } from './entries.builder.ts'
import { movedIn, spanWords } from './moved.ts'
import { buildSiteIndex } from './site-index.ts'
import { voyageColumns } from './voyage.ts'

const index = buildSiteIndex(
  someEntries({
    features: [
      aFeature('second', { alpha: '1.0', beta: '1.2' }),
      aFeature('first', { alpha: '1.0', beta: '1.1' }),
      aFeature('aimed', {}, { stages: [{ stage: 'alpha', release: '1.10', planned: true }] }),
      aFeature('missed', {}, { stages: [{ stage: 'alpha', release: '1.1', planned: true }] }),
      aFeature('old', { stable: '1.0' }),
      aFeature('bare'),
      aFeature('numbered', { alpha: '1.1' }, { proposal: 7 }),
    ],
  }),
  '2026-01-01',
)

test('features are apart by whether they change stage in the columns, each in one list', () => {
  const columns = voyageColumns(index.releases.values(), 3)
  expect(columns.map(({ version }) => version)).toEqual(['1.1', '1.2', '1.10'])
  const { moved, earlier, waiting } = movedIn([...index.features.values()], columns)
  expect(moved.map(({ id }) => id)).toEqual(['numbered', 'first', 'second', 'aimed'])
  expect(earlier.map(({ id }) => id)).toEqual(['old'])
  expect(waiting.map(({ id }) => id)).toEqual(['bare', 'missed'])
})

test('the span of columns is said without telling of what is to come as past', () => {
  const columns = voyageColumns(index.releases.values(), 14)
  expect(spanWords(columns)).toBe('between 1.0 and 1.2 or aims at a release to come')
  expect(spanWords(columns.slice(0, 3))).toBe('between 1.0 and 1.2')
  expect(spanWords(columns.slice(0, 1))).toBe('in 1.0')
  expect(spanWords(columns.slice(3))).toBe('towards a release to come')
})
