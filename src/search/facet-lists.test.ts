import { describe, expect, it } from 'vitest'
import { aFeature, aPerson, aPost, aRelease, someEntries } from '../model/entries.builder.ts'
import { buildSiteIndex } from '../model/site-index.ts'
import { facetLists } from './facet-lists.ts'
import { listDocuments } from './list-documents.ts'

const index = buildSiteIndex(
  someEntries({
    features: [aFeature('lamp', { alpha: '1.0', beta: '1.1' }, { title: 'A lamp', proposal: 42, gates: ['LampMode'] }), aFeature('unborn')],
    posts: [aPost('story', { kind: 'deep-dive', features: [42], sigs: ['glass'], release: '1.0', date: '2024-06-01' })],
  }),
  '2026-01-01',
)
const documents = listDocuments(index, (path) => `/base${path}`)

describe('the documents of a site', () => {
  it('are its groups, releases, features and posts, each with what it can be narrowed by', () => {
    expect(documents.filter(({ type }) => type === 'feature' || type === 'post')).toEqual([
      {
        id: '', url: '/base/features/lamp/', type: 'feature', title: 'A lamp', names: ['KEP-42', '42', 'lamp', 'LampMode'], sig: ['wire'],
        release: ['1.0', '1.1'], stage: 'beta', date: index.releases.get('1.1')?.date, note: 'KEP-42 · SIG wire',
        now: ['beta', '1.1'], way: [['alpha', '1.0'], ['beta', '1.1']],
      },
      expect.objectContaining({ url: '/base/features/unborn/', sig: ['wire'] }),
      expect.objectContaining({ type: 'post', sig: ['glass', 'wire'], release: ['1.0'], kind: 'deep-dive', author: ['ada'], year: '2024' }),
    ]) // prettier-ignore
  })
})

const named = (id: string, name: string) => ({ ...aPerson(id), data: { ...aPerson(id).data, name } })

describe('the facets of a site', () => {
  const lists = facetLists(index, documents)
  const choicesOf = (key: string) => lists.find((list) => list.key === key)?.choices.map(({ value, count }) => `${value} ${count}`)
  it('count every document once for each value that it has', () => {
    expect(choicesOf('sig')).toEqual(expect.arrayContaining(['glass 1', 'wire 3']))
    expect(choicesOf('type')).toEqual(['feature 2', 'post 1', `release ${index.releases.size}`, `sig ${index.sigs.size}`])
    expect(choicesOf('kind')).toEqual(['deep-dive 1'])
    expect(choicesOf('author')).toEqual(['ada 1'])
  })
  it('keep every stage, also one at which nothing is', () => {
    expect(choicesOf('stage')).toHaveLength(index.site.stages.length)
  })
  it('stand in one order, each list in the order in which it is read, with their names for people', () => {
    const two = buildSiteIndex(
      someEntries({
        people: [named('c', 'Ádám'), named('b', 'Ann'), aPerson('ada'), named('a', 'Ann')],
        posts: [
          aPost('old', { kind: 'essay', authors: ['ada', 'b', 'c'], date: '2023-06-01', release: '1.0' }),
          aPost('new', { kind: 'lead-note', authors: ['a'], date: '2024-06-01', release: '1.10' }),
          aPost('newest', { kind: 'essay', authors: ['a'], date: '2025-06-01' }),
        ],
      }),
      '2026-01-01',
    ) // prettier-ignore
    expect(facetLists(two, listDocuments(two, (path) => path))).toStrictEqual([
      {
        key: 'type', legend: 'Type', choices: [
          { value: 'feature', label: 'Feature', count: 0 }, { value: 'post', label: 'Writing', count: 3 },
          { value: 'release', label: 'Release', count: 4 }, { value: 'sig', label: 'SIG', count: 2 },
        ],
      },
      {
        key: 'sig', legend: 'SIG', choices: [
          { value: 'glass', label: 'glass', fullLabel: 'SIG glass', count: 0 }, { value: 'wire', label: 'wire', fullLabel: 'SIG wire', count: 0 },
        ],
      },
      { key: 'stage', legend: 'Stage now', choices: expect.arrayContaining([{ value: 'beta', label: 'Beta', count: 0 }]) as unknown },
      {
        key: 'release', legend: 'Release',
        choices: [['1.10', 2], ['1.2', 1], ['1.1', 1], ['1.0', 2]].map(([value, count]) => ({ value, label: value, count })),
      },
      { key: 'kind', legend: 'Kind of writing', choices: [{ value: 'lead-note', label: 'Lead’s note', count: 1 }, { value: 'essay', label: 'Essay', count: 2 }] },
      {
        key: 'author', legend: 'Author', choices: [
          { value: 'ada', label: 'ada', count: 1 }, { value: 'c', label: 'Ádám', count: 1 }, { value: 'a', label: 'Ann', count: 2 }, { value: 'b', label: 'Ann', count: 1 },
        ],
      },
      { key: 'year', legend: 'Year', choices: [['2025', 2], ['2024', 3], ['2023', 1]].map(([value, count]) => ({ value, label: value, count })) },
    ]) // prettier-ignore
  })
  it('are left out when nothing has a value of them', () => {
    const bare = buildSiteIndex(someEntries({ releases: [aRelease('1.0')], people: [], sigs: [] }), '2026-01-01')
    expect(
      facetLists(
        bare,
        listDocuments(bare, (path) => path),
      ).map(({ key }) => key),
    ).toEqual(['type', 'stage', 'release'])
  })
})
