import { describe, expect, it } from 'vitest'
import { createNameIndex } from './name-match.ts'
import type { SearchDocument } from './search-document.ts'

const documents: SearchDocument[] = [
  { id: '0', url: '/wire/', type: 'sig', title: 'SIG Wire', names: ['Wire', 'sig-wire'] },
  { id: '1', url: '/1/', type: 'release', title: 'Lamp 1.33 Octarine', names: ['v1.33', '1.33', 'Octarine', 'Ada Lamb'] },
  {
    id: '2',
    url: '/2/',
    type: 'feature',
    title: 'A wire proxy for lamps',
    names: ['RFC-42', '42', 'LampProxyMode'],
    note: 'RFC-42 · SIG Wire',
  },
  { id: '3', url: '/3/', type: 'feature', title: 'In-place resize of the lamp', names: ['RFC-4', '4', 'InPlaceLamp'] },
]
const index = createNameIndex(documents)
const best = (query: string): number | undefined => [...index.find(query)].sort((a, b) => a[1] - b[1] || a[0] - b[0])[0]?.[0]

describe('what a query names', () => {
  it.each([
    ['wire', 0], ['sig-wire', 0], ['SIG  WIRE', 0], ['1.33', 1], ['v1.33', 1], ['octarine', 1], ['ada lamb', 1],
    ['release lead 1.33', 1], ['leads of v1.33', 1], ['release notes 1.33', 1], ['1.33 release date', 1], ['end of life 1.33', 1], ['what’s new in 1.33', 1],
    ['rfc 42', 2], ['42', 2], ['lampproxymode', 2], ['lampproxymode wire', 2], ['lamp proxy mode', 2], ['lamp proxy', 2], ['proxy wir', 2],
    ['inplace', 3], ['in place resize', 3], ['resize a lamp', 3], ['rfc-4', 3],
    ['nothing of it', undefined], ['', undefined], ['🔥', undefined],
  ])('%s', (query, place) => {
    expect(best(query)).toBe(place)
  }) // prettier-ignore

  it('is not half of a number', () => {
    expect(index.find('4').get(3)).toBe(1)
    expect(index.find('4').get(2)).not.toBe(1)
  })

  it('is no release by what every release has', () => {
    expect(['new', 'support', 'date', 'end of life'].map((query) => index.find(query).size)).toEqual([0, 0, 0, 0])
  })

  it('is one where many are asked for, and the other way round', () => {
    expect([best('wires'), best('lamp proxies'), best('rfcs 42')]).toEqual([0, 2, 2])
    const policies = createNameIndex([...documents, { id: '4', url: '/4/', type: 'feature', title: 'Lamp policies' }])
    expect([...policies.find('lamp policy').keys(), ...policies.find('LampPolicy').keys()]).toEqual([4, 4])
  })

  it('is a feature by its stages and releases beside its name, and not by these alone', () => {
    const ways = createNameIndex([
      { id: '0', url: '/0/', type: 'feature', title: 'A lamp', note: 'SIG Wire', way: [['alpha', '1.1'], ['stable', '1.3']] },
      { id: '1', url: '/1/', type: 'feature', title: 'A lamp of glass', now: ['beta', '1.4', 1] },
      { id: '2', url: '/2/', type: 'post', title: 'The lamps of 1.3', now: ['stable', '1.3'] },
    ]) // prettier-ignore
    const places = (query: string): number[] => [...ways.find(query).keys()].sort()
    expect([places('lamp stable'), places('lamp ga 1.3'), places('lamp v1.4'), places('lamp 1.3')]).toEqual([[0], [0], [1], [0, 2]])
    expect([places('features of sig wire'), places('stable features'), places('stable'), places('1.4')]).toEqual([[0], [], [], []])
  })

  it('is what has these first letters, with small words or without, where hardly anything else is called so or they are capitals', () => {
    const places = (title: string, query: string): number[] =>
      [...createNameIndex([...documents, { id: '4', url: '/4/', type: 'feature', title }]).find(query).keys()].sort()
    for (const letters of ['opf', 'OPF', 'opaf', 'OPFs']) expect(places('Oil Priority and Flow', letters)).toEqual([4])
    for (const letters of ['op', 'opfx', 'of']) expect(places('Oil Priority and Flow', letters)).not.toContain(4)
    expect(places('Xenon Yoke', 'xy')).toEqual([])
    expect([places('Red Fire of Code', 'rfc'), places('Red Fire of Code', 'RFC')]).toEqual([[2, 3, 4], [2, 3, 4]])
    const many = ['Red Fire of Code', 'RFC 1', 'RFC 2', 'RFC 3', 'RFC 4'].map((title, place): SearchDocument => ({ id: `${place}`, url: `/${place}/`, type: 'post', title })) // prettier-ignore
    expect(['rfc', 'RFC'].map((letters) => createNameIndex(many).find(letters).has(0))).toEqual([false, true])
    expect(index.find('lpm').get(2)).toBe(1)
    const code: SearchDocument = { id: '4', url: '/4/', type: 'feature', title: 'Red Fire of Code' }
    expect(createNameIndex([...documents, code]).find('RFC').get(4)).toBe(3)
  }) // prettier-ignore

  it('may be glued together', () => {
    expect([best('WireProxy'), best('ProxyForLamps'), best('wireproxy')]).toEqual([2, 2, undefined])
  })
})
