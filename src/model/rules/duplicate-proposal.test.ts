import { expect, it } from 'vitest'
import { aFeatureFile, problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

it('proposals with numbers of their own are fine, and so are features without one', () => {
  expect(
    toldOf({ 'features/a.yaml': aFeatureFile('proposal: 1'), 'features/b.yaml': aFeatureFile(), 'features/c.yaml': aFeatureFile() }),
  ).toEqual([])
})

it('two features with one number are a warning at the later', () => {
  const problems = problemsWith({ 'features/glow.yaml': aFeatureFile('proposal: 12') })
  expect(problems).toMatchObject([
    { code: 'duplicate-proposal', severity: 'warning', file: 'features/quiet-wire.yaml', line: 3, column: 11 },
  ])
  expect(problems[0]?.message).toBe('KEP-12 is also the proposal of features/glow.yaml.')
  expect(problems[0]?.fix).toBe('Check the number; if both are right, leave it: the address of the number lists both.')
})
