import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Beginnings } from './beginnings.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '🔥'), maxLength: 4 })

it('finds what going through everything finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 8 }),
      fc.array(word, { minLength: 1, maxLength: 3 }),
      (things, asked) => {
        const index = new Beginnings(things)
        const having = (beginning: string): number[] =>
          things.flatMap((texts, place) => (texts.some((text) => text.startsWith(beginning)) ? [place] : []))
        const sorted = (places: Set<number>): number[] => [...places].sort((a, b) => a - b)
        for (const one of asked) expect(sorted(index.placesOf(one))).toEqual(having(one))
        for (const one of asked) expect(index.placesAt(one)).toEqual(things.flatMap((texts, place) => (texts.includes(one) ? [place] : [])))
      },
    ),
  )
})

it('counts in how many things a text stands', () => {
  const index = new Beginnings([['lamp', 'lamp', 'wick'], ['lamp']])
  expect(index.counts).toEqual(new Map([['lamp', 2], ['wick', 1]])) // prettier-ignore
})
