import { describe, expect, it } from 'vitest'
import type { Tally } from '../model/tally.ts'
import { skySource, tallyText } from './sky-words.ts'

function aTally(version: string, more: Partial<Tally> = {}): Tally {
  return { version, released: true, ofProposals: true, arriving: [], leaving: [], total: 0, aimed: 0, aims: [], ...more }
}

const split = aTally('1.1', {
  announced: { total: 64, counts: [{ stage: 'stable', count: 18 }, { stage: 'beta', count: 44 }], unknown: 2 },
}) // prettier-ignore
const unsplit = aTally('1.2', { announced: { total: 49, counts: [], unknown: 49 } })
const own = aTally('1.3', { total: 3, arriving: [{ stage: 'stable', count: 0 }, { stage: 'beta', count: 2 }], leaving: [{ stage: 'removed', count: 1 }], aimed: 9 }) // prettier-ignore
const next = aTally('1.4', { released: false, aimed: 5 })

describe('tallyText', () => {
  it.each([
    [split, '64 announced: 18 stable, 44 beta, 2 not given'],
    [unsplit, '49 announced, stages not given'],
    [own, '3 in the registry: 2 beta, 1 removed'],
    [aTally('1.0'), 'no change of stage on record'],
  ])('%#', (tally, text) => expect(tallyText(tally)).toBe(text))
})

describe('skySource', () => {
  it('names the releases whose numbers are from elsewhere', () => {
    expect(skySource([split, unsplit, own, next])).toMatch(
      /For 1\.2 only the total is known\. For 1\.3 none is known here: .* Not drawn: 9 aimed at 1\.3 and not confirmed\.$/,
    )
  })
  it('says so when nothing was ever announced', () =>
    expect(skySource([aTally('1.0'), next])).toMatch(/counted from the features on this site/))
  it('speaks of features where there are no proposals', () => {
    expect(skySource([own])).toMatch(/^One sign is one enhancement\./)
    expect(skySource([{ ...own, ofProposals: false }])).toMatch(/^One sign is one feature\./)
  })
})
