import { describe, expect, it } from 'vitest'
import { aFeature, aPost, someEntries } from '../model/entries.builder.ts'
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

describe('the facets of a site', () => {
  const lists = facetLists(index, documents)
  const choicesOf = (key: string) => lists.find((list) => list.key === key)?.choices.map(({ value, count }) => `${value} ${count}`)
  it('count every document once for each value that it has', () => {
    expect(choicesOf('sig')).toEqual(expect.arrayContaining(['glass 2', 'wire 4']))
    expect(choicesOf('type')).toEqual(['feature 2', 'post 1', `release ${index.releases.size}`, `sig ${index.sigs.size}`])
    expect(choicesOf('kind')).toEqual(['deep-dive 1'])
    expect(choicesOf('author')).toEqual(['ada 1'])
  })
  it('keep every stage, also one at which nothing is', () => {
    expect(choicesOf('stage')).toHaveLength(index.site.stages.length)
  })
})
