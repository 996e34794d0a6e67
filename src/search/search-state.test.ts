import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSearchState, printSearchState } from './search-state.ts'

describe('the state of a search', () => {
  it.each([
    ['?q=kube-proxy', { q: 'kube-proxy', page: 1 }],
    ['?q=a+b%20c&page=3', { q: 'a b c', page: 3 }],
    ['', { q: '', page: 1 }],
    ['?page=0&q=%E0%A4%A', { q: '\uFFFD%A', page: 1 }],
    ['?page=1e9', { q: '', page: 1 }],
    ['?q=a&q=b', { q: 'a', page: 1 }],
  ])('%s is read', (search, state) => {
    expect(parseSearchState(search)).toEqual(state)
  })
  it('comes back from its own URL', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 99_999 }), (q, page) => {
        expect(parseSearchState(printSearchState({ q, page }))).toEqual({ q, page })
      }),
    )
  })
  it('leaves other keys of the URL alone', () => {
    expect(printSearchState({ q: 'x y', page: 2 }, '?sig=a&q=old&sig=b&page=9')).toBe('?q=x+y&sig=a&sig=b&page=2')
    expect(printSearchState({ q: '', page: 1 }, '')).toBe('')
  })
})
