import { describe, expect, it } from 'vitest'
import type { Teller } from './claim.ts'
import { claimsOf, factSources, featureSource } from './facts.builder.ts'

const steps = (text: string) => text.split(', ').map((step) => ({ stage: step.split(' ')[0], release: step.split(' ')[1] }))
const features = [
  featureSource('quiet-wire', { title: 'Quiet wire of lamps', stages: steps('alpha 1.0, beta 1.1, stable 1.2') }),
  featureSource('clear-glass', {
    stages: [...steps('alpha 1.1'), { stage: 'beta', release: '1.3', planned: true }],
    gates: [{ name: 'ClearGlass', history: [{ release: '1.0', stage: 'alpha' }] }],
  }),
  featureSource('old-wick', { title: 'Old wick', stages: steps('stable 1.0, deprecated 1.1, removed 1.2') }),
  featureSource('new-wick', { stages: steps('alpha 1.3') }),
  featureSource('no-stage'),
  featureSource('fast-wick', { stages: steps('alpha 1.0, beta 1.0, stable 1.1') }),
]
const releases = { '1.0': { date: '2024-01-10' }, '1.1': { date: '2024-07-10' }, '1.2': { date: '2025-01-08' }, '1.3': {} }
const read = claimsOf(factSources({}, releases, features))

/** What is claimed of stages, as `words true` or `words false`. */
function told(text: string, teller: Partial<Teller> = {}): string[] {
  const claims = read(
    text.replaceAll('WIRE', '[the wire](/features/quiet-wire/)').replaceAll('GLASS', '[it](/features/clear-glass/)'),
    teller,
  )
  return claims.flatMap(({ code, said, holds }) => (code === 'contradicted-stage' ? [`${said} ${holds}`] : []))
}

describe('a stage before a time', () => {
  it.each([
    ['WIRE was beta in 1.1.', 'beta in 1.1 true'],
    ['WIRE was beta in 1.0.', 'beta in 1.0 false'],
    ['WIRE has been GA since 1.2.', 'GA since 1.2 true'],
    ['WIRE was beta from July 2024 on.', 'beta from July 2024 true'],
    ['WIRE was beta in 2024.', 'beta in 2024 true'],
    ['WIRE was beta on 2024-07-10, long before 1.0.', 'beta on 2024-07-10 true'],
    ['See [wire beta in 1.0](/features/quiet-wire/).', 'beta in 1.0 false'],
    ['WIRE was beta on 2024-07-11.', 'beta on 2024-07-11 false'],
    ['WIRE was beta on 2024-07-09.', 'beta on 2024-07-09 false'],
    ['WIRE was beta as it came with the 1.0 lamps.', 'beta as it came with the 1.0 false'],
    ['GLASS was alpha in 1.0.', 'alpha in 1.0 true'],
    ['[Wick](/features/new-wick/) was alpha in May 2020.', 'alpha in May 2020 true'],
    ['[Wick](/features/new-wick/) was beta in May 2020.', 'beta in May 2020 false'],
  ])('is compared: %s', (text, claim) => expect(told(text)).toEqual([claim]))

  it.each([
    ['many words between', 'WIRE was beta as it came with all the 1.0 lamps.'],
    ['a semicolon between', 'WIRE was beta; 1.0 came.'],
    ['another sign between', 'WIRE was beta (so) 1.0 came.'],
    ['a word between that parts them', 'WIRE was beta until 1.0.'],
    ['another stage between', 'WIRE was beta, not an alpha of 1.0.'],
    ['a denial', 'WIRE was not beta in 1.0.'],
    ['no feature', 'Now beta in 1.0.'],
    ['a feature without stages', '[It](/features/no-stage/) was beta in 1.0.'],
    ['a way out that the feature never had', 'WIRE was removed in 1.0.'],
    ['code before it', 'WIRE has `x`, beta in 1.0.'],
    ['a name of which it is part', 'WIRE and [the beta lamp](/features/clear-glass/) in 1.0.'],
  ])('is not read with %s', (_, text) => expect(told(text)).toEqual([]))

  it('is read when the code stands further before', () => {
    expect(told('WIRE has `x` and it was a late beta in 1.0.')).toEqual(['beta in 1.0 false'])
    expect(told('With `x` WIRE was beta in 1.0.')).toEqual(['beta in 1.0 false'])
  })

  it('on the way out is that of a feature that had it', () => {
    expect(told('[Old](/features/old-wick/) was removed in 1.2.')).toEqual(['removed in 1.2 true'])
    expect(told('[Old](/features/old-wick/) and WIRE went as all lamps do: removed in 1.1.')).toEqual(['removed in 1.1 false'])
  })

  it('is paired with its own one of several', () => {
    expect(told('WIRE: alpha and beta in 1.0 and 1.1.')).toEqual(['alpha and beta in 1.0 true', 'beta in 1.0 and 1.1 true'])
    expect(told('WIRE: alpha, beta in 1.0, 1.0.')).toEqual(['alpha, beta in 1.0 true', 'beta in 1.0, 1.0 false'])
    expect(told('WIRE was alpha and beta in 1.0.')).toEqual(['alpha and beta in 1.0 true', 'beta in 1.0 false'])
    expect(told('WIRE: alpha in 1.0, beta in 1.0, stable in 1.2.')).toEqual([
      'alpha in 1.0 true',
      'beta in 1.0 false',
      'stable in 1.2 true',
    ])
    expect(told('WIRE was beta in 1.0 and 1.1.')).toEqual(['beta in 1.0 false'])
    expect(told('WIRE: alpha, beta in 1.0, 1.1 and 1.2.')).toEqual([])
  })

  it('may have begun before when a condition is told', () => {
    expect(told('WIRE was still beta in 1.1.')).toEqual(['beta in 1.1 true'])
    expect(told('WIRE remained alpha in 1.0.')).toEqual(['alpha in 1.0 true'])
    expect(told('WIRE remained stable in 1.3.')).toEqual(['stable in 1.3 true'])
    expect(told('WIRE is stable in 1.3.')).toEqual(['stable in 1.3 false'])
    expect(told('WIRE is stable as of 1.3.')).toEqual(['stable as of 1.3 true'])
    expect(told('WIRE is still stable since 1.3.')).toEqual(['stable since 1.3 false'])
    expect(told('WIRE remained beta in 1.2.')).toEqual(['beta in 1.2 false'])
    expect(told('WIRE was still alpha in May 2024.')).toEqual(['alpha in May 2024 true'])
    expect(told('WIRE was still alpha in May 2025.')).toEqual(['alpha in May 2025 false'])
    expect(told('WIRE was still alpha in May 2020.')).toEqual(['alpha in May 2020 false'])
    expect(told('WIRE still has a very long life as a lamp, stable in 1.3.')).toEqual(['stable in 1.3 false'])
  })
})

describe('a stage behind a time', () => {
  it.each([
    ['In 1.1 WIRE became beta.', '1.1 the wire](/features/quiet-wire/) became beta'],
    ['1.1 (beta): WIRE', ''],
    ['In July 2024 WIRE reached beta.', ''],
  ])('is compared: %s', (text) => {
    expect(told(text)).toEqual([expect.stringMatching(/beta true$/)])
    expect(told(text.replace('1.1', '1.0').replace('July', 'June'))).toEqual([expect.stringMatching(/beta false$/)])
  })

  it.each([
    ['nothing told of a change', 'In 1.0 WIRE was beta.'],
    ['a colon between', 'In 1.0: WIRE became beta.'],
    ['a new clause', 'In 1.0, and WIRE became beta.'],
    ['many words between', `In 1.0 ${'so '.repeat(14)}WIRE became beta.`],
    ['something else that began', 'Introduced in 1.0 WIRE became beta.'],
    ['the day of a text', 'Written in June 2024 WIRE became beta.'],
    ['a denial', 'In 1.0 WIRE never became beta.'],
  ])('is not read with %s', (_, text) => expect(told(text)).toEqual([]))

  it('is not compared with a time that is another’s', () => {
    expect(told('WIRE: alpha in 1.0 became beta.')).toEqual(['alpha in 1.0 true'])
  })

  it('is told with few words at its place', () => {
    const text = `Now. In 1.0 ${'humming-as-ever '.repeat(6)}[it](/features/quiet-wire/) became beta.`
    expect(read(text)).toMatchObject([{ said: 'beta, 1.0', start: 8, end: text.length - 1 }])
    expect(read('Now. [It](/features/quiet-wire/) is beta in 1.0.')).toMatchObject([{ start: 36, end: 47, said: 'beta in 1.0' }])
  })
})

describe('a stage without a time', () => {
  const at = (text: string, release: string) => told(text, { release })

  it('is compared with the release of the text', () => {
    expect(at('WIRE is now beta.', '1.1')).toEqual(['beta true'])
    expect(at('WIRE became a quiet beta.', '1.0')).toEqual(['beta false'])
    expect(at('WIRE has  become  beta.', '1.0')).toEqual(['beta false'])
    expect(at('[Fast](/features/fast-wick/) became alpha.', '1.0')).toEqual(['alpha true'])
    expect(read('Now. [It](/features/quiet-wire/) became beta.', { release: '1.0' })).toMatchObject([{ start: 40, end: 44 }])
    expect(at('WIRE is stable.', '1.0')).toEqual(['stable true'])
    expect(at('GLASS is alpha.', '1.3')).toEqual(['alpha true'])
    expect(at('GLASS is alpha.', '1.2')).toEqual(['alpha true'])
    expect(at('[Old](/features/old-wick/) was removed.', '1.1')).toEqual(['removed true'])
  })

  it.each([
    'WIRE hums beta.',
    'WIRE is not beta.',
    'WIRE is planned as beta.',
    'It is beta.',
    'WIRE, new in May 2020, is beta.',
    'WIRE is so, beta.',
  ])('is not read from "%s"', (text) => expect(at(text, '1.0')).toEqual([]))

  it('is not read without a release or behind another clause', () => {
    expect(told('WIRE is beta.')).toEqual([])
    expect(at('WIRE hums; it is beta.', '1.0')).toEqual([])
    expect(at('The quiet wire of lamps is beta.', '1.0')).toEqual([])
  })
})

describe('a stage in a table', () => {
  const row = (cells: string, heading = 'Lamp | Life | More'): string[] => told(`| ${heading} |\n| --- | --- | --- |\n| ${cells} |`)

  it('is paired within its cell', () => {
    expect(row('WIRE | beta in 1.0 | 1.1')).toEqual(['beta in 1.0 false'])
    expect(row('WIRE | stable in 1.3 | x')).toEqual(['stable in 1.3 false'])
    expect(row('WIRE | 1.0 beta | 1.1')).toEqual([])
    expect(row('WIRE | beta | 1.0')).toEqual([])
    expect(row('WIRE | beta and so on and on in 1.0 | x')).toEqual([])
    expect(row('WIRE | alpha 1.0, beta 1.0 | x')).toEqual(['alpha 1.0 true', 'beta 1.0 false'])
  })

  it('is that of the heading when it begins its cell', () => {
    expect(row('WIRE | alpha | beta', 'Lamp | In 1.0 | In 1.2')).toEqual(['alpha true', 'beta false'])
    expect(row('WIRE | stable | x', 'Lamp | 1.3 | x')).toEqual(['stable true'])
    expect(row('WIRE | beta and so on and on in 1.0 | x', 'Lamp | 1.1 | x')).toEqual([])
    expect(row('WIRE | a beta | x', 'Lamp | 1.0 | x')).toEqual([])
    expect(row('WIRE | beta | x', 'Lamp | 1.0 or 1.1 | x')).toEqual([])
  })
})

describe('the feature of a stage', () => {
  it('is the nearest before it, or any of the sentence', () => {
    expect(told('WIRE and GLASS: alpha in 1.1.')).toEqual(['alpha in 1.1 true'])
    expect(told('GLASS and WIRE (alpha in 1.1).')).toEqual(['alpha in 1.1 false'])
    expect(told('GLASS and WIRE went as all lamps do to alpha in 1.1.')).toEqual(['alpha in 1.1 true'])
    expect(told('GLASS hums. It is beta in 1.1.')).toEqual(['beta in 1.1 false'])
  })

  it('is told with at most two others', () => {
    const [claim] = read(`${features.map(({ id }) => `[x](/features/${id}/)`).join(' and ')} went as all lamps do to beta in 1.0.`)
    expect(claim?.known.split('; ').map((life) => life.replace(/:.*/, ''))).toEqual([
      'Quiet wire of lamps (quiet-wire)', 'clear-glass (clear-glass)', 'Old wick (old-wick)',
    ]) // prettier-ignore
  })
})

it('stages are paired with what stands close to them in a language without words', () => {
  const german = claimsOf(factSources({ language: 'de' }, releases, features))
  const toldOf = (text: string) =>
    german(`[Der Draht](/features/quiet-wire/) ${text}`, { release: '1.0' }).map(({ said, holds }) => `${said} ${holds}`)
  expect(toldOf('ist beta seit 1.0.')).toEqual(['beta seit 1.0 false'])
  expect(toldOf('war in 1.3 (stable).')).toEqual(['1.3 (stable true'])
  expect(toldOf('war in 1.0 nicht beta.')).toEqual([])
  expect(toldOf('is beta.')).toEqual([])
})
