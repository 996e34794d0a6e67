import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearestWord } from './spelling.ts'

const known = new Map([['lantern', 9], ['lamps', 3], ['lambs', 2], ['wick', 1], ['wicket', 1], ['octarine', 1]]) // prettier-ignore

describe('a misspelt word', () => {
  it.each([
    ['latnern', 'lantern'], ['lnatren', 'lantern'], ['lantrn', 'lantern'], ['octareen', 'octarine'], ['wickt', 'wick'],
    ['lamqs', 'lamps'],
  ])('%s is %s', (word, meant) => {
    expect(nearestWord(word, known)).toBe(meant)
  }) // prettier-ignore

  it('is itself when it is known, begins a known word, or is too short, too long or a name with a number', () => {
    for (const word of ['lantern', 'lant', 'wic', 'wk', 'v1.33', '', 'l'.repeat(61)]) expect(nearestWord(word, known)).toBe(word)
  })

  it('is none when it is far from all', () => expect(nearestWord('electricity', known)).toBeUndefined())

  it('is none when it has three letters and begins no known word', () => expect(nearestWord('wik', known)).toBeUndefined())

  it('is none when it is another number, for nobody means 3867 by 3866; a version is of its release', () => {
    const numbers = new Map([['3866', 1], ['1.33', 2]]) // prettier-ignore
    for (const number of ['3866', '386', '1.33', '1.3', '12', '0', '127.0.0.1']) expect(nearestWord(number, numbers)).toBe(number)
    for (const number of ['3867', '38660', '1.34', '133']) expect(nearestWord(number, numbers)).toBeUndefined()
    expect(nearestWord('1.33.4', numbers)).toBe('1.33')
  })
})

describe('the distance of two words', () => {
  it('is the same both ways, none for the same word and at most the longer length', () => {
    const word = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b) === 0).toBe(a === b)
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })
  it('is told rightly up to a limit, and beyond it only that it is beyond', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b), limit + 1))
      }),
    )
  })
  it('takes two swapped letters for one mistake', () => {
    expect(editDistance('lamp', 'lapm')).toBe(1)
  })
})
