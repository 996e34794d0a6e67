import { describe, expect, it } from 'vitest'
import type { EngineHit, SearchEngine } from './engine.ts'
import { findIn } from './finder.ts'
import { createNameIndex } from './name-match.ts'
import type { SearchDocument } from './search-document.ts'

const texts = ['Of lanterns and electricity', 'A wire without lamps', 'The lantern in the wind']
const titles = ['Lanterns', 'The wire', 'A lantern story']
const documents = titles.map((title, place): SearchDocument => ({ id: String(place), url: `/${place}/`, type: 'post', title }))
const names = createNameIndex(documents)
/** Finds what has one of the words, in the order of the list. */
const engine: SearchEngine = {
  options: () => Promise.resolve(),
  init: () => Promise.resolve(),
  search: (term) => Promise.resolve({ results: texts.flatMap((text, place) => (hasSome(text, term) ? [hitOf(place)] : [])) }),
}
const hasSome = (text: string, term: string): boolean => term.split(' ').some((word) => text.toLowerCase().includes(word))
const hitOf = (place: number): EngineHit => ({
  id: String(place),
  data: () => Promise.resolve({ content: texts[place] ?? '', excerpt: '', sub_results: [] }),
})
const find = async (query: string) => {
  const { documents: found, instead } = await findIn(documents, names, engine, query)
  return { ids: found.map(({ id }) => id).join(''), instead }
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
})
