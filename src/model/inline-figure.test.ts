import { describe, expect, it } from 'vitest'
import { aFeature, someEntries } from './entries.builder.ts'
import { stageCountWords, stageLengthWords } from './inline-figure.ts'
import { buildSiteIndex } from './site-index.ts'

const features = [
  aFeature('quick', { alpha: '1.0', beta: '1.1', stable: '1.2' }),
  aFeature('straight', { alpha: '1.0', stable: '1.1' }, { sig: 'glass' }),
  aFeature('waits', { alpha: '1.0' }),
  aFeature('aims', { alpha: '1.10' }),
  aFeature('thought', { alpha: '1.0' }, { status: 'provisional' }),
]
const index = buildSiteIndex(someEntries({ features }), '2025-02-01')

describe('a count in a sentence', () => {
  it.each([
    [{ stage: 'alpha' }, '3'],
    [{ stage: 'alpha', as: 'word' }, 'three'],
    [{ stage: 'alpha', still: true }, '1'],
    [{ stage: 'stable', without: 'beta' }, '1'],
    [{ stage: 'stable', without: 'beta', as: 'share' }, '50%'],
    [{ stage: 'alpha', still: true, as: 'share' }, '33%'],
    [{ stage: 'alpha', sig: 'glass' }, '1'],
    [{ stage: 'stable', from: '1.1', to: '1.2' }, '1'],
    [{ stage: 'stable', to: '1.1' }, '1'],
    [{ stage: 'removed', as: 'word' }, 'no'],
    [{ stage: 'removed', as: 'share' }, '0%'],
  ] as const)('of %j is %s', (query, words) => expect(stageCountWords(query, index)).toBe(words))

  it('never says nothing or all of what is a part', () => {
    const many = buildSiteIndex(someEntries({ features: Array.from({ length: 300 }, (_, at) => aFeature(`f${at}`, at === 0 ? { stable: '1.0' } : { beta: '1.0', stable: '1.1' })) }), '2025-02-01') // prettier-ignore
    expect(stageCountWords({ stage: 'stable', without: 'beta', as: 'share' }, many)).toBe('under 1%')
    const most = buildSiteIndex(someEntries({ features: Array.from({ length: 300 }, (_, at) => aFeature(`f${at}`, at === 0 ? { alpha: '1.0', beta: '1.1' } : { alpha: '1.0' })) }), '2025-02-01') // prettier-ignore
    expect(stageCountWords({ stage: 'alpha', still: true, as: 'share' }, most)).toBe('over 99%')
  })
})

describe('a length in a sentence', () => {
  it.each([
    [{ stage: 'alpha' }, '6 months'],
    [{ stage: 'alpha', measure: 'lower' }, '6 months'],
    [{ stage: 'alpha', measure: 'upper' }, 'not yet known'],
    [{ stage: 'alpha', measure: 'longest' }, '6 months'],
    [{ stage: 'alpha', measure: 'count' }, '3'],
    [{ stage: 'alpha', measure: 'waiting' }, '1'],
    [{ stage: 'alpha', measure: 'over', years: 1 }, '1'],
    [{ stage: 'alpha', feature: 'waits' }, '13 months'],
    [{ stage: 'alpha', next: 'stable', feature: 'quick' }, '12 months'],
    [{ stage: 'beta', feature: 'waits' }, 'not yet known'],
    [{ stage: 'alpha', feature: 'nobody' }, 'not yet known'],
  ] as const)('of %j is %s', (query, words) => expect(stageLengthWords(query, index)).toBe(words))
})
