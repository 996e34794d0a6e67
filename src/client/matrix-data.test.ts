import { expect, test } from 'vitest'
import type { FeatureRow } from '../feeds/api-rows.ts'
import { matrixFeature } from './matrix-data.ts'

const row: FeatureRow = {
  id: 'dimmer',
  url: 'https://wick.example/deep/features/dimmer/',
  title: 'Dim the lamps',
  shortTitle: 'Dimmer',
  proposal: 12,
  sig: 'wire',
  participating: [],
  status: 'implemented',
  stage: 'alpha',
  stages: [
    { stage: 'alpha', release: '1.0' },
    { stage: 'beta', release: '1.1', planned: true },
  ],
  gates: [{ name: 'LampDimmer', components: [], history: [] }],
  summary: null,
  replacedBy: null,
  links: {},
  posts: [],
}

test('a row of the API tells where its feature is and what it is found by', () => {
  const feature = matrixFeature(row, 'RFC')
  expect(feature).toMatchObject({ href: '/deep/features/dimmer/', now: { stage: 'alpha' }, ahead: { stage: 'beta', reached: false } })
  for (const words of ['dim the', 'lampdimmer', 'rfc-12', 'rfc 12']) expect(feature.text).toContain(words)
})

test('a feature without a number or a stage is one too', () => {
  const feature = matrixFeature({ ...row, proposal: null, stages: [], stage: null, gates: [] }, 'RFC')
  expect(feature).not.toHaveProperty('now')
  expect(feature).not.toHaveProperty('proposal')
  expect(feature.text).toBe('dim the lamps\ndimmer\ndimmer')
})
