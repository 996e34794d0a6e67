import { expect, it } from 'vitest'
import { foundWords, stepWords } from './narrowing-words.ts'

it.each([
  [{ stages: ['stable'], from: '1.29', to: '1.33' }, 'reached stable after 1.29 and up to 1.33'],
  [{ stages: ['alpha', 'beta'] }, 'reached alpha or beta'],
  [{ stages: ['on-trial-now'] }, 'reached on trial now'],
  [{ stages: [], from: '1.29' }, 'changed stage after 1.29'],
  [{ stages: [], to: '1.33' }, 'changed stage up to 1.33'],
  [{ stages: [] }, undefined],
])('says which steps are wanted: %j', (asked, words) => expect(stepWords(asked)).toBe(words))

it('says how many were found', () => {
  expect(foundWords(19, 734, { sigs: [], stages: ['stable'], q: '' })).toBe('19 of 734 features reached stable')
  expect(foundWords(0, 734, { sigs: ['wire'], stages: [], q: 'x' })).toBe('0 of 734 features')
  expect(foundWords(1, 1)).toBe('1 of 1 feature')
})
