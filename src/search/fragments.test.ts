import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { excerptPieces } from './marked-text.ts'
import { textsAt } from './fragments.ts'

const content = `A lamp & <mark>its</mark> wick. ${'word '.repeat(40)}`
const fragment = `pagefind_dcd${JSON.stringify({ url: '/x/', content })}`
const bytes = (text: string | Buffer): Promise<ArrayBuffer> => new Response(text as BodyInit).arrayBuffer()
const plain = async (excerpt: Promise<{ excerpt: string }>) => excerptPieces((await excerpt).excerpt)

it('a text begins as its document does, packed or unpacked, and nothing of it is read as a mark', async () => {
  const beginning = [{ text: `A lamp & <mark>its</mark> wick. ${'word '.repeat(23)}`.trim(), marked: false }]
  expect(await plain(textsAt('/p/pagefind.js', () => bytes(gzipSync(fragment))).of('en_1'))).toEqual(beginning)
  expect(await plain(textsAt('/p/pagefind.js', () => bytes(fragment)).of('en_1'))).toEqual(beginning)
})

it('it is loaded once from beside the engine, and again after a failure', async () => {
  const asked: string[] = []
  const texts = textsAt('/deep/pagefind/pagefind.js', (address) => {
    asked.push(address)
    return asked.length === 1 ? Promise.reject(new Error('gone')) : bytes(gzipSync(fragment))
  })
  await expect(texts.of('en_1')).rejects.toThrow('gone')
  await texts.of('en_1')
  expect((await texts.of('en_1')).content).toBe(content)
  expect(asked).toEqual(Array(2).fill('/deep/pagefind/fragment/en_1.pf_fragment'))
})
