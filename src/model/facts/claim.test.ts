import { describe, expect, it } from 'vitest'
import { lifeOf, wordsAt } from './claim.ts'
import { featureSource } from './facts.builder.ts'

describe('words of a text', () => {
  it('are those between two places', () => expect(wordsAt('It is beta in 1.0.', 6, 17)).toBe('beta in 1.0'))

  it('stand on one line without the bars of a table', () => {
    const text = '| Wire | beta\n  in |  | 1.0 |'
    expect(wordsAt(text, 0, text.length)).toBe('Wire beta in 1.0')
  })
})

describe('the life of a feature', () => {
  const stages = [
    { stage: 'stable', release: '1.10' },
    { stage: 'beta', release: '1.9' },
    { stage: 'alpha', release: '1.2' },
    { stage: 'removed', release: '2.0', planned: true },
    { stage: 'deprecated', release: '1.11', planned: false },
  ]

  it('is told in the order of releases, with what is planned', () => {
    const feature = featureSource('quiet-wire', { title: 'Quiet wire', stages })
    expect(lifeOf(feature)).toBe(
      'Quiet wire (quiet-wire): alpha in 1.2, beta in 1.9, stable in 1.10, deprecated in 1.11, removed in 2.0 (planned)',
    )
    expect(feature.data.stages).toEqual(stages)
  })

  it('has the short title where there is one, and may have no stage', () => {
    expect(lifeOf(featureSource('quiet-wire', { title: 'A wire that does not hum', shortTitle: 'Quiet wire' }))).toBe(
      'Quiet wire (quiet-wire): no stage',
    )
  })
})
