import { describe, expect, it } from 'vitest'
import { factSources } from './facts.builder.ts'
import { tokensOf, type Tokens } from './tokens.ts'

/** Tokens of a site with these keys, of the project Lantern, with five releases. */
function tokens(site: object = {}): Tokens {
  return tokensOf(factSources(site, { '1.0': {}, '1.1': {}, '1.2': {}, '1.10.3': {}, '10.0': {} }))
}

describe('stages', () => {
  const stages = (text: string, site = {}) =>
    tokens(site)
      .stagesIn(text)
      .map((one) => `${one.stage}: ${text.slice(one.start, one.end)}`)

  it('are found by their names, whatever the case, at their places', () => {
    expect(tokens().stagesIn('It was Alpha, then beta.')).toEqual([
      { stage: 'alpha', start: 7, end: 12 },
      { stage: 'beta', start: 19, end: 23 },
    ])
  })

  it.each(['alphabet', 'subalpha', '_alpha', '/alpha', 'pre-alpha', 'alpha-like', 'alpha_', 'alpha2', '2alpha', 'al pha'])(
    'are not found in "%s"',
    (text) => expect(stages(text)).toEqual([]),
  )

  it('are found by other words of the language', () => {
    expect(stages('GA, generally available and general availability: stable')).toEqual([
      'stable: GA', 'stable: generally available', 'stable: general availability', 'stable: stable',
    ]) // prettier-ignore
    expect(stages('GAME, agenda')).toEqual([])
  })

  it('are those of the site alone', () => {
    expect(stages('alpha, GA, trial and Trial', { stages: ['trial', 'steady'] })).toEqual(['trial: trial', 'trial: Trial'])
    expect(stages('trial, GA', { stages: ['trial', 'stable'] })).toEqual(['trial: trial', 'stable: GA'])
  })

  it('may have names of several words', () => {
    expect(stages('Out of use, and out-of-use', { stages: ['trial', 'out-of-use'] })).toEqual(['out-of-use: Out of use'])
  })

  it('have no other words in a language without them', () => {
    expect(stages('GA, beta', { language: 'fr' })).toEqual(['beta: beta'])
  })
})

describe('releases', () => {
  const releases = (text: string) => tokens().releasesIn(text)
  const idsIn = (text: string) => releases(text).map(({ release }) => release)

  it('are found by their versions, with or without a v, at their places', () => {
    expect(idsIn('In 10.0')).toEqual(['10.0'])
    expect(releases('Since v1.0, as in 1.10.3')).toEqual([
      { release: '1.0', start: 6, end: 10 },
      { release: '1.10.3', start: 18, end: 24 },
    ])
  })

  it.each([
    ...['1.0', 'since 1.0.', '(1.0)', '1.0, and', 'Lantern 1.0', 'the lamp 1.0', 'The lamp and Lantern\n1.0', 'Since 1.0', '“In 1.0'],
    ...[
      'It came in. 1.0',
      '| Torch 1.0',
      'We know: Torch 1.0',
      '2024 1.0',
      'It is 1.0: new',
      '|Torch 1.0',
      'the eWick 1.0',
      '1.0, 5 lamps',
    ],
  ])('are found in "%s"', (text) => expect(idsIn(text)).toEqual(['1.0']))

  it.each([
    ...[
      '1.7',
      '11.0',
      '0.0',
      '1.0.5',
      '1.00',
      '1.0%',
      '1.0x',
      'x1.0',
      'a.1.0',
      '-1.0',
      '/1.0',
      ':1.0',
      '1.0-2',
      '1.0/2',
      '1.0:2',
      '1.0,2',
      '10',
    ],
    ...[
      'v10',
      'on Torch 1.0',
      'on Torch\t \n1.0',
      "on O'Torch.x-y’z 1.0",
      'on Éclat 1.0',
      '(now on Torch 1.0',
      'old Lantern, new Torch 1.0',
    ],
  ])('are not found in "%s"', (text) => expect(idsIn(text)).toEqual([]))

  it('follow the name of something else, however long the text before it is', () => {
    const before = 'a word and '.repeat(9)
    expect(idsIn(`${before}on Torch 1.0`)).toEqual([])
    expect(idsIn(`${before}in Lantern 1.0`)).toEqual(['1.0'])
    // The name fills all that is looked at, and does not begin the sentence.
    expect(idsIn(`${before}T${'o'.repeat(38)} 1.0`)).toEqual([])
    expect(idsIn(`Torch ${'a'.repeat(50)} 1.0`)).toEqual(['1.0'])
  })

  it('may follow a name that begins the sentence', () => {
    expect(idsIn('After 1.0 and 1.1')).toEqual(['1.0', '1.1'])
    expect(idsIn(`“${'O'.repeat(38)} 1.0`)).toEqual(['1.0'])
  })
})

describe('dates', () => {
  const dates = (text: string, site = {}) =>
    tokens(site)
      .datesIn(text)
      .map(({ start, end, from, to }) => [text.slice(start, end), from, to])
  const april = ['2025-04-01', '2025-04-31']
  const day = ['2025-04-03', '2025-04-03']

  it.each([
    ['in 2025-04-03.', '2025-04-03', ...day],
    ['on April 3, 2025', 'April 3, 2025', ...day],
    ['on april 3rd, 2025', 'april 3rd, 2025', ...day],
    ['on April 03,  2025', 'April 03,  2025', ...day],
    ['on 3  April  2025.', '3  April  2025', ...day],
    ['on 3. April 2025', '3. April 2025', ...day],
    ['on 23 Apr. 2025', '23 Apr. 2025', '2025-04-23', '2025-04-23'],
    ['(Apr 2025)', 'Apr 2025', ...april],
    ['in April, 2025,', 'April, 2025', ...april],
    ['in December 2024', 'December 2024', '2024-12-01', '2024-12-31'],
    ['in 2025', '2025', '2025-01-01', '2025-12-31'],
    ['in 1999.', '1999', '1999-01-01', '1999-12-31'],
  ])('are found in "%s"', (text, words, from, to) => expect(dates(text)).toEqual([[words, from, to]]))

  it.each([
    ...[
      '2025-04-031',
      '12025-04-03',
      '2025-4-3',
      'x2025-04-03',
      '1.2025-04-03',
      '2025-04-03x',
      'in 1825',
      'in 2125',
      '2025 lamps',
      'in 20251',
    ],
    ...['in 2025.5', 'in 2025,5', 'in 2025-6', 'in 2025x', 'at 5, 2025', 'April 3', 'April', 'Aprils 25'],
  ])('are not found in "%s"', (text) => expect(dates(text)).toEqual([]))

  it.each([
    ['2 first', '1 April 2025, 2 May 2025', ['1 April 2025', '2 May 2025']],
    ['without a comma, the month alone', 'on April 2025', ['April 2025']],
    ['without the word of which it is part', 'Mayapril 2025', ['2025']],
    ['a day of three digits', '103 April 2025', ['April 2025']],
  ])('are found whole: %s', (_, text, words) => expect(dates(text).map(([one]) => one)).toEqual(words))

  it('have the places of their words', () => {
    expect(tokens().datesIn('On 2025-04-03 and 2025-04-04')).toMatchObject([{ start: 3, end: 13 }, { start: 18, end: 28 }]) // prettier-ignore
  })

  it('are written in the language of the site', () => {
    expect(dates('am 3. Mai 2025, im März 2025', { language: 'de' })).toEqual([
      ['3. Mai 2025', '2025-05-03', '2025-05-03'],
      ['März 2025', '2025-03-01', '2025-03-31'],
    ])
    expect(dates('el 3 de mayo de 2025, en enero de  2025', { language: 'es' })).toEqual([
      ['3 de mayo de 2025', '2025-05-03', '2025-05-03'],
      ['enero de  2025', '2025-01-01', '2025-01-31'],
    ])
    expect(dates('le 3 févr. 2025', { language: 'fr' })).toEqual([['3 févr. 2025', '2025-02-03', '2025-02-03']])
  })

  it('are those of English when the language is unknown', () => {
    expect(dates('3 May 2025', { language: 'not_a_language' })).toEqual([['3 May 2025', '2025-05-03', '2025-05-03']])
  })

  it.each(['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'])(
    'know %s and its short name',
    (name) => {
      const month = String(new Date(`1 ${name} 2000 UTC`).getUTCMonth() + 1).padStart(2, '0')
      expect(dates(`5 ${name} 2024; 5 ${name.slice(0, 3)} 2024`).map(([, from]) => from)).toEqual([`2024-${month}-05`, `2024-${month}-05`])
    },
  )
})

describe('words', () => {
  it('are those of the language of the site', () => {
    expect(tokens().words).toBeDefined()
    expect(tokens({ language: 'de' }).words).toBeUndefined()
  })
})
