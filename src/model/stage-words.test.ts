import { describe, expect, it } from 'vitest'
import { featureWords, lifeWords, standingWords, thenWords } from './stage-words.ts'

const alpha = { stage: 'alpha', release: '1.29', reached: true }
const stable = { stage: 'stable', release: '1.33', reached: true }

describe('standingWords', () => {
  it.each([
    [alpha, 'Alpha since 1.29'],
    [stable, 'Stable since 1.33'],
    [{ stage: 'removed', release: '1.36', reached: true }, 'Removed in 1.36'],
    [{ stage: 'alpha', release: '1.38', reached: false }, 'Alpha, aimed at 1.38'],
  ])('%o is told as "%s"', (step, words) => expect(standingWords(step)).toBe(words))
})

describe('featureWords', () => {
  it('tells what was reached before what is aimed at', () => {
    expect(featureWords({ now: alpha, ahead: { ...stable, reached: false } })).toBe('Alpha since 1.29')
    expect(featureWords({ ahead: { ...alpha, reached: false } })).toBe('Alpha, aimed at 1.29')
  })
  it('tells the fate of a proposal without milestones', () => {
    expect(featureWords({ status: 'withdrawn' })).toBe('Withdrawn')
    expect(featureWords({ status: 'rejected' })).toBe('Rejected')
    expect(featureWords({ status: 'replaced' })).toBe('Replaced')
    expect(featureWords({ status: 'provisional' })).toBe('No stage reached yet')
    expect(featureWords({})).toBe('No stage reached yet')
  })
})

it('thenWords names the release of the stage', () => expect(thenWords(alpha)).toBe('alpha in 1.29'))

describe('lifeWords', () => {
  it('is one line', () => {
    expect(lifeWords([alpha, stable, { stage: 'removed', release: '1.40', reached: false }])).toBe(
      'Alpha in 1.29, stable in 1.33, removed aimed at 1.40',
    )
    expect(lifeWords([])).toBe('')
  })
})
