import { describe, expect, it } from 'vitest'
import { gatesAgreedAt, gateStepAt, gateSteps, gateWords } from './gate.ts'

const lamp = {
  history: [
    { release: '1.10', stage: 'stable', default: true, locked: true },
    { release: '1.2', stage: 'alpha', default: false },
    { release: '1.9', stage: 'beta', default: true },
  ],
}

describe('a gate', () => {
  it('has its steps in the order of releases, by number', () => {
    expect(gateSteps(lamp).map((step) => step.release)).toEqual(['1.2', '1.9', '1.10'])
  })
  it('is in a release what its newest step by then says', () => {
    expect(gateStepAt(lamp, '1.1')).toBeUndefined()
    expect(gateStepAt(lamp, '1.5')?.stage).toBe('alpha')
    expect(gateStepAt(lamp, '1.11')?.stage).toBe('stable')
  })
  it.each([
    [{ default: true, locked: true }, 'on, locked'],
    [{ default: false }, 'off'],
    [{ default: false, locked: false }, 'off'],
    [{ locked: true }, 'locked'],
    [{}, undefined],
  ])('%o is said as %s', (step, words) => {
    expect(gateWords(step)).toBe(words)
  })
})

describe('several gates', () => {
  it('have one word when they agree', () => {
    expect(gatesAgreedAt([lamp, lamp], '1.9')).toBe('on')
    expect(gatesAgreedAt([lamp, { history: [] }], '1.9')).toBeUndefined()
    expect(gatesAgreedAt([], '1.9')).toBeUndefined()
    expect(gatesAgreedAt([{ history: [] }], '1.9')).toBeUndefined()
  })
})
