import { describe, expect, it } from 'vitest'
import { proseOf } from '../../markdown/prose.ts'
import type { FeatureSource } from '../source-entries.ts'
import { factSources, featureSource } from './facts.builder.ts'
import { sentencesOf } from './sentences.ts'
import { featureNamesOf, mentionFinder, type FeatureNames } from './subjects.ts'

const issues = 'https://git.example/lamp/leps/issues'
const tree = 'https://git.example/lamp/leps/tree/main'

const quiet = featureSource('quiet-wire', {
  title: 'A wire that does not hum',
  shortTitle: 'Quiet wire of lamps',
  aliases: ['hush'],
  proposal: 12,
  gates: ['QuietWire', 'Hush'],
})
const glass = featureSource('clear-glass-for-all', { title: 'Clear glass', proposal: 30, gates: ['Hush'] })
const bare = featureSource('bare')

function namesOf(
  url: string | undefined = `${issues}/:number`,
  features: FeatureSource[] = [quiet, glass, bare],
  label = 'LEP',
): FeatureNames {
  return featureNamesOf(factSources({ proposal: { label, path: 'leps', url } }, {}, features))
}

describe('features', () => {
  const idsOf = (features: FeatureSource[] | undefined) => features?.map(({ id }) => id)

  it('are known by their ids, gates and numbers', () => {
    const { byId, byGate, byProposal, newestProposal } = namesOf()
    expect([...byId].map(([id, feature]) => [id, feature.id])).toEqual([
      ['quiet-wire', 'quiet-wire'],
      ['hush', 'quiet-wire'],
      ['clear-glass-for-all', 'clear-glass-for-all'],
      ['bare', 'bare'],
    ])
    expect([...byGate].map(([gate, features]) => [gate, idsOf(features)])).toEqual([
      ['QuietWire', ['quiet-wire']],
      ['Hush', ['quiet-wire', 'clear-glass-for-all']],
    ])
    expect([...byProposal].map(([number, features]) => [number, idsOf(features)])).toEqual([
      [12, ['quiet-wire']],
      [30, ['clear-glass-for-all']],
    ])
    expect(newestProposal).toBe(30)
    expect(namesOf(undefined, []).newestProposal).toBe(0)
  })

  it('are known by titles and ids of several words that are long enough', () => {
    const twelve = featureSource('ab', { title: 'Twelve signs' })
    const eleven = featureSource('cd', { title: 'Eleven sign', shortTitle: 'Longenoughbutoneword' })
    const marked = featureSource('ef', { title: '«Marked» by a sign' })
    const { byFirstWord } = namesOf(undefined, [quiet, glass, twelve, eleven, marked])
    expect([...byFirstWord].map(([first, names]) => [first, names.map(({ words, feature }) => `${words}: ${feature.id}`)])).toEqual([
      ['a', ['a wire that does not hum: quiet-wire']],
      ['quiet', ['quiet wire of lamps: quiet-wire']],
      ['clear', ['clear glass for all: clear-glass-for-all']],
      ['twelve', ['twelve signs: ab']],
    ])
  })

  it('share a first word', () => {
    const { byFirstWord } = namesOf(undefined, [quiet, featureSource('quiet-wire-in-glass')])
    expect(byFirstWord.get('quiet')?.map(({ words }) => words)).toEqual(['quiet wire of lamps', 'quiet wire in glass'])
  })
})

describe('an address', () => {
  const { findByAddress, proposalOfAddress } = namesOf()

  it.each([
    ...[
      '/features/quiet-wire/',
      '/features/quiet-wire',
      '/features/quiet-wire#life',
      '/features/quiet-wire?x',
      '/features/quiet-wire/life/',
    ],
    ...['/features/hush/', '/leps/12/', '/leps/12', `${issues}/12`, `${issues}/12#top`, `${tree}/12-quiet`, `${tree}/12-Quiet/README.md`],
    ...[`${tree}/12-quiet-wire#life`],
  ])('leads to a feature: %s', (href) => expect(findByAddress(href)?.id).toBe('quiet-wire'))

  it.each([
    ...['/features/none/', '/features/', '/quiet-wire/', '/posts/quiet-wire/', '/posts/12/', '/leps/13/', '/leps/x/', '/features/12/'],
    ...['https://wick.example/features/quiet-wire/', `${issues}/13`, `${issues}/x12`, `${tree}/12`, `${tree}/12-2`, `${tree}/x12-quiet`],
    ...['https://git.example/lamp/other/tree/12-quiet', `x${issues}/12`, `${issues}/`, ''],
  ])('leads to no feature: %s', (href) => expect(findByAddress(href)).toBeUndefined())

  it.each([
    [`${issues}/13`, 13],
    [`${tree}/13-none`, 13],
    [`${tree}/12-quiet/30-glass`, 12],
    ['/leps/12/', undefined],
  ])('%s has the number %s', (href, number) => expect(proposalOfAddress(href)).toBe(number))

  it('of two features with one number is that of none, but for the site’s own', () => {
    const twins = namesOf(undefined, [quiet, featureSource('twin', { proposal: 12 })])
    expect(twins.findByAddress(`${issues}/12`)).toBeUndefined()
    expect(twins.findByAddress('/leps/12/')?.id).toBe('quiet-wire')
  })

  it('may have something behind the number', () => {
    const numberOf = namesOf('http://git.example/lamp/leps/:number/text.html').proposalOfAddress
    expect(numberOf('http://git.example/lamp/leps/12/text.html')).toBe(12)
    expect(numberOf('http://git.example/lamp/leps/12/other.html')).toBeUndefined()
    expect(numberOf('http://git.example/lamp/leps/12-quiet/')).toBe(12)
  })

  it('of a proposal is known only in a repository', () => {
    expect(namesOf('https://leps.example/:number').proposalOfAddress('https://leps.example/12')).toBeUndefined()
    const { findByAddress: find } = featureNamesOf(factSources({}, {}, [quiet]))
    expect(find(`${tree}/12-quiet`)).toBeUndefined()
    expect(find('/keps/12/')?.id).toBe('quiet-wire')
  })
})

describe('the number of a proposal', () => {
  const numbersIn = (text: string, label?: string) =>
    Array.from(text.matchAll(namesOf(undefined, [], label).proposalPattern), ([whole]) => whole)

  it('stands after the label', () => {
    expect(numbersIn('LEP-12, LEP 7, (LEP30)')).toEqual(['LEP-12', 'LEP 7', 'LEP30'])
    expect(numbersIn('HELP-12, 2LEP-12, LEP--12, lep-12, LEP-x')).toEqual([])
  })

  it('may have a label with signs', () => {
    expect(numbersIn('L.P+ 12', 'L.P+')).toEqual(['L.P+ 12'])
    expect(numbersIn('LxPP 12', 'L.P+')).toEqual([])
  })
})

describe('mentions', () => {
  /** `words: id`, with `!` for what is sure. */
  function mentionsIn(source: string, names = namesOf()): string[] {
    const prose = proseOf(source, 'posts/x.mdx')
    const find = mentionFinder(prose, names)
    return sentencesOf(prose).flatMap((sentence) =>
      find(sentence).map(({ start, end, feature, isSure }) => {
        const words = source.slice(sentence.start + start, sentence.start + end)
        return `${words}: ${feature.id}${isSure ? '!' : ''}`
      }),
    )
  }

  it('are links, numbers, gates and components', () => {
    expect(mentionsIn('Now see [it](/features/quiet-wire/) and [that](/x/). Then LEP-30, LEP-13, `QuietWire` and `Other`.')).toEqual([
      'it: quiet-wire!',
      'LEP-30: clear-glass-for-all!',
      '`QuietWire`: quiet-wire!',
    ])
    expect(mentionsIn('Now `Hush` hums.')).toEqual(['`Hush`: quiet-wire!', '`Hush`: clear-glass-for-all!'])
    expect(mentionsIn('It is <FeatureState feature="bare" /> and <FeatureState feature="none" />.')).toEqual([
      '<FeatureState feature="bare" />: bare!',
    ])
    expect(mentionsIn('Now <FeatureTimeline feature="bare" />')).toHaveLength(1)
    expect(mentionsIn('Now <ShippingRecord sig="bare" />')).toEqual([])
  })

  it('are names in words, whatever their case and spaces', () => {
    expect(mentionsIn('The Quiet\nWire of lamps, and CLEAR GLASS FOR ALL.')).toEqual([
      'Quiet\nWire of lamps: quiet-wire',
      'CLEAR GLASS FOR ALL: clear-glass-for-all',
    ])
    expect(mentionsIn('Quiet wire of lampshades, unquiet wire of lamps2, quiet wires of lamps, clear glass')).toEqual([])
    expect(mentionsIn('Quiet quiet wire of lamps')).toEqual(['quiet wire of lamps: quiet-wire'])
  })

  it('stand in the order of their beginnings, the longer one first', () => {
    const names = namesOf(undefined, [...[quiet, glass], featureSource('quiet-wire-of-lamps-and-all')])
    expect(
      mentionsIn('`QuietWire`: clear glass for all, quiet wire of lamps and all, LEP-12, [it](/features/quiet-wire/).', names),
    ).toEqual([
      '`QuietWire`: quiet-wire!',
      'clear glass for all: clear-glass-for-all',
      'quiet wire of lamps and all: quiet-wire-of-lamps-and-all',
      'quiet wire of lamps: quiet-wire',
      'LEP-12: quiet-wire!',
      'it: quiet-wire!',
    ])
  })

  it.each([
    ['of several words', 'the hum', 'Now The\nhum'],
    ['over two lines', 'the  \n  hum', 'the hum'],
    ['with a capital inside', 'AppArm', 'apparm'],
    ['with a number', 'volume2', 'Volume2'],
  ])('are what a link calls a feature elsewhere in the file: %s', (_, words, later) => {
    expect(mentionsIn(`${later}. [${words}](/features/bare/)`)).toContain(`${later.replace('Now ', '')}: bare`)
  })

  it.each([
    ['a single word', 'volumes', '/features/bare/'],
    ['a single word with a capital', 'Volumes', '/features/bare/'],
    ['few letters', 'a hum', '/features/bare/'],
    ['code', 'the `x` hum', '/features/bare/'],
    ['code at the end', 'the hum `x`', '/features/bare/'],
    ['a number', 'the LEP-7', '/features/bare/'],
    ['a link elsewhere', 'the hum', `${issues}/12`],
    ['a link to something else', 'the hum', '/posts/bare/'],
  ])('are not what a link calls a feature when it is %s', (_, words, href) => {
    const plain = words.replaceAll(/\s*`x`/g, '')
    expect(mentionsIn(`[${words}](${href}). ${plain} and so on.`).filter((one) => !one.endsWith('!'))).toEqual([])
  })
})
