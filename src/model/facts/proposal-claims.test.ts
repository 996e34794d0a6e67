import { describe, expect, it } from 'vitest'
import { proseOf } from '../../markdown/prose.ts'
import type { Claim } from './claim.ts'
import { factSources, featureSource } from './facts.builder.ts'
import { proposalClaims, proposalsOf } from './proposal-claims.ts'
import { sentencesOf } from './sentences.ts'
import { featureNamesOf, mentionFinder } from './subjects.ts'

const quiet = featureSource('quiet-wire', { title: 'Quiet wire of lamps', proposal: 12, stages: [{ stage: 'trial', release: '1.0' }] })
const glass = featureSource('clear-glass', { title: 'Clear glass', proposal: 30 })
const bare = featureSource('no-number')
const address = 'https://git.example/lamp/leps/issues'
const features = [quiet, glass, bare]
const names = featureNamesOf(factSources({ proposal: { label: 'LEP', path: 'leps', url: `${address}/:number` } }, {}, features))

function claimsOf(source: string, known: readonly number[] = []): Claim[] {
  const prose = proseOf(source, 'posts/x.mdx')
  const mentionsIn = mentionFinder(prose, names)
  const nothing = { stages: [], releases: [], dates: [], codes: [], context: [], follows: [] }
  return sentencesOf(prose).flatMap((sentence) =>
    proposalClaims({ ...sentence, ...nothing, mentions: mentionsIn(sentence) }, prose, names, new Set(known)),
  )
}

/** `LEP-12 contradicted-proposal true` */
const told = (source: string): string[] => claimsOf(source).map(({ said, code, holds }) => `${said} ${code} ${holds}`)

describe('the number of a link', () => {
  it.each([
    ['the page of a feature', '/features/quiet-wire/'],
    ['the address of a number', '/leps/12/'],
    ['the page of a proposal', `${address}/12`],
    ['the folder of a proposal', 'https://git.example/lamp/leps/tree/12-quiet'],
  ])('is that of %s', (_, href) => {
    expect(told(`See [LEP-12](${href}).`)).toEqual(['LEP-12 contradicted-proposal true'])
    expect(told(`See [number LEP-30 of them](${href}).`)).toEqual(['LEP-30 contradicted-proposal false'])
  })

  it('may belong to no feature', () => {
    expect(told(`[LEP-13](${address}/13) and [LEP-30](${address}/13)`)).toEqual([
      'LEP-13 contradicted-proposal true',
      'LEP-30 contradicted-proposal false',
    ])
  })

  it('is believed when the link leads somewhere else', () => {
    expect(told('[LEP-12](https://else.example/)')).toEqual(['LEP-12 unlinked-proposal true'])
    expect(told('[LEP-13](https://else.example/)')).toEqual(['LEP-13 unlinked-proposal true'])
    expect(told('[LEP-12](/features/no-number/)')).toEqual(['LEP-12 unlinked-proposal true'])
  })

  it('is not that of a link beside it', () => {
    expect(told('[The wire](/features/quiet-wire/) LEP-30')).toEqual(['LEP-30 unlinked-proposal false'])
    expect(told('LEP-30 [the wire](/features/quiet-wire/)')).toEqual(['LEP-30 unlinked-proposal false'])
    expect(told('[The wire](/features/quiet-wire/), [LEP-30](/features/clear-glass/), [and](/x/)')).toEqual([
      'LEP-30 contradicted-proposal true',
    ])
  })

  it('has its place in the file, and what it should be', () => {
    const source = 'One. Then see\n[the LEP 30](/features/quiet-wire/).'
    const start = source.indexOf('LEP')
    expect(claimsOf(source)).toEqual([
      { code: 'contradicted-proposal', start, end: start + 6, said: 'LEP 30', holds: false, known: 'the number is 12' },
    ])
  })
})

describe('the number in parentheses', () => {
  it.each([
    ['a link', '[The wire](/features/quiet-wire/) (LEP-12)', '[The wire](/features/quiet-wire/) (LEP-30)'],
    ['a name', 'Now quiet wire of lamps (LEP-12)', 'Now quiet wire of lamps (LEP-30)'],
    ['a name without a space', 'Quiet wire of lamps(LEP-12)', 'Quiet wire of lamps(LEP-30)'],
    ['a name with several spaces', 'Quiet wire of lamps  (  LEP-12)', 'Quiet wire of lamps  (  LEP-30)'],
    ['the last of two names', '[Glass](/features/clear-glass/), quiet wire of lamps (LEP-12)', '[Wire](/features/quiet-wire/), [glass](/features/clear-glass/) (LEP-12)'],
  ])('is that of %s right before it', (_, right, wrong) => {
    expect(told(right)).toEqual([expect.stringMatching(/ contradicted-proposal true$/)])
    expect(told(wrong)).toEqual([expect.stringMatching(/ contradicted-proposal false$/)])
  }) // prettier-ignore

  it('is that of the name that begins last', () => {
    // The link's words end with the title of another feature.
    expect(claimsOf('[A quiet wire of lamps](/features/clear-glass/) (LEP-30)')).toMatchObject([
      { holds: false, known: 'the number is 12' },
    ])
  })

  it.each([
    ['a name further away', 'Quiet wire of lamps, humming (LEP-30)'],
    ['a name with words between', 'Quiet wire of lamps (see LEP-30)'],
    ['a name outside other parentheses', 'Quiet wire of lamps (or so) (LEP-30)'],
    ['a name behind it', 'It hums (LEP-30) quiet wire of lamps'],
    ['a name without parentheses', 'Quiet wire of lamps, LEP-30'],
    ['a name of a feature without a number', '[The lamp](/features/no-number/) (LEP-30)'],
  ])('is not that of %s', (_, source) => expect(told(source)).toEqual(['LEP-30 unlinked-proposal false']))
})

describe('a bare number', () => {
  it('is confirmed by what else the file names', () => {
    expect(claimsOf('LEP-12 hums.', [30])).toEqual([
      {
        code: 'unlinked-proposal',
        start: 0,
        end: 6,
        said: 'LEP-12',
        holds: false,
        known: 'Quiet wire of lamps (quiet-wire): trial in 1.0',
        link: '/features/quiet-wire/',
      },
    ])
    expect(claimsOf('LEP-12 hums.', [12])).toMatchObject([{ holds: true }])
  })

  it('may be newer than all features, and otherwise is that of one', () => {
    expect(told('LEP-31 hums, LEP30 and LEP-29 too.')).toEqual([
      'LEP-31 unlinked-proposal true',
      'LEP30 unlinked-proposal false',
      'LEP-29 unlinked-proposal false',
    ])
    expect(claimsOf('LEP-13', [13])).toEqual([
      { code: 'unlinked-proposal', start: 0, end: 6, said: 'LEP-13', holds: false, known: 'in no feature’s file' },
    ])
  })

  it.each(['KEP-12', 'HELP-12', 'LEP', 'LEP-x', '12'])('is none in "%s"', (source) => expect(told(source)).toEqual([]))

  it('is read forty times in one sentence and not more often', () => {
    expect(told('LEP-12 and '.repeat(40))).toHaveLength(40)
    expect(told('LEP-12 and '.repeat(41))).toHaveLength(40)
  })
})

describe('numbers that a file confirms', () => {
  const numbersOf = (source: string, own = [bare]) => [...proposalsOf(own, proseOf(source, 'posts/x.mdx'), names)]

  it('are those of its features', () => expect(numbersOf('Words.', [quiet, bare, glass])).toEqual([12, 30]))
  it('are those of its links', () =>
    expect(numbersOf(`[a](/features/quiet-wire/) [b](${address}/30) [c](/features/no-number/) [d](/x/)`)).toEqual([12, 30]))
  it('are those of its components', () =>
    expect(numbersOf('<FeatureTimeline feature="quiet-wire" /> <FeatureState feature="none" />')).toEqual([12]))
})
