import fc from 'fast-check'
import { expect, it } from 'vitest'
import { narrow } from './facet-counts.ts'
import { valuesOf, type SearchDocument } from './search-document.ts'
import { facetKeys, nothingChosen, type Chosen } from './search-state.ts'

const values = fc.subarray(['a', 'b', 'c'])
const documents: fc.Arbitrary<SearchDocument[]> = fc.array(
  fc.record({
    id: fc.string(), url: fc.constant('/x/'), title: fc.constant('x'),
    type: fc.constantFrom('post', 'feature', 'release', 'sig'),
    sig: values, release: values, author: values,
    stage: fc.constantFrom('a', 'b'), kind: fc.constantFrom('a', 'b'), year: fc.constantFrom('a', 'b'),
  }), // prettier-ignore
)
const choices: fc.Arbitrary<Chosen> = fc.record({
  type: fc.subarray(['post', 'feature']),
  sig: values,
  release: values,
  stage: values,
  kind: values,
  author: values,
  year: values,
})

const fits = (document: SearchDocument, chosen: Chosen): boolean =>
  facetKeys.every((key) => chosen[key].length === 0 || valuesOf(document, key).some((value) => chosen[key].includes(value)))

it('keeps what has one of the chosen values in every facet', () => {
  fc.assert(
    fc.property(documents, choices, (all, chosen) => {
      expect(narrow(all, chosen).documents).toEqual(all.filter((document) => fits(document, chosen)))
    }),
  )
})

it('counts for each value what it would give under the other facets', () => {
  fc.assert(
    fc.property(documents, choices, (all, chosen) => {
      const { counts } = narrow(all, chosen)
      for (const key of facetKeys) {
        for (const value of ['a', 'b', 'c', 'post', 'sig']) {
          const alone = all.filter((document) => fits(document, { ...chosen, [key]: [value] }))
          expect(counts[key].get(value) ?? 0).toBe(alone.length)
        }
      }
    }),
  )
})

it('counts everything when nothing is chosen, and nothing for a value that no document has', () => {
  const lamp: SearchDocument = { id: '1', url: '/lamp/', type: 'feature', title: 'Lamp', sig: ['wire'], stage: 'beta' }
  expect(narrow([lamp], nothingChosen).counts.sig.get('wire')).toBe(1)
  expect(narrow([lamp], { ...nothingChosen, sig: ['<script>'] }).documents).toEqual([])
})

it('counts a release under itself, and a group not: it is what posts and features are of', () => {
  const wire: SearchDocument = { id: '1', url: '/wire/', type: 'sig', title: 'Wire', sig: ['wire'] }
  const one: SearchDocument = { id: '2', url: '/1.0/', type: 'release', title: '1.0', release: ['1.0'] }
  const { counts } = narrow([wire, one], nothingChosen)
  expect(counts.release.get('1.0')).toBe(1)
  expect(counts.sig.size).toBe(0)
  expect(narrow([wire], { ...nothingChosen, sig: ['wire'] }).documents).toEqual([])
})
