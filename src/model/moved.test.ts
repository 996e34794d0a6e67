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

test('features that moved together come by proposal, then by id; earlier ones the newest first; those that wait by title', () => {
  const features = [
    aFeature('c', { alpha: '1.1' }), aFeature('b', { alpha: '1.1' }), aFeature('nine', { alpha: '1.1' }, { proposal: 9 }), aFeature('ten', { alpha: '1.1' }, { proposal: 10 }),
    aFeature('older', { alpha: '1.0' }), aFeature('x', { beta: '1.1' }), aFeature('w', { beta: '1.1' }),
    aFeature('lower', {}, { title: 'aa' }), aFeature('upper', {}, { title: 'AB' }), aFeature('q', {}, { title: 'ac' }), aFeature('p', {}, { title: 'ac' }),
  ] // prettier-ignore
  const some = [...buildSiteIndex(someEntries({ features }), '2026-01-01').features.values()]
  const ids = (columns: string[]) => {
    const { moved, earlier, waiting } = movedIn(some, columns.map((version) => ({ version, upcoming: false }))) // prettier-ignore
    return [moved, earlier, waiting].map((list) => list.map(({ id }) => id).join(' '))
  }
  expect(ids(['1.1'])).toEqual(['nine ten b c w x', 'older', 'lower upper p q'])
  expect(ids(['1.2'])).toEqual(['', 'nine ten b c w x older', 'lower upper p q'])
})
