import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aFeature, aPost, someEntries } from '../model/entries.builder.ts'
import { buildSiteIndex } from '../model/site-index.ts'
import { listDocuments } from './list-documents.ts'
import { packDocuments } from './pack-documents.ts'
import { unpackDocuments } from './packed-documents.ts'
import type { DocumentStep, SearchDocument } from './search-document.ts'

const text = fc.string({ maxLength: 6 })
const values = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 })
const step = fc.oneof(fc.tuple(text, text), fc.tuple(text, text, fc.constant(1 as const))) as fc.Arbitrary<DocumentStep>
const document: fc.Arbitrary<SearchDocument> = fc.record(
  {
    id: fc.stringMatching(/^en_[0-9a-f]{0,7}$/), url: fc.oneof(text, fc.constantFrom('/features/a-b/', '/posts/x/', '/b/features/y/')),
    type: fc.constantFrom('post', 'feature', 'release', 'sig'), title: text, names: fc.array(fc.oneof(text, fc.constantFrom('KEP-1', '1'))),
    sig: values, release: values, stage: text, kind: fc.constantFrom('a', 'b'), author: values, year: text,
    date: fc.constantFrom('2024-01-01', '2025-02-03', 'x'), note: text, then: step, now: step, way: fc.array(step, { minLength: 1 }),
  },
  { requiredKeys: ['id', 'url', 'type', 'title'] },
) // prettier-ignore
const order = ['sig', 'release', 'feature', 'post']
const inOrder = (documents: SearchDocument[]): SearchDocument[] =>
  [...documents].sort((a, b) => Math.max(1, order.indexOf(a.type)) - Math.max(1, order.indexOf(b.type)))

it('brings back every document as it was, whatever it holds', () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 12 }), (documents) => {
      const sent = JSON.parse(JSON.stringify(packDocuments(documents))) as ReturnType<typeof packDocuments>
      expect(unpackDocuments(sent)).toEqual(inOrder(documents))
    }),
  )
})

it('needs no exception for what a site has', () => {
  const index = buildSiteIndex(
    someEntries({
      features: [
        aFeature('lamp', { alpha: '1.0', beta: '1.1' }, { title: 'A lamp', proposal: 42, gates: ['LampMode'] }),
        aFeature('unborn', {}, { stages: [{ stage: 'alpha', release: '1.10', planned: true }] }),
      ],
      posts: [aPost('story', { kind: 'deep-dive', features: [42], sigs: ['glass'], release: '1.0', date: '2024-06-01' }), aPost('other')],
    }),
    '2026-01-01',
  )
  const documents = listDocuments(index, (path) => `/base${path}`).map((one, place) => ({ ...one, id: `en_${place}` }))
  const packed = packDocuments(documents)
  expect(packed.exceptions).toEqual({})
  expect(unpackDocuments(packed)).toEqual(documents)
})
