import { expect, it } from 'vitest'
import { findRegistryQuestion } from './registry-question.ts'
import type { SearchDocument } from './search-document.ts'

const group = (id: string, name: string): SearchDocument => ({
  id, url: `/teams/${id}/`, type: 'sig', title: `Team ${name}`, names: [name, id], sig: [id],
}) // prettier-ignore
const release = (version: string): SearchDocument => ({
  id: version,
  url: `/${version}/`,
  type: 'release',
  title: version,
  release: [version],
})
const documents = [
  group('wire', 'Wire'),
  group('wire-glass', 'Wire Glass'),
  ...['1.9', '1.10', '1.11', '1.12'].map(release),
  { id: 'x', url: '/x/', type: 'feature' as const, title: 'A lamp', names: ['Wire lamp'], sig: ['glass'] },
]
const stages = [
  { value: 'alpha', label: 'Alpha' },
  { value: 'going-out', label: 'Going out' },
  { value: 'stable', label: 'Stable' },
]

it.each([
  ['team wire alpha 1.9', 'wire alpha first 1.9 Team Wire, Alpha, 1.9'],
  ['alpha features of wire-glass between v1.11 and 1.9', 'wire-glass alpha 1.9 1.11 Team Wire Glass, Alpha, 1.9 to 1.11'],
  ['wire going out since 1.10', 'wire going-out 1.9 1.12 Team Wire, Going out, since 1.10'],
  ['wire going out after v1.10', 'wire going-out 1.10 1.12 Team Wire, Going out, after 1.10'],
  ['wire alpha since 1.9', 'wire alpha first 1.12 Team Wire, Alpha, since 1.9'],
  ['what did team wire make alpha in 1.11?', 'wire alpha 1.10 1.11 Team Wire, Alpha, 1.11'],
  ['what did Team Wire bring to GA between 1.9 and 1.12', 'wire stable 1.9 1.12 Team Wire, Stable, 1.9 to 1.12'],
  ['what graduated in 1.11', 'any stable 1.10 1.11 Stable, 1.11'],
  ['team wire alpha', 'wire alpha first last Team Wire, Alpha'],
  ['wire-glass 1.9 1.11', 'wire-glass any 1.9 1.11 Team Wire Glass, 1.9 to 1.11'],
  ['wire alpha', undefined],
  ['wire 1.9', undefined],
  ['wire stable 1.9.4', undefined],
  ['wire alpha 9.9', undefined],
  ['team wire', undefined],
  ['', undefined],
])('%s', (query, told) => {
  const question = findRegistryQuestion(query, documents, stages, '1.12')
  const { sig = 'any', stage = 'any', from = 'first', to = 'last', label = '' } = question ?? {}
  expect(question && `${sig} ${stage} ${from} ${to} ${label}`).toBe(told)
})
