import { expect, it } from 'vitest'
import { aFeatureFile, problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

const by = (id: string): string => aFeatureFile(`replacedBy: ${id}`)

it('a feature may be replaced by another, and that by a third', () => {
  expect(toldOf({ 'features/a.yaml': by('b'), 'features/b.yaml': by('quiet-wire') })).toEqual([])
})

it('a feature cannot be replaced by itself', () => {
  expect(problemsWith({ 'features/a.yaml': by('a') })).toMatchObject([
    {
      code: 'replaced-by-itself',
      line: 3,
      column: 13,
      message: 'This feature is replaced by itself, directly or by way of others.',
      fix: 'Name the feature that took its place, or delete the key.',
    },
  ])
})

it('features cannot replace each other in a circle', () => {
  expect(toldOf({ 'features/a.yaml': by('b'), 'features/b.yaml': by('a'), 'features/c.yaml': by('a') })).toEqual([
    'features/a.yaml:3:13 replaced-by-itself',
    'features/b.yaml:3:13 replaced-by-itself',
  ])
})
