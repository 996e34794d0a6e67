import { expect, it, test } from 'vitest'
import { heatLevel, heatRow } from './heatmap.ts'

const features = [
  life(['alpha', '1.0'], ['beta', '1.1'], ['stable', '1.2', false]),
  life(['alpha', '1.1'], ['beta', '1.1']),
  life(['stable', '0.9']),
]

test('a feature counts once in each release in which it moved, and once in all', () => {
  expect(heatRow(features, ['1.0', '1.1', '1.2'])).toEqual({ counts: [1, 2, 0], total: 2 })
  expect(heatRow(features, ['1.0', '1.1', '1.2'], 'alpha')).toEqual({ counts: [1, 1, 0], total: 2 })
})

it.each([
  [0, 20, 0],
  [1, 25, 1],
  [2, 25, 2],
  [12, 25, 4],
  [25, 25, 5],
  [1, 1, 5],
  [0, 0, 0],
])('%i of at most %i has shade %i', (count, most, level) => expect(heatLevel(count, most)).toBe(level))

function life(...steps: [stage: string, release: string, reached?: boolean][]) {
  return { milestones: steps.map(([stage, release, reached = true]) => ({ stage, release, reached })) }
}
