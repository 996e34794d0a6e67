import { expect, it } from 'vitest'
import { capitalized, countOf, listOf, numberWord } from './number-words.ts'

it('counts to twelve in words', () => {
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', '13', '140']
  expect([...Array(14).keys(), 140].map(numberWord)).toEqual(words)
})

it('fits the noun to the count', () => {
  expect([countOf(1, 'year'), countOf(3, 'year'), countOf(2, 'series', 'series')]).toEqual(['one year', 'three years', 'two series'])
})

it('begins a sentence', () => expect([capitalized('two of them'), capitalized('')]).toEqual(['Two of them', '']))

it.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B, and C'],
])('joins %j as "%s"', (names, text) => expect(listOf(names)).toBe(text))
