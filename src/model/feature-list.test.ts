import { describe, expect, it } from 'vitest'
import { aFeature, aSig, someEntries } from './entries.builder.ts'
import { featureListOf, featureListWords, noFeatureWords, type FeatureListQuery } from './feature-list.ts'
import { buildSiteIndex } from './site-index.ts'

const index = buildSiteIndex(
  someEntries({
    sigs: [aSig('wire', { name: 'Wire' }), aSig('glass', { name: 'Glass' })],
    features: [
      aFeature('b', { alpha: '1.0', beta: '1.1' }),
      aFeature('a', { stable: '1.1', deprecated: '1.2' }),
      aFeature('c', { stable: '1.1' }, { sig: 'glass' }),
      aFeature('d', { alpha: '1.10' }),
    ],
  }),
  '2025-02-01',
)
const rows = (query: FeatureListQuery): string[] => featureListOf(query, index).map(({ feature, step }) => `${feature.id} ${step.stage}`)

describe('featureListOf', () => {
  it('has what changed stage in a release, what is settled first', () => {
    expect(rows({ release: '1.1' })).toEqual(['a stable', 'c stable', 'b beta'])
  })
  it('is narrowed by group and stage', () => {
    expect(rows({ release: '1.1', sig: 'wire' })).toEqual(['a stable', 'b beta'])
    expect(rows({ release: '1.1', stage: 'stable', sig: 'glass' })).toEqual(['c stable'])
  })
  it('is narrowed by stage among steps of one feature', () => {
    const both = buildSiteIndex(someEntries({ features: [aFeature('x', { alpha: '1.1', beta: '1.1' })] }), '2025-02-01')
    expect(featureListOf({ release: '1.1', stage: 'beta' }, both).map(({ step }) => step.stage)).toEqual(['beta'])
  })
  it('has the aims of a release that is not out', () => expect(rows({ release: '1.10' })).toEqual(['d alpha']))
})

describe('words', () => {
  it('tell what a list shows', () => {
    expect(featureListWords({ release: '1.1', stage: 'stable' }, 2, index)).toBe('Stable in 1.1: two features')
    expect(featureListWords({ release: '1.1', sig: 'wire', stage: 'beta' }, 1, index)).toBe('SIG Wire, Beta in 1.1: one feature')
    expect(featureListWords({ release: '1.10' }, 1, index)).toBe('Changes of stage aimed at 1.10: one feature')
  })
  it('stand in place of an empty list', () => {
    expect(noFeatureWords({ release: '1.0', stage: 'stable', sig: 'glass' }, index)).toBe('No feature of SIG Glass reached stable in 1.0.')
    expect(noFeatureWords({ release: '1.0' }, index)).toBe('No feature changed stage in 1.0.')
    expect(noFeatureWords({ release: '1.10' }, index)).toBe('No feature is aimed at 1.10 so far.')
    expect(noFeatureWords({ release: '1.10', stage: 'beta' }, index)).toBe('No feature is aimed at beta in 1.10 so far.')
  })
})
