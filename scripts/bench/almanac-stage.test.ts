import { expect, it } from 'vitest'
import { withStep } from './almanac-stage.ts'

const beta =
  'title: A\nstages:\n  - { stage: alpha, release: "1.20" }\n  - { stage: beta, release: "1.22" }\nlinks:\n  proposal: https://x.example\n'

it('adds a last stage to a feature, and takes it away again', () => {
  const stable = withStep(beta)
  expect(stable).toContain('release: "1.22" }\n  - { stage: stable, release: "1.36" }\nlinks:')
  expect(withStep(stable ?? '')).toBe(beta)
})

it('leaves features alone that cannot go on', () => {
  expect(withStep(beta.replace('beta', 'stable'))).toBeUndefined()
  expect(withStep(beta.replace('"1.22"', '"1.36"'))).toBeUndefined()
})
