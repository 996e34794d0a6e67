import { expect, it, test } from 'vitest'
import { cellClasses, cellLabel, numberClasses, versionParts } from './voyage-parts.ts'

const reached = { stage: 'beta', reached: true }
const aim = { stage: 'stable', reached: false }

it.each([
  [{ version: '1.0', steps: [], upcoming: false }, false, 'c', ''],
  [{ version: '1.0', steps: [reached], enters: 'alpha', leaves: 'beta', upcoming: false }, true, 'c l-alpha r-beta y', 'Beta'],
  [{ version: '1.0', steps: [aim], upcoming: true }, false, 'c plan', 'Stable, aimed at'],
  [{ version: '1.0', steps: [reached, aim], enters: 'shiny', upcoming: false }, false, 'c l-other aim', 'Beta; Stable, aimed at'],
])('a cell says its tracks and its sign: %j', (cell, startsYear, classes, label) => {
  expect(cellClasses(cell, startsYear)).toBe(classes)
  expect(cellLabel(cell)).toBe(label)
})

test('versions leave out what all begin with', () => {
  expect(versionParts([{ version: '1.9' }, { version: '1.10' }])('1.10')).toEqual(['1.', '10'])
  expect(versionParts([{ version: '1.9' }, { version: '2.0' }])('2.0')).toEqual(['', '2.0'])
})

test('the largest number of a row stands out', () => {
  const column = { version: '1.0', upcoming: false, startsYear: true }
  expect(numberClasses(3, [1, 3, 0], column)).toBe('n y hot')
  expect(numberClasses(0, [0, 0], { ...column, startsYear: false, upcoming: true })).toBe('n plan')
})
