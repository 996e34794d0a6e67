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
