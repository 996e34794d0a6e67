import { describe, expect, it } from 'vitest'
import { stageChanges } from './stage-changes.ts'

const alpha = { stage: 'alpha', release: '1.0' }

describe('stageChanges', () => {
  it.each([
    ['nothing', { stages: [alpha] }, { stages: [alpha] }, []],
    ['a new feature', undefined, { stages: [alpha], status: 'provisional' as const }, ['alpha in 1.0, new', 'status: none → provisional']],
    ['a new feature without a status', undefined, { stages: [alpha] }, ['alpha in 1.0, new']],
    [
      'a new stage',
      { stages: [alpha] },
      { stages: [alpha, { stage: 'beta', release: '1.1', planned: true }] },
      ['beta in 1.1 (planned), new'],
    ],
    ['another release', { stages: [alpha] }, { stages: [{ ...alpha, release: '1.1' }] }, ['alpha: 1.0 → 1.1']],
    ['a plan that came true', { stages: [{ ...alpha, planned: true }] }, { stages: [alpha] }, ['alpha: 1.0 (planned) → 1.0']],
    ['a stage that is gone', { stages: [alpha] }, { stages: [] }, ['alpha in 1.0, taken away']],
  ])('of %s', (_what, before, after, told) => expect(stageChanges(before, after)).toEqual(told))
})
