import { describe, expect, it } from 'vitest'
import type { Feature, Milestone } from './feature.ts'
import { lifeInWords, waitingWords } from './waiting.ts'

type Standing = Pick<Feature, 'milestones' | 'now' | 'ahead' | 'status'>

function aStanding(status: Feature['status'], ...steps: [stage: string, release: string, reached?: boolean][]): Standing {
  const milestones: Milestone[] = steps.map(([stage, release, reached = true]) => ({ stage, release, reached }))
  const now = milestones.findLast((step) => step.reached)
  const ahead = milestones.find((step) => !step.reached)
  return {
    milestones, ...(status === undefined ? {} : { status }), ...(now === undefined ? {} : { now }), ...(ahead === undefined ? {} : { ahead }),
  } // prettier-ignore
}

describe('a feature', () => {
  it.each([
    [aStanding('implemented', ['alpha', '1.2'], ['stable', '1.4']), 'alpha in 1.2, stable in 1.4'],
    [aStanding('implementable', ['alpha', '1.2'], ['beta', '1.9', false]), 'alpha in 1.2, beta aimed at 1.9'],
    [aStanding('implementable', ['alpha', '1.9', false]), 'accepted, not in a release yet, alpha aimed at 1.9'],
    [aStanding('provisional', ['alpha', '1.9', false]), 'a proposal, not yet accepted, alpha aimed at 1.9'],
    [aStanding('implementable'), 'accepted, no release named yet'],
    [aStanding('implemented'), 'implemented, without stages'],
    [aStanding('deferred', ['beta', '1.3', false]), 'put off for now, beta aimed at 1.3'],
    [aStanding('rejected'), 'rejected'],
    [aStanding('withdrawn'), 'withdrawn'],
    [aStanding('replaced'), 'replaced'],
    [{ ...aStanding(undefined), replacedBy: 'lamp' }, 'replaced'],
    [aStanding(undefined), 'no stage recorded'],
  ])('%#: is told with its whole life', (feature, life) => {
    expect(lifeInWords(feature)).toBe(life)
  })
  it('has no words of waiting once a stage is reached', () => {
    expect(waitingWords(aStanding('withdrawn', ['alpha', '1.2']))).toBeUndefined()
  })
})
