import { describe, expect, it } from 'vitest'
import type { Feature, Milestone } from './feature.ts'
import { registerOf, settledStageOf } from './register.ts'

const stages = ['alpha', 'beta', 'stable', 'deprecated', 'disabled', 'removed']

type Step = [stage: string, release: string, reached?: boolean]

function aFeature(id: string, steps: Step[], more: Partial<Feature> = {}): Feature {
  const milestones = steps.map(([stage, release, reached = true]): Milestone => ({ stage, release, reached }))
  const now = milestones.findLast((step) => step.reached)
  const ahead = milestones.find((step) => !step.reached)
  return {
    id, file: `features/${id}.yaml`, title: id, shortTitle: id, sig: 'alpha-team', participating: [], gates: [], links: {}, aliases: [],
    milestones, postIds: [], hasBody: false, ...(now === undefined ? {} : { now }), ...(ahead === undefined ? {} : { ahead }), ...more,
  } // prettier-ignore
}

function idsOf(...features: Feature[]): Record<string, string[]> {
  const lists = Object.entries(registerOf(features, stages, '1.24'))
  return Object.fromEntries(
    lists.map(([name, list]) => [name, list.map((feature: Feature) => feature.id)]).filter(([, ids]) => ids?.length),
  )
}

describe('registerOf', () => {
  it.each<[string, string, Feature]>([
    ['a beta', 'underWay', aFeature('a', [['beta', '1.20']])],
    ['a plan in view', 'underWay', aFeature('a', [['alpha', '1.38', false]])],
    ['a plan that went by', 'proposed', aFeature('a', [['alpha', '1.19', false]])],
    ['an aim of what is not accepted', 'proposed', aFeature('a', [['alpha', '1.38', false]], { status: 'provisional' })],
    ['no milestone', 'proposed', aFeature('a', [])],
    ['no stage, and withdrawn', 'setAside', aFeature('a', [['alpha', '1.30', false]], { status: 'withdrawn' })],
    [
      'a deprecation',
      'goingOut',
      aFeature('a', [
        ['stable', '1.20'],
        ['deprecated', '1.33'],
      ]),
    ],
    ['a gate that is off', 'goingOut', aFeature('a', [['disabled', '1.33']])],
    ['a stable one in view', 'atRest', aFeature('a', [['stable', '1.24']])],
    ['a removal in view', 'atRest', aFeature('a', [['removed', '1.30']])],
    [
      'a stable one with a step to come',
      'atRest',
      aFeature('a', [
        ['stable', '1.20'],
        ['deprecated', '1.38', false],
      ]),
    ],
    ['a stable one before the first release in view', 'settledEarlier', aFeature('a', [['stable', '1.23']])],
  ])('%s is %s', (_, list, feature) => {
    expect(idsOf(feature)).toEqual({ [list]: ['a'] })
  })

  it('orders what is under way by its first step, aims last, and what settled by its last, the newest first', () => {
    expect(
      idsOf(
        aFeature('late', [['alpha', '1.34']]),
        aFeature('aim', [['alpha', '1.24', false]]),
        aFeature('early', [
          ['alpha', '1.9'],
          ['beta', '1.36'],
        ]),
        aFeature('old', [['stable', '1.30']], { proposal: 2 }),
        aFeature('twin', [['stable', '1.30']], { proposal: 1 }),
        aFeature('new', [['stable', '1.35']]),
      ),
    ).toEqual({ underWay: ['early', 'late', 'aim'], atRest: ['new', 'twin', 'old'] })
  })
})

describe('settledStageOf', () => {
  it('is the last stage before those of leaving', () => {
    expect(settledStageOf(stages)).toBe('stable')
    expect(settledStageOf(['trial', 'live', 'removed'])).toBe('live')
    expect(settledStageOf([])).toBeUndefined()
  })
})
