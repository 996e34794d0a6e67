import { describe, expect, it } from 'vitest'
import type { Teller } from './claim.ts'
import { claimsOf, factSources, featureSource } from './facts.builder.ts'

const features = [
  featureSource('quiet-wire', {
    title: 'Quiet wire of lamps',
    gates: [
      {
        name: 'QuietWire',
        history: [
          { release: '1.0', stage: 'alpha', default: false },
          { release: '1.1', stage: 'beta', default: true },
          { release: '1.2', stage: 'stable', default: true, locked: true },
        ],
      },
    ],
  }),
  featureSource('clear-glass', {
    gates: ['ClearGlass', { name: 'GlassLamp', history: [{ release: '1.1', stage: 'alpha', default: false }, { release: '1.3', stage: 'beta' }] }],
  }),
  featureSource('old-wick', { gates: [{ name: 'OldWick', history: [{ release: '1.1', stage: 'disabled', default: false, locked: true }] }] }),
  featureSource('bare', { title: 'Bare' }),
] // prettier-ignore
const releases = { '1.0': {}, '1.1': {}, '1.2': {}, '1.3': {} }
const read = claimsOf(factSources({}, releases, features))

/** What is claimed of gates, as `words true` or `words false: what is known`. */
function told(text: string, teller: Partial<Teller> = {}): string[] {
  const claims = read(text, teller).filter(({ code }) => code === 'contradicted-gate')
  return claims.map(({ said, holds, known }) => `${said} ${holds}${holds ? '' : `: ${known}`}`)
}

const wire = '[The wire](/features/quiet-wire/)'
const glass = '[The glass](/features/clear-glass/)'

describe('the name of a gate', () => {
  it('belongs to one of the features before it', () => {
    expect(told(`${wire} has the gate \`QuietWire\`.`)).toEqual(['QuietWire true'])
    expect(told(`${glass} and ${wire} have the gate \`QuietWire\`.`)).toEqual(['QuietWire true'])
    expect(told(`${wire} has the gate \`GlassLamp\`.`)).toEqual([
      'GlassLamp false: quiet-wire: its gate is QuietWire; GlassLamp is of clear-glass',
    ])
    expect(told(`${glass} has the gate \`QuietWire\`.`)).toEqual([
      'QuietWire false: clear-glass: its gates are ClearGlass, GlassLamp; QuietWire is of quiet-wire',
    ])
    expect(told(`${wire} or ${glass} has the gates  \`OldWick\`.`)).toEqual([
      'OldWick false: quiet-wire, clear-glass: its gates are QuietWire, ClearGlass, GlassLamp; OldWick is of old-wick',
    ])
  })

  it.each([
    ['names none', 'It has the gate `QuietWire`.'],
    ['names one in words alone', 'The quiet wire of lamps has the gate `GlassLamp`.'],
    ['names one without gates', '[It](/features/bare/) has the gate `GlassLamp`.'],
    ['names one behind it', 'The gate `GlassLamp`, not [the wire](/features/quiet-wire/).'],
    ['names one in another clause', `${wire} hums; the gate \`GlassLamp\` does not.`],
    ['names one before a colon', `${wire}: the gate \`GlassLamp\`.`],
  ])('may be any when the sentence %s', (_, text) => expect(told(text).filter((one) => !/^\w+ true$/.test(one))).toEqual([]))

  it('is that of its row', () => {
    expect(told(`| ${wire}: hums; | gate \`GlassLamp\` |`)).toEqual([expect.stringMatching(/^GlassLamp false/)])
  })

  it('is compared when it is near that of the feature', () => {
    expect(told(`${wire} has the gate \`QuetWir\`.`)).toEqual(['QuetWir false: the gate is called QuietWire'])
    expect(told(`${wire} has the gate \`SomeLantern\`.`)).toEqual([])
  })

  it.each(['QuitWire', 'QuietWired', 'QuietWirXY', 'XYuietWire', 'QuietWiree', 'QuietFire', 'QuietWre'])(
    'is a slip when it is another but for one place: %s',
    (name) => expect(told(`Set the gate \`${name}\` now.`)).toEqual([`${name} false: the gate is called QuietWire`]),
  )

  it.each(['QuetWir', 'QuietWiXYZ', 'XuietWirY', 'QuietWire2', 'QuietWiring', 'BigLantern'])('is no slip otherwise: %s', (name) =>
    expect(told(`Set the gate \`${name}\` now.`)).toEqual([]),
  )

  it.each([
    ['is not called a gate', 'See `QuitWire`.'],
    ['stands before the word', 'See `QuitWire`, a gate.'],
    ['stands further behind the word', 'See the gate here, `QuitWire`.'],
    ['has no capital inside', 'See the gate `quitWire`.'],
    ['has signs before it', 'See the gate `-QuietWire`.'],
    ['has signs behind it', 'See the gate `QuietWire=`.'],
  ])('is not read when it %s', (_, text) => expect(told(text)).toEqual([]))

  it('is told at its place', () => {
    expect(read('Then. The gate `QuitWire`.')).toMatchObject([{ start: 15, end: 25 }])
  })
})

describe('the default of a gate', () => {
  const life = 'QuietWire: off from 1.0 (alpha), on from 1.1 (beta), on, locked from 1.2 (stable)'

  it.each([
    ['`QuietWire` is on by default since 1.1.', 'on by default since 1.1 true'],
    ['`QuietWire` is on by default since 1.0.', `on by default since 1.0 false: ${life}`],
    ['`QuietWire` was off by default in 1.0.', 'off by default in 1.0 true'],
    ['`QuietWire` was off by default in 1.3.', `off by default in 1.3 false: ${life}`],
    ['In 1.1 `QuietWire` is on by default.', '1.1 is on by default true'],
    ['In 1.1 `QuietWire` is off by default.', `1.1 is off by default false: ${life}`],
    ['In 1.0 it was off, and `QuietWire` is on by default in 1.1, not in 1.0.', 'on by default in 1.1 true'],
    ['In 1.0 and 1.1 `QuietWire` is on by default.', '1.1 is on by default true'],
    ['In 1.1 `QuietWire` is locked on.', `1.1 is locked on false: ${life}`],
    ['In 1.2 `QuietWire` is locked on.', '1.2 is locked on true'],
    ['In 1.2 `QuietWire` is locked off.', `1.2 is locked off false: ${life}`],
    ['In 1.1 `OldWick` is locked off.', '1.1 is locked off true'],
    ['`OldWick` is on by default.', 'on by default false: OldWick: off, locked from 1.1 (disabled)'],
    ['`GlassLamp` is on by default.', 'on by default false: GlassLamp: off from 1.1 (alpha), unknown from 1.3 (beta)'],
    ['`GlassLamp` was off by default in 1.0.', 'off by default in 1.0 false: GlassLamp: off from 1.1 (alpha), unknown from 1.3 (beta)'],
    [`${wire} is on by default in 1.0.`, `on by default in 1.0 false: ${life}`],
    [`After ${glass}, ${wire} is on by default in 1.1.`, 'on by default in 1.1 true'],
    [`${wire} is on by default in 1.1, unlike ${glass}.`, 'on by default in 1.1 true'],
    ['`GlassLamp` hums, and `QuietWire` with a `flag` is on by default.', 'on by default true'],
    ['`QuietWire` is on by default, and `GlassLamp` hums.', 'on by default true'],
  ])('is compared: %s', (text, claim) => expect(told(text)).toEqual([claim]))

  it.each([
    ['behind a semicolon', '`QuietWire` is on by default; in 1.0 it hums.'],
    ['in parentheses', '`QuietWire` is on by default (in 1.0 it hums).'],
    ['far behind', '`QuietWire` is on by default and hums as quietly as all other lamps of 1.0.'],
    ['before a semicolon', 'In 1.0 it hums; `QuietWire` is on by default.'],
    ['before a parenthesis', 'All (in 1.0 it hums) of `QuietWire` is on by default.'],
  ])('is not that of a release %s', (_, text) => expect(told(text)).toEqual(['on by default true']))

  it('is that of a stage where no release is named', () => {
    expect(told('As alpha `QuietWire` is off by default.')).toEqual(['off by default true'])
    expect(told('As beta `QuietWire` is off by default.')).toEqual([`off by default false: ${life}`])
    expect(told('As deprecated `QuietWire` is off by default.')).toEqual(['off by default true'])
  })

  it('is that of the release of the text or of a later one', () => {
    const off = '`QuietWire` is off by default.'
    expect(told(off, { release: '1.0' })).toEqual(['off by default true'])
    expect(told(off, { release: '1.1' })).toEqual([`off by default false: ${life}`])
    expect(told('`GlassLamp` is off by default.', { release: '1.2' })).toEqual(['off by default true'])
    expect(told('`QuietWire` is locked on.', { release: '1.1' })).toEqual(['locked on true'])
  })

  it.each([
    ['a denial', '`QuietWire` is not on by default in 1.0.'],
    ['no gate', 'It is on by default in 1.0.'],
    ['an unknown gate', `${wire}: \`NobodyKnows\` is on by default in 1.0.`],
    ['a gate without a history', '`ClearGlass` is on by default in 1.0.'],
    ['a feature without gates', '[It](/features/bare/) is on by default in 1.0.'],
    ['a feature behind it', `It is on by default in 1.0, as ${wire}.`],
  ])('is not read with %s', (_, text) => expect(told(text)).toEqual([]))

  it('is read after a denial of something further before', () => {
    const text = `It is not that ${'and that '.repeat(5)}but \`QuietWire\` is on by default in 1.0.`
    expect(told(text)).toHaveLength(1)
  })

  it('is told at its place, for all gates of a feature but no more than two', () => {
    expect(read('Then. `QuietWire` is on by default in 1.0.')).toMatchObject([{ start: 21, end: 34, code: 'contradicted-gate' }])
    const gates = ['OneLamp', 'TwoLamps', 'MoreLamps'].map((name) => ({
      name,
      history: [{ release: '1.0', stage: 'alpha', default: false }],
    }))
    const many = claimsOf(factSources({}, releases, [featureSource('many', { gates })]))
    expect(many('[It](/features/many/) is on by default.')).toMatchObject([
      { holds: false, known: 'OneLamp: off from 1.0 (alpha); TwoLamps: off from 1.0 (alpha)' },
    ])
  })

  it('is not read in a language without words', () => {
    const german = claimsOf(factSources({ language: 'de' }, releases, features))
    expect(german('The gate `QuitWire`. `QuietWire` is on by default in 1.0.')).toEqual([])
  })
})
