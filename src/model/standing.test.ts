import { expect, it } from 'vitest'
import { standingCounts } from './standing.ts'

const stages = ['alpha', 'beta', 'stable', 'deprecated', 'disabled', 'removed']
const at = (stage: string) => ({ now: { stage, release: '1.0', reached: true } })

it('counts every feature once', () => {
  const features = [at('beta'), at('beta'), at('stable'), at('disabled'), at('deprecated'), at('removed'), {}]
  expect(standingCounts(features, stages)).toEqual({
    arriving: [{ stage: 'stable', count: 1 }, { stage: 'beta', count: 2 }, { stage: 'alpha', count: 0 }],
    goingOut: { stage: 'deprecated', count: 2 }, removed: 1, none: 1,
  }) // prettier-ignore
})

it('is nothing but zeros without features', () => {
  expect(standingCounts([], ['live'])).toEqual({
    arriving: [{ stage: 'live', count: 0 }],
    goingOut: { stage: 'deprecated', count: 0 },
    removed: 0,
    none: 0,
  })
})
