import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptPieces, titlePieces, withoutTitle, type MarkedPiece } from './marked-text.ts'

/** Pieces as text, marked ones in brackets. */
const shown = (pieces: MarkedPiece[]): string => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

describe('an excerpt', () => {
  it.each([
    ['the <mark>gate</mark> is on', 'the [gate] is on'],
    ['<mark>a</mark> <mark>b</mark>', '[a] [b]'],
    ['a &lt;b&gt; &amp; c', 'a <b> & c'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['<mark class="x">a</mark>', '<mark class="x">a'],
    ['', ''],
  ])('%s is read as %s', (excerpt, text) => {
    expect(shown(excerptPieces(excerpt))).toBe(text)
  })
  it('loses no text, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string().filter((text) => !/[<&]/.test(text))), (parts) => {
        const excerpt = parts.map((part, place) => (place % 2 === 0 ? part : `<mark>${part}</mark>`)).join('')
        expect(
          excerptPieces(excerpt)
            .map(({ text }) => text)
            .join(''),
        ).toBe(parts.join(''))
      }),
    )
  })
})

describe('a title', () => {
  it.each([
    ['nftables backend for kube-proxy', 'kube proxy', 'nftables backend for [kube-proxy]'],
    ['Proxies of proxy', 'PROX', '[Prox]ies of [prox]y'],
    ['Plain', '', 'Plain'],
    ['Plain', '.*+?^${}()|[]\\', 'Plain'],
    ['Subproxy', 'proxy', 'Subproxy'],
    ['Lamp 1.30, not 1x30', 'v 1.30', 'Lamp [1.30], not 1x30'],
  ])('%s, looked for by "%s"', (title, query, text) => {
    expect(shown(titlePieces(title, query))).toBe(text)
  })
  it('keeps its text for any query', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, query) => {
        expect(
          titlePieces(title, query)
            .map(({ text }) => text)
            .join(''),
        ).toBe(title)
      }),
    )
  })
})

describe('an excerpt that begins with the title', () => {
  it.each([
    ['The <mark>wick</mark>. It burns.', 'The wick', 'It burns.'],
    ['A &amp; B. It <mark>burns</mark>.', 'A & B', 'It <mark>burns</mark>.'],
    ['brass lamp <mark>proxy.</mark> It burns.', 'A brass lamp proxy', 'It burns.'],
    ['proxying. It burns.', 'A brass lamp proxy', 'proxying. It burns.'],
    ['A <mark>wick</mark>.', 'A wick', ''],
    ['Other. It burns.', 'The wick', 'Other. It burns.'],
    ['<mark>Oil.</mark> It burns.', 'Oil', 'It burns.'],
    ['<mark>Oil. It</mark> burns.', 'Oil', '<mark>It</mark> burns.'],
  ])('%s goes on after it', (excerpt, title, rest) => {
    expect(withoutTitle(excerpt, title)).toBe(rest)
  })
})
