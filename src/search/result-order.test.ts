import { expect, it } from 'vitest'
import { byType, newestFirst, withoutWords } from './result-order.ts'
import type { SearchDocument } from './search-document.ts'

const of = (id: string, type: SearchDocument['type'], date?: string): SearchDocument => ({
  id, url: `/${id}/`, type, title: id, ...(date === undefined ? {} : { date }),
}) // prettier-ignore
const documents = [
  of('a', 'feature'),
  of('b', 'post', '2024-01-01'),
  of('c', 'sig'),
  of('d', 'release', '2025-01-01'),
  of('e', 'post', '2024-01-01'),
]
const ids = (list: SearchDocument[]): string => list.map(({ id }) => id).join('')

it('results come newest first, those without a day last', () => {
  expect(ids(newestFirst(documents))).toBe('dbeac')
})

it('without words groups lead', () => {
  expect(ids(withoutWords(documents))).toBe('cdbea')
})

it('by type what came first leads with its type, and nothing else changes place', () => {
  expect(ids(byType(documents))).toBe('abecd')
  expect(ids(byType(newestFirst(documents)))).toBe('dbeac')
  expect(byType([])).toEqual([])
})
