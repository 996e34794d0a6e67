import { describe, expect, it } from 'vitest'
import { partsWith } from './index-parts.ts'

const rows = [
  ['0', 'lamp', 'en_1'],
  ['lamp0', 'lantern', 'en_2'],
  ['lantern0', 'wick', 'en_3'],
]

/** As the engine writes numbers, texts and lists. */
function cbor(value: unknown): number[] {
  const head = (kind: number, count: number): number[] =>
    count < 24 ? [kind + count] : count < 256 ? [kind + 24, count] : count < 65_536 ? [kind + 25, count >> 8, count & 255] : [kind + 26, 0, count >> 16, (count >> 8) & 255, count & 255] // prettier-ignore
  if (typeof value === 'number') return head(0, value)
  if (typeof value === 'string') return [...head(0x60, new TextEncoder().encode(value).length), ...new TextEncoder().encode(value)]
  return Array.isArray(value) ? [...head(0x80, value.length), ...value.flatMap(cbor)] : [0xf6]
}

function contents(table: unknown): ArrayBuffer {
  return new Uint8Array([...new TextEncoder().encode('pagefind_dcd'), ...cbor(table)]).buffer
}

it.each([
  ['a', 'en_1'],
  ['lamp', 'en_1 en_2'],
  ['lam', 'en_1 en_2'],
  ['lan', 'en_2 en_3'],
  ['la', 'en_1 en_2 en_3'],
  ['lanterns', 'en_3'],
  ['wicker', ''],
  ['z', ''],
  ['lamps and wick', 'en_2 en_3'],
  ['', ''],
])('words that begin as “%s” stand in “%s”', (beginnings, names) => {
  const words = beginnings.split(' ').filter((word) => word.length > 0 && word !== 'and')
  expect(partsWith(words, contents(['1.5.2', [], rows, [], [], []])).join(' ')).toBe(names)
})

describe('the engine’s table of contents', () => {
  it('is read whatever the number of pages and of their words', () => {
    const pages = Array.from({ length: 300 }, (_, page) => [`en_${page}`, page * 300])
    const table = ['1.5.2', pages, [...rows, ['wick0', 'ハル', 'en_4']], [], ['title']]
    expect(partsWith(['wick'], contents(table))).toEqual(['en_3', 'en_4'])
  })
  it('tells nothing when it is written otherwise, or is not whole', () => {
    expect(partsWith(['lamp'], contents(['2.0', null, rows]))).toEqual([])
    expect(partsWith(['lamp'], contents(['2.0', [], { rows }]))).toEqual([])
    expect(partsWith(['lamp'], contents(['2.0', [], [[1, 2, 3], 'en_1']]))).toEqual([])
    expect(partsWith(['lamp'], contents(['1.5.2', [], rows]).slice(0, -3))).toEqual([])
    expect(partsWith(['lamp'], new ArrayBuffer(3))).toEqual([])
  })
})
