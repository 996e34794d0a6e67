import { describe, expect, it } from 'vitest'
import type { EngineHit, SearchEngine } from './engine.ts'
import { searchWords } from './word-search.ts'

/** Words of three texts, with what the engine would say of each. */
const hitsOf: Record<string, EngineHit[]> = {
  lamp: [{ id: 'a', score: 2, words: [1, 9] }, { id: 'b', score: 3, words: [4] }, { id: 'c', score: 1, words: [7] }],
  wick: [{ id: 'b', score: 1, words: [5] }, { id: 'a', score: 4, words: [2] }],
  oil: [{ id: 'c', score: 1, words: [3] }],
  go: [{ id: 'a', score: 1, words: [6] }],
  ca: [{ id: 'd', score: 1, words: [6] }],
} // prettier-ignore

interface Fake {
  engine: SearchEngine
  asked: string[]
}
const fake = (known: Record<string, EngineHit[]> = hitsOf): Fake => {
  const asked: string[] = []
  const search: SearchEngine['search'] = (word, as) => {
    asked.push(`${word} ${as}`)
    return Promise.resolve(known[word] ?? [])
  }
  return { asked, engine: { search } }
}
const found = async (query: string, { engine } = fake()): Promise<string> => {
  const { scores } = await searchWords(engine, query.split(' '), 9)
  return [...scores].sort((one, other) => other[1] - one[1]).map(([id]) => id).join('') // prettier-ignore
}

describe('texts', () => {
  it('have all words of a query, those best in which the scores of its words come to most', async () => {
    expect(await found('lamp')).toBe('bac')
    expect(await found('lamp wick')).toBe('ab')
    expect(await found('wick oil')).toBe('')
  })
  it('need not have a word that no text has', async () => {
    expect(await found('lamp zeppelin')).toBe('bac')
    expect(await found('zeppelin')).toBe('')
  })
  it('tell the places of every word, and none where not all were found', async () => {
    const { placesOf } = await searchWords(fake().engine, ['lamp', 'wick'], 9)
    expect(placesOf('a')).toEqual([1, 9, 2])
    expect(placesOf('c')).toEqual([])
  })
})

describe('a word of two letters', () => {
  it('is asked for as itself, longer ones also as beginnings', async () => {
    const asking = fake()
    await found('lam go', asking)
    expect(asking.asked).toEqual(['lam beginning', 'go whole'])
  })
  it('narrows and does not weigh', async () => {
    expect(await found('lamp go')).toBe('a')
    const { scores } = await searchWords(fake().engine, ['lamp', 'go'], 9)
    expect(scores.get('a')).toBe(2)
  })
  it('is believed to be unfinished when it is the last and no text has it beside the others', async () => {
    expect(await found('lamp ca')).toBe('bac')
    expect(await found('ca lamp')).toBe('')
    expect(await found('ca')).toBe('d')
  })
})

describe('the engine', () => {
  it('is asked for each word once while one types on, and for it again after a failure', async () => {
    const asking = fake()
    await found('lamp w', asking)
    await found('lamp wi', asking)
    await found('lamp wick lamp', asking)
    expect(asking.asked.filter((one) => one.startsWith('lamp'))).toEqual(['lamp beginning'])
    let isBroken = true
    const engine: SearchEngine = { search: () => (isBroken ? Promise.reject(new Error('gone')) : Promise.resolve(hitsOf.oil ?? [])) }
    await expect(searchWords(engine, ['oil'], 9)).rejects.toThrow('gone')
    isBroken = false
    expect((await searchWords(engine, ['oil'], 9)).scores.size).toBe(1)
  })
  it('is asked again for what was looked for long ago', async () => {
    const asking = fake()
    const many = Array.from({ length: 30 }, (_, n) => `word${n}`)
    for (const word of ['lamp', ...many, 'lamp']) await found(word, asking)
    expect(asking.asked.filter((one) => one.startsWith('lamp'))).toHaveLength(2)
  })
})

it('a title that has one word of two counts for less than one that has both', async () => {
  const matchedMetaFields = ['title']
  const hits = (id: string, inTitle: boolean): EngineHit => ({ id, score: 20, words: [], ...(inTitle && { matchedMetaFields }) })
  const { scores } = await searchWords(fake({ lamp: [hits('both', true), hits('one', true)], wick: [hits('both', true), hits('one', false)] }).engine, ['lamp', 'wick'], 9) // prettier-ignore
  const idf = Math.log((9 - 2 + 0.5) / (2 + 0.5) + 1)
  expect(scores.get('both')).toBeCloseTo(40)
  expect(scores.get('one')).toBeCloseTo(40 - 5 * idf + (5 * idf) / 4)
})

it('documents in which the same was found have the same score, in whatever order the engine names their fields', async () => {
  const fields = ['title', 'aliases', 'note']
  const orders = fields.flatMap((first) => [fields, fields.toReversed()].map((all) => [first, ...all.filter((one) => one !== first)]))
  const lamp = orders.map((matchedMetaFields, at) => ({ id: `d${at}`, score: 21.123456789, words: [], matchedMetaFields }))
  const wick = lamp.map(({ id }) => ({ id, score: 7.987654321, words: [] }))
  for (const documents of [20, 61, 802]) {
    const { scores } = await searchWords(fake({ lamp, wick }).engine, ['lamp', 'wick'], documents)
    expect(new Set(scores.values()).size).toBe(1)
  }
})
