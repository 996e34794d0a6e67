import { expect, test } from 'vitest'
import { aFeature, aPost, someEntries } from './entries.builder.ts'
import { neighboursOf } from './neighbours.ts'
import { buildSiteIndex } from './site-index.ts'

const index = buildSiteIndex(
  someEntries({
    features: [
      aFeature('a', { alpha: '1.0' }, { title: 'Wicks for kube-lamp' }),
      aFeature('told-with', {}, { title: 'Oil' }),
      aFeature('same-name', { alpha: '1.2' }, { title: 'Glass in kube-lamp' }),
      aFeature('same-release', { alpha: '1.0' }, { title: 'Support for smoke' }),
      aFeature('release-after', { alpha: '1.1' }, { title: 'Soot' }),
      aFeature('far', {}, { title: 'For ever' }),
      aFeature('other-group', { alpha: '1.0' }, { title: 'Wicks for kube-lamp', sig: 'glass' }),
    ],
    posts: [aPost('one', { features: ['a', 'told-with'] })],
  }),
  '2026-01-01',
)

test('neighbours are of the same group: first those in the same posts, then alike in title, then near in time', () => {
  const feature = index.features.get('a')
  if (feature === undefined) throw new Error('no feature a')
  expect(neighboursOf(feature, index).map(({ id }) => id)).toEqual(['told-with', 'same-name', 'same-release', 'release-after', 'far'])
  expect(neighboursOf(feature, index, 2)).toHaveLength(2)
})

const order = (posts: Parameters<typeof aPost>[], ...features: Parameters<typeof aFeature>[]): string[] => {
  const all = features.map((feature) => aFeature(...feature))
  const some = buildSiteIndex(someEntries({ features: all, posts: posts.map((post) => aPost(...post)) }), '2026-01-01')
  return neighboursOf(some.features.get('a') ?? expect.fail('no feature a'), some).map(({ id }) => id)
}

test('a post about two says more than one about many', () => {
  const few = { features: ['a', 'z'] }
  const many = { features: ['a', 'b', 'c', 'd'] }
  expect(order([['few', few], ['many', many]], ['a'], ['b'], ['c'], ['d'], ['z'])).toEqual(['z', 'b', 'c', 'd']) // prettier-ignore
})

test('those that are as near come by title, then by id', () => {
  expect(order([], ['a'], ['b', {}, { title: 'Z' }], ['d', {}, { title: 'C' }], ['c', {}, { title: 'C' }])).toEqual(['c', 'd', 'b'])
})

test.each(['the', 'and', 'for', 'from', 'with', 'into', 'via', 'when', 'that', 'not', 'new', 'add', 'use', 'support', 'of', 'xx'])(
  'the word "%s" in two titles says nothing',
  (word) => expect(order([], ['a', {}, { title: `Lamp ${word}` }], ['b', {}, { title: 'B' }], ['c', {}, { title: `C ${word}` }])).toEqual(['b', 'c']), // prettier-ignore
)

test('a word that many titles share says nothing', () => {
  const sharing = (count: number) => {
    const others = Array.from({ length: count }, (_, at): Parameters<typeof aFeature> => [
      `y${at}`,
      {},
      { title: `Y${at} lamp`, sig: 'glass' },
    ])
    return order([], ['a', {}, { title: 'A lamp' }], ['b', {}, { title: 'B' }], ['z', {}, { title: 'Z Lamp' }], ...others)
  }
  expect(sharing(10)).toEqual(['z', 'b'])
  expect(sharing(11)).toEqual(['b', 'z'])
})

test('what is only aimed at counts as well for being near in time', () => {
  const aims = { stages: [{ stage: 'alpha', release: '1.10' }] }
  expect(order([], ['a', {}, aims], ['b', { alpha: '1.0' }], ['c', {}, aims])).toEqual(['c', 'b'])
})
