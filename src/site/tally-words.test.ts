import { describe, expect, it } from 'vitest'
import type { Tally } from '../model/tally.ts'
import { sourceOf, tallySource, tallyTitle } from './tally-words.ts'

function aTally(more: Partial<Tally> = {}): Tally {
  return {
    version: '1.1', released: true, ofProposals: true, total: 3, aimed: 0, aims: [],
    arriving: [{ stage: 'stable', count: 0 }, { stage: 'beta', count: 2 }], leaving: [{ stage: 'removed', count: 1 }], ...more,
  } // prettier-ignore
}

const announced = { total: 64, counts: [], unknown: 64 }

describe('tallyTitle', () => {
  it.each([
    [aTally({ announced }), '64 enhancements'],
    [aTally({ announced, ofProposals: false }), '64 features'],
    [aTally(), '3 changes of stage'],
    [aTally({ total: 1 }), '1 change of stage'],
    [aTally({ released: false, aimed: 1 }), '1 feature aims at it'],
  ])('%#', (tally, title) => expect(tallyTitle(tally)).toBe(title))
})

describe('tallySource', () => {
  it('puts the registry beside what was announced', () => {
    expect(tallySource(aTally({ announced, aimed: 1 }))).toBe(
      'As announced when the release came out. What is going out is counted from the registry. The registry names 2 beta and 1 removed; the list below follows the registry. 1 more was aimed at this release and is not confirmed.',
    )
  })
  it('says when nothing was announced, and when nothing has happened', () => {
    expect(tallySource(aTally())).toMatch(/no announced total/)
    expect(tallySource(aTally({ released: false }))).toMatch(/^Plans of the proposals\./)
    expect(tallySource(aTally({ released: false, ofProposals: false }))).toMatch(/^Only plans\./)
  })
})

it.each([
  ['https://www.example.org/a/b', { label: 'example.org', href: 'https://www.example.org/a/b' }],
  ['press article', { label: 'press article' }],
  ['about:blank', { label: 'about:blank' }],
  [undefined, undefined],
])('the source %s', (source, shown) => expect(sourceOf(source)).toEqual(shown))
