import { describe, expect, it } from 'vitest'
import { publicationOf } from './publication.ts'

const releases = new Map([['1.0', { date: '2024-01-10' }], ['2.0', {}]]) // prettier-ignore

describe('publicationOf', () => {
  it.each([
    ['a dated post', { date: '2024-01-05' }, { state: 'live', date: '2024-01-05' }],
    ['a post of today', { date: '2024-02-01' }, { state: 'live', date: '2024-02-01' }],
    ['a post of tomorrow', { date: '2024-02-02' }, { state: 'scheduled', date: '2024-02-02' }],
    ['a draft with an old date', { date: '2020-01-01', draft: true }, { state: 'draft', date: '2020-01-01' }],
    ['a post without date or hold', {}, { state: 'draft' }],
    ['a post held for a release that is out', { hold: '1.0' }, { state: 'live', date: '2024-01-10' }],
    ['a post held for a release, dated later', { hold: '1.0', date: '2024-01-20' }, { state: 'live', date: '2024-01-20' }],
    ['a post held for a release, dated earlier', { hold: '1.0', date: '2023-01-20' }, { state: 'live', date: '2024-01-10' }],
    ['a post held and dated in the future', { hold: '1.0', date: '2024-05-01' }, { state: 'scheduled', date: '2024-05-01' }],
    ['a post held for a release without a date', { hold: '2.0', date: '2020-01-01' }, { state: 'held' }],
    ['a held draft', { hold: '1.0', draft: true }, { state: 'draft', date: '2024-01-10' }],
  ])('%s', (_what, post, publication) => {
    expect(publicationOf({ draft: false, ...post }, releases, '2024-02-01')).toEqual(publication)
  })
})
