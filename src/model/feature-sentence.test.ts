import { expect, test } from 'vitest'
import { aFeature, someEntries } from './entries.builder.ts'
import { featureSentence, nextAim } from './feature-sentence.ts'
import { buildSiteIndex } from './site-index.ts'

const index = buildSiteIndex(
  someEntries({
    features: [
      aFeature('settled', { alpha: '1.0', stable: '1.2' }),
      aFeature('tried', { alpha: '1.1' }, {}),
      aFeature('aiming', {}, { stages: [{ stage: 'alpha', release: '1.1' }, { stage: 'beta', release: '1.10' }] }), // prettier-ignore
      aFeature('overtaken', {}, { stages: [{ stage: 'beta', release: '1.0', planned: true }, { stage: 'stable', release: '1.1' }] }), // prettier-ignore
      aFeature('given-up', {}, { status: 'withdrawn', stages: [{ stage: 'alpha', release: '1.0' }] }),
      aFeature('refused', {}, { status: 'rejected', stages: [{ stage: 'alpha', release: '1.0' }] }),
      aFeature('at-once', { alpha: '1.1', beta: '1.1' }),
      aFeature('half', {}, { stages: [{ stage: 'beta', release: '1.1' }, { stage: 'stable', release: '1.1', planned: true }] }), // prettier-ignore
      aFeature('new', {}, { status: 'provisional' }),
      aFeature('unheard', {}, { stages: [{ stage: 'alpha', release: '1.0' }, { stage: 'beta', release: '1.2', planned: true }] }), // prettier-ignore
      aFeature('waiting', {}, { status: 'provisional', stages: [{ stage: 'alpha', release: '1.1' }] }),
      aFeature('beyond', {}, { stages: [{ stage: 'alpha', release: '1.99' }] }),
    ],
  }),
  '2026-01-01',
)

test.each([
  ['settled', 'Stable since 1.2, 12 months after alpha in 1.0.'],
  ['tried', 'Alpha since 1.1.'],
  ['aiming', 'Alpha since 1.1. Beta is aimed at 1.10.'],
  ['overtaken', 'Stable since 1.1.'],
  ['given-up', 'Withdrawn. Alpha was aimed at 1.0.'],
  ['refused', 'Rejected. Alpha was aimed at 1.0.'],
  ['at-once', 'Beta since 1.1.'],
  ['half', 'Beta since 1.1.'],
  ['new', 'A proposal, not yet accepted.'],
  ['unheard', 'Alpha since 1.0. Beta was aimed at 1.2.'],
  ['waiting', 'A proposal, not yet accepted. Alpha was aimed at 1.1.'],
  ['beyond', 'No stage recorded. Alpha is aimed at 1.99.'],
])('%s: %s', (id, sentence) => {
  const feature = index.features.get(id)
  if (feature === undefined) throw new Error(id)
  expect(featureSentence(feature, index)).toBe(sentence)
})

test('an aim that was overtaken is not ahead', () => {
  expect(nextAim(index.features.get('overtaken') ?? { milestones: [] })).toBeUndefined()
})
