import { describe, expect, it } from 'vitest'
import { catalogueOf, findByName, findIn, type TextSearch } from './catalogue.ts'
import type { SearchDocument } from './search-document.ts'

const texts = ['Of lanterns and electricity', 'A wire without lamps', 'The lantern in the wind']
const titles = ['Lanterns', 'The wire', 'A lantern story']
const documents = titles.map((title, place): SearchDocument => ({ id: String(place), url: `/${place}/`, type: 'post', title }))
const catalogue = catalogueOf(documents)
/** Finds what has a word that begins so, or the word itself, in the order of the list. */
const search: TextSearch = {
  engine: () =>
    Promise.resolve({
      search: (word, as) =>
        Promise.resolve(texts.flatMap((text, id) => (wordsIn(text).some((one) => (as === 'whole' ? one === word : one.startsWith(word))) ? [{ id: String(id), score: 1, words: [id] }] : []))),
    }),
  texts: {
    of: (id) => Promise.resolve({ words: (texts[Number(id)] ?? '').split(' '), joint: ' ', headings: [] }),
    warm: () => Promise.resolve(),
  },
} // prettier-ignore
const wordsIn = (text: string): string[] => text.toLowerCase().split(' ')
const find = async (query: string) => {
  const answer = await findIn(catalogue, search, query, () => true)
  return { ids: answer?.documents.map(({ id }) => id).join(''), instead: answer?.instead }
}

describe('what a query finds', () => {
  it('is what it names first, then what holds its words', async () => {
    expect(await find('wind lantern')).toEqual({ ids: '2', instead: undefined })
    expect(await find('lantern')).toEqual({ ids: '02', instead: undefined })
    expect(await find('the wire')).toEqual({ ids: '1', instead: undefined })
    expect(await find('a lantern story')).toEqual({ ids: '20', instead: undefined })
  })
  it('is looked for as it was meant when it is misspelt', async () => {
    expect(await find('latnerns')).toEqual({ ids: '02', instead: 'lanterns' })
  })
  it('stays as it is when a text holds the word, or nothing is near', async () => {
    expect(await find('electricity')).toEqual({ ids: '0', instead: undefined })
    expect(await find('electric')).toEqual({ ids: '0', instead: undefined })
    expect(await find('zeppelin')).toEqual({ ids: '', instead: undefined })
  })
  it('is nothing of what the engine finds when it cuts letters off a word that no text has', async () => {
    const cutting: TextSearch = { ...search, engine: () => Promise.resolve({ search: (word, as) => Promise.resolve(as === 'whole' && !texts.join(' ').toLowerCase().split(' ').includes(word) ? [] : [{ id: '1', score: 1, words: [1] }]) }) } // prettier-ignore
    const ids = async (query: string) => (await findIn(catalogue, cutting, query, () => true))?.documents.map(({ id }) => id).join('')
    expect([await ids('withering'), await ids('electricity')]).toEqual(['', '1'])
  })
  it('is what has its letters for initials, and nothing of what the engine finds for fewer letters', async () => {
    const cutting: TextSearch = { ...search, engine: () => Promise.resolve({ search: (_, as) => Promise.resolve(as === 'whole' ? [] : [{ id: '1', score: 1, words: [1] }]) }) } // prettier-ignore
    const ids = async (query: string) => (await findIn(catalogue, cutting, query, () => true))?.documents.map(({ id }) => id).join('')
    expect([await ids('als'), await ids('xls')]).toEqual(['2', ''])
  })
  it('is nothing of what the engine finds for the beginning of a number that neither a name nor a text has', async () => {
    const numbers = ['Answers 404 on port 10250', 'Number 1234 of many']
    const cutting: TextSearch = {
      engine: () => Promise.resolve({ search: (word, as) => Promise.resolve(numbers.flatMap((text, id) => (wordsIn(text).some((one) => one === word || (as === 'beginning' && (one.startsWith(word) || word.startsWith(one)))) ? [{ id: String(id), score: 1, words: [] }] : []))) }),
      texts: { ...search.texts, of: (id) => Promise.resolve({ words: (numbers[Number(id)] ?? '').split(' '), joint: ' ', headings: [] }) },
    } // prettier-ignore
    const ids = async (query: string) => (await findIn(catalogue, cutting, query, () => true))?.documents.map(({ id }) => id).join('')
    expect([await ids('1234567'), await ids('1234'), await ids('404'), await ids('port 10250'), await ids('port 102')]).toEqual([
      '',
      '1',
      '0',
      '0',
      '0',
    ])
  })
  it('is nothing where a number stands beside other words and no text has it', async () => {
    expect(await find('lantern 4711')).toEqual({ ids: '', instead: undefined })
    expect(await find('lantern 47')).toEqual({ ids: '02', instead: undefined })
  })
  it('is that of the other words, and says so, when no text has one of them', async () => {
    expect(await find('lantern zeppelin')).toEqual({ ids: '02', instead: 'lantern' })
    expect(await find('electricity zeppelin')).toEqual({ ids: '0', instead: 'electricity' })
  })
  it('is that of fewer words, and says so, when nothing has all of them', async () => {
    expect(await find('electricity wind')).toEqual({ ids: '2', instead: 'wind' })
    expect(await find('wire wind lanterns')).toEqual({ ids: '02', instead: 'lanterns' })
    expect(await find('electricity 4711')).toEqual({ ids: '', instead: undefined })
  })
  it('is what it says in its words, when it is glued together', async () => {
    expect(await find('WithoutLamps')).toEqual({ ids: '1', instead: 'Without Lamps' })
    expect(await find('WindStory')).toEqual({ ids: '2', instead: 'Wind Story' })
  })
  it('is by a single letter what is called so', async () => {
    expect(await find('w')).toEqual({ ids: '1', instead: undefined })
    expect(await find('wind s')).toEqual({ ids: '2', instead: undefined })
  })
  it('is left alone once it is no longer wanted', async () => {
    expect(await findIn(catalogue, search, 'latnerns', () => false)).toBeUndefined()
  })
  it('is without an engine what is called so, or nearly so', () => {
    const ids = (query: string) => findByName(catalogue, query).documents.map(({ id }) => id)
    expect(ids('lantern')).toEqual(['0', '2'])
    expect(findByName(catalogue, 'latnerns')).toMatchObject({ instead: 'lanterns', documents: [documents[0], documents[2]] })
    expect(ids('electricity')).toEqual([])
  })
})

describe('before the texts are searched', () => {
  const told = async (query: string): Promise<string> => {
    let ids = ''
    await findIn(catalogue, search, query, () => true, (first) => (ids = first.map(({ id }) => id).join(''))) // prettier-ignore
    return ids
  }
  it('it is told what is named best', async () => {
    expect(await told('lantern')).toBe('02')
    expect(await told('electricity')).toBe('')
  })
  it('nothing is said of names of which only the texts tell the order', async () => {
    const many = catalogueOf(
      Array.from({ length: 9 }, (_, n) => ({ id: `${n}`, url: `/${n}/`, type: 'post' as const, title: `Lamp ${n}` })),
    )
    let count = -1
    await findIn(many, search, 'lamp', () => true, (first) => (count = first.length)) // prettier-ignore
    expect(count).toBe(0)
  })
  it('the engine is not loaded for what only names are looked up by', async () => {
    let asked = 0
    const counting = { ...search, engine: () => ((asked += 1), search.engine()) } // prettier-ignore
    for (const query of ['w', 'the', 'in', 'in a']) await findIn(catalogue, counting, query, () => true)
    expect(asked).toBe(0)
    await findIn(catalogue, counting, 'wi', () => true)
    expect(asked).toBe(1)
  })
})
