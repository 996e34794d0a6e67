import { expect, it } from 'vitest'
import { aFeatureFile, aPostFile, problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

it('groups that take part in a feature are others than its owner', () => {
  expect(toldOf({ 'features/glow.yaml': aFeatureFile('participating: [glass]') })).toEqual([])
})

it('a group that owns a feature and takes part in it is a warning', () => {
  const [problem, ...others] = problemsWith({ 'features/glow.yaml': aFeatureFile('participating: [glass, wire]') })
  expect(problem).toMatchObject({ code: 'repeated-owner', severity: 'warning', line: 3, column: 24, fix: 'Delete it here.' })
  expect(problem?.message).toBe('"wire" owns the feature and need not be named as participating.')
  expect(others).toEqual([])
})

it('a post may name a group that its features name already', () => {
  expect(toldOf({ 'posts/x.mdx': aPostFile('features: [quiet-wire]\nsigs: [wire]') })).toEqual([])
})
