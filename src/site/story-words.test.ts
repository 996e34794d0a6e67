import { expect, it } from 'vitest'
import { aFeature, someEntries } from '../model/entries.builder.ts'
import { stepsIn } from '../model/queries.ts'
import { buildSiteIndex } from '../model/site-index.ts'
import { aimsSentence, stepCounts } from './story-words.ts'

const features = [
  aFeature('one', { alpha: '1.0', beta: '1.0' }),
  aFeature('two', { alpha: '1.0' }),
  aFeature('three', {}, { stages: [{ stage: 'stable', release: '1.0', planned: true }] }),
]
const index = buildSiteIndex(someEntries({ features }), '2025-01-01')
const { stages } = index.site

it('counts steps by stage, the settled ones first', () => {
  expect(stepCounts(stepsIn(index, '1.0'), stages)).toBe('1 beta and 2 alpha')
  expect(stepCounts([], stages)).toBe('')
})

it('never says that what was aimed at has happened', () => {
  const aims = stepsIn(index, '1.0', false)
  expect(aimsSentence(aims, '1.0', true, stages)).toBe(
    'One feature was aimed at 1.0 and is not confirmed as reached (1 stable), so no count on this site holds it.',
  )
  expect(aimsSentence(aims, '1.0', false, stages)).toBe('One feature aims at 1.0: 1 stable. That is a plan.')
})
