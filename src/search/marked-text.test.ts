import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { titlePieces, type MarkedPiece } from './marked-text.ts'

/** Pieces as text, marked ones in brackets. */
const shown = (pieces: MarkedPiece[]): string => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

describe('a title', () => {
  it.each([
    ['nftables backend for kube-proxy', 'kube proxy', 'nftables backend for [kube-proxy]'],
    ['Proxies of proxy', 'PROX', '[Prox]ies of [prox]y'],
    ['Plain', '', 'Plain'],
    ['Plain', '.*+?^${}()|[]\\', 'Plain'],
    ['Subproxy', 'proxy', 'Subproxy'],
    ['Lamp 1.30, not 1x30', 'v 1.30', 'Lamp [1.30], not 1x30'],
    ['Lamp 1.30', 'v1.30', 'Lamp [1.30]'],
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
