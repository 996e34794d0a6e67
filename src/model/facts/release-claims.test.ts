import { describe, expect, it } from 'vitest'
import type { Teller } from './claim.ts'
import { claimsOf, factSources, featureSource, personSource } from './facts.builder.ts'

const step = (id: string, ...stages: [stage: string, release: string][]) =>
  featureSource(id, { stages: stages.map(([stage, release]) => ({ stage, release })) })

const releases = {
  '1.0': {
    date: '2024-01-10',
    cycleStart: '2023-10-02',
    maintenance: '2024-10-28',
    endOfLife: '2024-12-28',
    leads: ['ada', 'max'],
    announced: { total: 40, alpha: 15 },
  },
  '1.1': { date: '2024-07-10', leads: ['ben', 'eve'] },
  '1.2': {},
  '1.3': { date: '2025-01-08' },
  '1.4': { date: '2025-07-09' },
}

/** In 1.0: 13 features in 14 steps, of which 12 arrive, 11 of them at alpha. */
const features = [
  ...Array.from({ length: 10 }, (_, number) => step(`lamp-${number}`, ['alpha', '1.0'], ['beta', '1.1'])),
  step('quiet-wire', ['alpha', '1.0'], ['beta', '1.0']),
  step('clear-glass', ['beta', '1.0']),
  step('old-wick', ['deprecated', '1.0']),
]
const people = [
  personSource('ada', 'Ada Lamp'),
  personSource('ben', 'Ben Flint'),
  personSource('eve', 'Eve Hill Jr.'),
  personSource('max', 'Max von Éclat-O’Wick'),
]
const read = claimsOf({ ...factSources({}, releases, features), people })

/** What is claimed of releases, as `words true` or `words false: what is known`. */
function told(text: string, teller: Partial<Teller> = {}): string[] {
  const claims = read(text, teller).filter(({ code }) => /-(?:day|count|lead)$/.test(code))
  return claims.map(({ said, holds, known }) => `${said} ${holds}${holds ? '' : `: ${known}`}`)
}

const dayOf = '1.0: date 10 January 2024'

describe('a day of a release', () => {
  it.each([
    ['1.0 came out on 10 January 2024.', '10 January 2024 true'],
    ['1.0 came out on 9 January 2024.', `9 January 2024 false: ${dayOf}`],
    ['1.0 came out on 11 January 2024.', `11 January 2024 false: ${dayOf}`],
    ['1.0 came out in January 2024.', 'January 2024 true'],
    ['1.0 came out in\nMarch 2024.', `March 2024 false: ${dayOf}`],
    ['Work on 1.0 started on 3 October 2023.', '3 October 2023 false: 1.0: cycleStart 2 October 2023'],
    ['1.0 is in maintenance from 29 October 2024 on.', '29 October 2024 false: 1.0: maintenance 28 October 2024'],
    ['The end of life of 1.0 was on 29 December 2024.', '29 December 2024 false: 1.0: endOfLife 28 December 2024'],
    ['1.0 ran until 3 October 2023.', `3 October 2023 false: ${dayOf}, cycleStart 2 October 2023`],
    ['1.1 ran until 3 October 2023.', '3 October 2023 false: 1.1: date 10 July 2024'],
    ['1.0 and 1.1 came out and on the 10 July 2024 too.', '10 July 2024 true'],
    ['1.0, 1.1, 1.3 and 1.4 came out on 1 May 2024.', `1 May 2024 false: ${dayOf}; 1.1: date 10 July 2024; 1.3: date 8 January 2025`],
  ])('is compared: %s', (text, claim) => expect(told(text)).toEqual([claim]))

  it('may be any of its days', () => expect(told('1.0 came out on 2 October 2023.')).toEqual(['2 October 2023 true']))

  it.each([
    '1.0 (11 January 2024)',
    '1.0, 11 January 2024',
    '1.0 of 11 January 2024',
    '1.0 ( on 11 January 2024',
    'Of 1.1 and 1.0 (11 January 2024), beta',
  ])('stands right behind it: %s', (text) => expect(told(`See ${text}.`)).toEqual([`11 January 2024 false: ${dayOf}`]))

  it('right behind one is that of no other', () => {
    expect(told('See 1.0 and 1.1 (10 January 2024).')).toEqual(['10 January 2024 false: 1.1: date 10 July 2024'])
    expect(told('See 1.0 and 1.1 (10 July 2024).')).toEqual(['10 July 2024 true'])
  })

  it.each([
    ['a word between', '1.0 hums 11 January 2024.'],
    ['a letter between', '1.0 a 11 January 2024.'],
    ['no release', 'It came out on 11 January 2024.'],
    ['an unknown release', '1.7 came out on 11 January 2024.'],
    ['only a month behind it', '1.0 (February 2024) hums.'],
    ['a release behind the day', 'On 11 January 2024, 1.0 hums.'],
    ['nothing told of a release', 'With 1.0 the lamps hum on 11 January 2024.'],
    ['another clause', '1.0 came out; the lamps hum on 11 January 2024.'],
    ['a colon before it', '1.0 came out: the lamps hum on 11 January 2024.'],
    ['parentheses', '1.0 came out (the lamps hum on 11 January 2024).'],
    ['many words between', `1.0 came out ${'and then '.repeat(7)}on 11 January 2024.`],
    ['the day of a text', '1.0 came out as proposed on 11 January 2024.'],
    ['a year alone', '1.0 came out in 2023.'],
    ['a feature', '1.0 came out with [it](/features/quiet-wire/) on 11 January 2024.'],
    ['a stage', '1.0 came out in beta on 11 January 2024.'],
    ['a release whose day is not known', '1.2 came out on 11 January 2024.'],
    ['a kind of day that is not known', '1.1 began on 11 January 2024.'],
  ])('is not read with %s', (_, text) => expect(told(text)).toEqual([]))

  it('is read when some words stand between', () => {
    expect(told(`1.0 came out ${'and then '.repeat(4)}on 11 January 2024.`)).toHaveLength(1)
  })

  it('is that of the release before, or of the whole text', () => {
    expect(told('See 1.0. It came out on 11 January 2024.')).toEqual([`11 January 2024 false: ${dayOf}`])
    expect(told('See 1.1. In 1.0 it came out on 11 January 2024.')).toEqual([`11 January 2024 false: ${dayOf}`])
    const text = 'It came out on 11 January 2024.'
    expect(told(text, { release: '1.0', tellsOneRelease: true })).toEqual([`11 January 2024 false: ${dayOf}`])
    expect(told(text, { release: '1.0' })).toEqual([])
    expect(told(text, { tellsOneRelease: true })).toEqual([])
  })
})

describe('a count of a release', () => {
  const known = '1.0: announced total 40, alpha 15'

  it.each([40, 15, 13, 12, 11])('may be announced or that of the registry: %i', (count) => {
    expect(told(`1.0 has ${count} features.`)).toEqual([`${count} features true`])
  })

  it.each([41, 14, 10])('is wrong otherwise: %i', (count) => {
    expect(told(`1.0 has ${count} new\nfeatures.`)).toEqual([`${count} new features false: ${known}`])
  })

  it('may be a word', () => {
    expect(told('1.0 has Twelve features.')).toEqual(['Twelve features true'])
    expect(told('1.0 has fourteen features.')).toEqual([`fourteen features false: ${known}`])
  })

  it.each(['1.0 has 9 features.', '1.0 has nine features.', '1.1 has 99 features.', 'It has 99 features.'])('is not read: %s', (text) => {
    expect(told(text)).toEqual([])
  })

  it('is compared with all releases of the sentence', () => {
    expect(told('Of 1.0 and 1.1 it has 99 features.')).toEqual([`99 features false: ${known}; 1.1: 10 features`])
    expect(told('Of 1.2 and 1.0 it has 99 features.')).toEqual([`99 features false: ${known}; 1.2: 0 features`])
  })

  it('is told at its place', () => {
    expect(read('Then. In 1.0 came 41 features.')).toMatchObject([{ code: 'contradicted-count', start: 18, end: 29 }])
  })
})

describe('a lead of a release', () => {
  const leads = '1.0: Ada Lamp, Max von Éclat-O’Wick'

  it.each([
    ['Ada Lamp led the release of 1.0.', 'Ada Lamp true'],
    ['Then 1.0 was led by Max von\nÉclat-O’Wick.', 'Max von Éclat-O’Wick true'],
    ['Ben Flint led the release of 1.0.', `Ben Flint false: ${leads}`],
    ['Then 1.0 was led by Ben\n Flint.', `Ben Flint false: ${leads}`],
    ['Ada Lamp and Ben Flint led the release of 1.0.', `Ben Flint false: ${leads}`],
    ['Zoe Stone and Ada Lamp led the release of 1.0.', 'Ada Lamp true'],
    ['Ben Flint led the team of 1.0 and 1.1.', 'Ben Flint true'],
    ['Ada Lamp led the team of 1.1 and 1.2.', 'Ada Lamp false: 1.1, 1.2: Ben Flint, Eve Hill Jr.'],
    ['Then 1.1 was led by Eve Hill Jr.', 'Eve Hill Jr. true'],
    [`Ben Flint, ${'and so on '.repeat(4)} led the team of 1.0`, `Ben Flint false: ${leads}`],
  ])('is compared: %s', (text, claim) => expect(told(text)).toEqual([claim]))

  it.each([
    ['somebody unknown', 'Zoe Stone led the release of 1.0.'],
    ['a release without leads', 'Ben Flint led the release of 1.2.'],
    ['no release', 'Ben Flint led the release.'],
    ['nothing of a lead', 'Ben Flint wrote the notes of 1.0 on 10 January 2024.'],
    ['half a name', 'Flint led the release of 1.0.'],
    ['a name far before', `Ben Flint, ${'and so on '.repeat(7)} led the team of 1.0`],
    ['a name far behind', `1.0 was led by nobody, ${'and so on '.repeat(7)} Ben Flint`],
  ])('is not read with %s', (_, text) => expect(told(text)).toEqual([]))

  it('is told at its place', () => {
    expect(read('Then. Ben Flint led the team of 1.0.')).toMatchObject([{ code: 'contradicted-lead', start: 6, end: 15 }])
  })
})

it('nothing is read of releases in a language without words', () => {
  const german = claimsOf({ ...factSources({ language: 'de' }, releases, features), people })
  expect(german('1.0 (11. Januar 2024): led by Ben Flint')).toEqual([])
})
