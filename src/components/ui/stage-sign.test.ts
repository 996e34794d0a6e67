import { expect, test } from 'vitest'
import { meaningOf, signOf, stageText, unitOf } from './stage-sign.ts'

test('a stage without a sign of its own shows a ring', () => {
  expect([signOf('beta'), signOf('preview')]).toEqual(['beta', 'other'])
})

test.each([
  [{ stage: 'stable', release: '1.35' }, 'Stable, 1.35'],
  [{ stage: 'alpha', release: '1.38', planned: true }, 'Alpha, aimed at 1.38'],
  [{ stage: 'alpha', planned: true }, 'Alpha, aimed at'],
  [{ stage: 'early-access' }, 'Early access'],
])('%j reads %s', (at, text) => {
  expect(stageText(at)).toBe(text)
})

test('only well-known stages bring a meaning', () => {
  expect([meaningOf('removed'), meaningOf('preview')]).toEqual(['gone', undefined])
})

test.each([
  ['alpha', 'u-a'],
  ['stable', 'u-s'],
  ['deprecated', 'u-d'],
  ['disabled', 'u-n'],
  ['removed', 'u-r'],
  ['preview', 'u-o'],
  [undefined, 'u-x'],
])('a unit of %s is %s', (stage, unit) => {
  expect(unitOf(stage)).toBe(unit)
})
