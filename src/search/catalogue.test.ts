import { describe, expect, it } from 'vitest'
import type { EngineHit, SearchEngine } from './engine.ts'
import { catalogueOf, findByName, findIn, textOf } from './catalogue.ts'
import type { SearchDocument } from './search-document.ts'

const texts = ['Of lanterns and electricity', 'A wire without lamps', 'The lantern in the wind']
const titles = ['Lanterns', 'The wire', 'A lantern story']
const documents = titles.map((title, place): SearchDocument => ({ id: String(place), url: `/${place}/`, type: 'post', title }))
const catalogue = catalogueOf(documents)
/** Finds what has one of the words, in the order of the list. */
const engine: SearchEngine = {
  search: (term) => Promise.resolve({ results: texts.flatMap((text, place) => (hasSome(text, term) ? [hitOf(place)] : [])) }),
}
const hasSome = (text: string, term: string): boolean => term.split(' ').some((word) => text.toLowerCase().includes(word))
const hitOf = (place: number): EngineHit => ({
  id: String(place),
  data: () => Promise.resolve({ content: texts[place] ?? '', excerpt: '', sub_results: [] }),
})
const find = async (query: string) => {
  const answer = await findIn(catalogue, engine, query, () => true)
  return { ids: answer?.documents.map(({ id }) => id).join(''), instead: answer?.instead }
}

describe('what a query finds', () => {
  it('is what it names first, then what holds its words', async () => {
    expect(await find('wind lantern')).toEqual({ ids: '02', instead: undefined })
    expect(await find('the wire')).toEqual({ ids: '1', instead: undefined })
    expect(await find('a lantern story')).toEqual({ ids: '20', instead: undefined })
  })
  it('is looked for as it was meant when it is misspelt', async () => {
    expect(await find('latnerns')).toEqual({ ids: '0', instead: 'lanterns' })
  })
  it('stays as it is when a text holds the word, or nothing is near', async () => {
    expect(await find('electricity')).toEqual({ ids: '0', instead: undefined })
    expect(await find('zeppelin')).toEqual({ ids: '', instead: undefined })
  })
  it('is by a single letter what is called so', async () => {
    expect(await find('w')).toEqual({ ids: '1', instead: undefined })
    expect(await find('wind s')).toEqual({ ids: '2', instead: undefined })
  })
  it('is left alone once it is no longer wanted', async () => {
    expect(await findIn(catalogue, engine, 'latnerns', () => false)).toBeUndefined()
  })
  it('is without an engine what is called so, or nearly so', () => {
    const ids = (query: string) => findByName(catalogue, query).documents.map(({ id }) => id)
    expect(ids('lantern')).toEqual(['0', '2'])
    expect(findByName(catalogue, 'latnerns')).toMatchObject({ instead: 'lanterns', documents: [documents[0]] })
    expect(ids('electricity')).toEqual([])
  })
})

describe('what the engine tells of a document', () => {
  it('is nothing where it found nothing or cannot load it', async () => {
    const [first] = documents
    const broken: EngineHit = { id: '0', data: () => Promise.reject(new Error('gone')) }
    expect(first && (await textOf(first, new Map()))).toBeUndefined()
    expect(first && (await textOf(first, new Map([['0', broken]])))).toBeUndefined()
    expect(first && (await textOf(first, new Map([['0', hitOf(0)]])))?.content).toBe(texts[0])
  })
})
