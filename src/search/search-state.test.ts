import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosenOf, isAsking, nothingChosen, parseSearchState, printSearchState, type SearchState } from './search-state.ts'

const empty: SearchState = { q: '', chosen: nothingChosen, sort: 'relevance', view: 'flat', page: 1 }
const words = fc.string({ unit: 'grapheme' })
/** As lists have them: an address may have them otherwise. */
const value = fc.string({ unit: 'grapheme' }).map((text) => text.trim().toLowerCase().replace(/^v(?=\d)/, '')).filter((text) => text !== '') // prettier-ignore
const values = fc.uniqueArray(value, { maxLength: 4 })
const states: fc.Arbitrary<SearchState> = fc.record({
  q: words,
  chosen: fc.record({ type: values, sig: values, release: values, stage: values, kind: values, author: values, year: values }),
  sort: fc.constantFrom('relevance', 'date'),
  view: fc.constantFrom('flat', 'grouped'),
  page: fc.integer({ min: 1, max: 99_999 }),
})

describe('the state of a search', () => {
  it.each<[string, Partial<SearchState>]>([
    ['?q=lamp-proxy', { q: 'lamp-proxy' }],
    ['?q=a+b%20c&page=3', { q: 'a b c', page: 3 }],
    ['', {}],
    ['?page=0&q=%E0%A4%A', { q: '\uFFFD%A' }],
    ['?page=1e9&sort=upwards&view=round', {}],
    ['?view=grouped&q=x', { q: 'x', view: 'grouped' }],
    ['?q=a&q=b', { q: 'a' }],
    [
      '?sig=wire&sig=glass&sig=wire&stage=&year=2024&sort=date',
      { chosen: { ...nothingChosen, sig: ['wire', 'glass'], year: ['2024'] }, sort: 'date' },
    ],
    ['?release=v1.33&release=1.33&release=+V1.34', { chosen: { ...nothingChosen, release: ['1.33', '1.34'] } }],
    ['?sig=SIG-Wire&stage=%20Beta%20&stage=beta', { chosen: { ...nothingChosen, sig: ['sig-wire'], stage: ['beta'] } }],
    ['?sig=v2&release=version', { chosen: { ...nothingChosen, sig: ['v2'], release: ['version'] } }],
    ['?colour=red&sig=%3Cscript%3E', { chosen: { ...nothingChosen, sig: ['<script>'] } }],
  ])('%s is read', (search, state) => {
    expect(parseSearchState(search)).toEqual({ ...empty, ...state })
  })

  it('comes back from its own URL', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseSearchState(printSearchState(state))).toEqual(state)
      }),
    )
  })

  it('is read from anything, and its URL is settled after one reading', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (search) => {
        const printed = printSearchState(parseSearchState(search))
        expect(printSearchState(parseSearchState(printed))).toBe(printed)
      }),
    )
    expect(parseSearchState(`?${Array.from({ length: 300 }, (_, n) => `sig=${n}`).join('&')}`).chosen.sig).toHaveLength(200)
    expect(parseSearchState(`?q=${'🔥'.repeat(10_000)}`).q).toHaveLength(20_000)
  })

  it('has one order of keys, and no key for what goes without saying', () => {
    const chosen = chosenOf((key) => (key === 'sig' ? ['b', 'a'] : key === 'type' ? ['post'] : []))
    expect(printSearchState({ q: 'x y', chosen, sort: 'date', view: 'grouped', page: 2 })).toBe(
      '?q=x+y&type=post&sig=b&sig=a&sort=date&view=grouped&page=2',
    )
    expect(printSearchState(empty)).toBe('')
  })

  it('asks for something once there is a word or a choice', () => {
    expect(isAsking({ q: ' ', chosen: nothingChosen })).toBe(false)
    expect(isAsking({ q: 'x', chosen: nothingChosen })).toBe(true)
    expect(isAsking({ q: '', chosen: { ...nothingChosen, year: ['2024'] } })).toBe(true)
  })
})
