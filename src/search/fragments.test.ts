import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { textsAt } from './fragments.ts'

const content = 'A lamp & <mark>its</mark> wick. It burns'
const anchors = [
  { element: 'a', id: 'fn-1', text: '1', location: 1 },
  { element: 'h3', id: 'oil', text: 'Oil', location: 5 },
  { element: 'h2', id: 'wick', text: ' The wick ', location: 3 },
]
const fragment = `pagefind_dcd${JSON.stringify({ url: '/x/', content, anchors })}`
const bytes = (text: string | Buffer): Promise<ArrayBuffer> => new Response(text as BodyInit).arrayBuffer()
const textsOf = (load: (address: string) => Promise<ArrayBuffer>, short: Record<string, string> = {}) =>
  textsAt('/deep/pagefind/pagefind.js', () => 'A lamp', (address) => (address === '/deep/search/texts.json' ? bytes(JSON.stringify(short)) : load(address))) // prettier-ignore

it.each([
  ['packed', gzipSync(fragment)],
  ['unpacked', fragment],
])('a text that comes %s is its words and its headings in their order', async (_, sent) => {
  expect(await textsOf(() => bytes(sent)).of('en_1')).toEqual({
    words: ['A', 'lamp', '&', '<mark>its</mark>', 'wick.', 'It', 'burns'],
    joint: ' ',
    headings: [
      { anchor: '#wick', title: 'The wick', place: 3 },
      { anchor: '#oil', title: 'Oil', place: 5 },
    ],
  })
})

it('the words of a language without spaces are those that the engine found', async () => {
  const japanese = `pagefind_dcd${JSON.stringify({ content: '\u706f\u200B\u53f0', anchors: [] })}`
  expect(await textsOf(() => bytes(japanese)).of('ja_1')).toEqual({
    words: ['\u706f', '\u53f0'],
    joint: '',
    headings: [],
  })
})

it('it is loaded once from beside the engine, and again after a failure', async () => {
  const asked: string[] = []
  const texts = textsOf((address) => {
    asked.push(address)
    return asked.length === 1 ? Promise.reject(new Error('gone')) : bytes(gzipSync(fragment))
  })
  await expect(texts.of('en_1')).rejects.toThrow('gone')
  await texts.of('en_1')
  expect((await texts.of('en_1')).words).toHaveLength(7)
  expect(asked).toEqual(Array(2).fill('/deep/pagefind/fragment/en_1.pf_fragment'))
})

it('short texts come together, once', async () => {
  const texts = textsOf(() => Promise.reject(new Error('alone')), { en_1: ' It burns.', en_2: 'Nothing else' })
  expect((await texts.of('en_1')).words).toEqual(['A', 'lamp.', 'It', 'burns.'])
  expect((await texts.of('en_2')).words).toEqual(['Nothing', 'else'])
  await expect(texts.of('en_3')).rejects.toThrow('alone')
})

it('without the short texts each is loaded alone', async () => {
  const texts = textsAt('/p/pagefind.js', () => '', (address) => (address.endsWith('.json') ? Promise.reject(new Error('gone')) : bytes(fragment))) // prettier-ignore
  expect((await texts.of('en_1')).words).toHaveLength(7)
})
