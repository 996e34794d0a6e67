import { describe, expect, it } from 'vitest'
import { aPostFile, contentFolder, soundContent } from '../../sources/content-folder.builder.ts'
import { readContent } from '../../sources/read-content.ts'
import type { Teller } from './claim.ts'
import { claimReader, toldFiles } from './claims.ts'
import { claimsOf as readerOf, factSources, featureSource } from './facts.builder.ts'

function sourcesOf(files: Record<string, string> = {}) {
  const feature = 'title: Quiet wire\nsig: wire\nproposal: 12\nstages: [{ stage: beta, release: "1.0" }]\n'
  return readContent(contentFolder({ ...soundContent, 'features/quiet-wire.yaml': feature, ...files })).sources
}

function claimsOf(source: string, sources = sourcesOf()) {
  return claimReader(sources)({ file: 'posts/x.mdx', source, features: [], teller: { tellsFeatures: false, tellsOneRelease: false } })
}

describe('claims', () => {
  it('say what the text says, where, and what the registry says', () => {
    const source = '[Quiet wire](/features/quiet-wire/) became beta in 1.1.'
    expect(claimsOf(source)).toEqual([
      {
        code: 'contradicted-stage',
        start: source.indexOf('beta'),
        end: source.length - 1,
        said: 'beta in 1.1',
        holds: false,
        known: 'Quiet wire (quiet-wire): beta in 1.0',
      },
    ])
  })

  it('are read whole from texts in other languages when they stand close together', () => {
    const german = sourcesOf({ 'site.yaml': `${String(soundContent['site.yaml'])}language: de\n` })
    const told = (source: string) => claimsOf(source, german)
    expect(told('[Der Draht](/features/quiet-wire/) ist beta seit 1.0.')).toMatchObject([{ holds: true }])
    expect(told('[Der Draht](/features/quiet-wire/) (beta, 1.1) brummt.')).toMatchObject([{ holds: false }])
    expect(told('[Der Draht](/features/quiet-wire/) ist beta seit Januar 2024.')).toMatchObject([{ holds: true }])
    expect(told('[Der Draht](/features/quiet-wire/) ist beta seit März 2024.')).toMatchObject([{ holds: false }])
  })

  it('come from every file that tells something', () => {
    expect(toldFiles(sourcesOf()).map(({ file }) => file)).toEqual([
      'posts/first.mdx', 'features/quiet-wire.yaml', 'releases/1.0.yaml', 'releases/1.1.yaml', 'releases/1.2.yaml',
    ]) // prettier-ignore
  })
})

describe('a sentence that names nothing', () => {
  const aWire = (id: string) => featureSource(id, { proposal: 12, stages: [{ stage: 'beta', release: '1.0' }], gates: ['QuietWire'] })
  const wire = aWire('quiet-wire')
  const read = readerOf(factSources({}, { '0.9': {}, '1.0': { date: '2024-01-10' }, '1.1': {} }, [wire]))
  const told = (text: string, teller: Partial<Teller> = {}, features = [] as (typeof wire)[]): string[] =>
    read(text.replaceAll('WIRE', '[the wire](/features/quiet-wire/)'), teller, features).map(({ said, holds }) => `${said} ${holds}`)
  const wires = (count: number) => Array.from({ length: count }, (_, number) => aWire(`wire-${number}`))

  it('speaks of the only feature of its file, or of few when the file is about them', () => {
    const text = 'Now beta in 1.1.'
    expect(told(text, {}, wires(1))).toEqual(['beta in 1.1 false'])
    expect(told(text, {}, wires(2))).toEqual([])
    expect(told(text, { tellsFeatures: true }, wires(4))).toEqual(['beta in 1.1 false'])
    expect(told(text, { tellsFeatures: true }, wires(5))).toEqual([])
    expect(told('KEP-12 hums.', {}, [wire])).toEqual(['KEP-12 true'])
  })

  it.each([
    ['right behind one that names something', 'WIRE hums. Now beta in 1.1.'],
    ['and goes on about it', 'WIRE hums. It glows. It was beta in 1.1.'],
    ['and goes on in the next paragraph', 'WIRE hums.\n\nIt was beta in 1.1.'],
    ['behind seven that go on', `WIRE hums. ${'It glows. '.repeat(7)}It was beta in 1.1.`],
    ['behind one that names a release', 'WIRE hums. In 1.1 it glows. Now beta in 1.1.'],
    ['with a short word before a colon', 'WIRE hums. So: beta in 1.1.'],
    ['with a long clause before a colon', `WIRE hums. ${'So and '.repeat(10)}so: beta in 1.1.`],
  ])('speaks of what was named before: %s', (_, text) => expect(told(text)).toEqual(['beta in 1.1 false']))

  it.each([
    ['behind one that names nothing', 'WIRE hums. Lamps glow. Now beta in 1.1.'],
    ['in another paragraph', 'WIRE hums.\n\nNow beta in 1.1.'],
    ['behind eight that go on', `WIRE hums. ${'It glows. '.repeat(8)}It was beta in 1.1.`],
    ['that names its own subject', 'WIRE hums. The other lamp: beta in 1.1.'],
    ['in a row', 'WIRE hums.\n| x | beta in 1.1 |'],
    ['before it', 'Now beta in 1.1. WIRE hums.'],
  ])('does not speak of what was named: %s', (_, text) => expect(told(text)).toEqual([]))

  it('speaks of the release of the one before', () => {
    const wrong = ['2024-01-11 false']
    expect(told('See 1.0. It came out on 2024-01-11.')).toEqual(wrong)
    expect(told('See 1.0. Then it came out on 2024-01-11.')).toEqual(wrong)
    expect(told(`See 1.0. ${'It glows. '.repeat(7)}It came out on 2024-01-11.`)).toEqual(wrong)
    expect(told(`See 1.0. ${'It glows. '.repeat(8)}It came out on 2024-01-11.`)).toEqual([])
    expect(told('See 1.0.\n\nNow it came out on 2024-01-11.')).toEqual([])
  })

  it('may mean the release of the text by "here"', () => {
    const teller = { release: '1.1', tellsOneRelease: true }
    expect(told('WIRE became beta here.', teller)).toEqual(['beta here false'])
    expect(told('In 1.0, not here, WIRE became beta in this release.', teller)).toEqual(['beta in this release false'])
    expect(told('WIRE came here, beta in 1.0.', teller)).toEqual(['beta in 1.0 true'])
    expect(told('WIRE became beta here.', { ...teller, tellsOneRelease: false })).toEqual(['beta true'])
    expect(told('WIRE became beta here.', { tellsOneRelease: true })).toEqual([])
  })

  it('is a row under the headings of its own table', () => {
    const table = (heading: string, row: string) => `| Lamp | ${heading} |\n| --- | --- |\n| ${row} |\n`
    expect(told(`${table('1.0', 'WIRE | beta')}\n${table('0.9', 'WIRE | beta |\n| WIRE | beta')}`)).toEqual([
      'beta true',
      'beta false',
      'beta false',
    ])
    expect(told(`${table('0.9', 'WIRE | beta')}\n${table('Life', 'WIRE | beta')}`)).toEqual(['beta false'])
  })

  it('is a cell under the one release that its heading names', () => {
    const row = (headings: string, cells: string) => told(`| Lamp | ${headings} |\n| --- | --- | --- |\n| WIRE | ${cells} |\n`)
    expect(row('0.9 | 1.0', 'beta | beta')).toEqual(['beta false', 'beta true'])
    expect(row('1.0 | 0.9', 'beta | beta')).toEqual(['beta true', 'beta false'])
    expect(row('0.9 | Life', 'beta | beta')).toEqual(['beta false'])
    expect(row('Life | 0.9', 'beta | beta')).toEqual(['beta false'])
    expect(row('0.9 and 1.0 | 0.9', 'beta | on')).toEqual([])
  })

  it('has code at its places, and no more of one kind than forty', () => {
    expect(read('Now see. The gate `QuitWire`.')).toMatchObject([{ start: 18, end: 28, said: 'QuitWire' }])
    expect(told(`WIRE (${'beta in 1.1, '.repeat(45)}`)).toHaveLength(40)
    expect(told(`1.0 came out on ${'2024-01-11 and came out on '.repeat(45)}`)).toHaveLength(40)
  })
})

describe('what a file tells of', () => {
  const told = toldFilesOf({
    'posts/first.mdx': aPostFile('features: [12, quiet-wire, 99, nothing]'),
    'pages/about.mdx': '---\ntitle: About\n---\nWords.\n',
  })

  function toldFilesOf(files: Record<string, string>) {
    return (file: string) => {
      const found = toldFiles(sourcesOf(files)).find((one) => one.file === file)
      return found && { ...found.teller, features: found.features.map(({ id }) => id), source: found.source.length > 0 }
    }
  }

  it('is said by its kind', () => {
    const nothing = { features: [], source: true, tellsFeatures: false, tellsOneRelease: false }
    expect(told('posts/first.mdx')).toEqual({ ...nothing, features: ['quiet-wire', 'quiet-wire'] })
    expect(told('features/quiet-wire.yaml')).toEqual({ ...nothing, features: ['quiet-wire'], tellsFeatures: true })
    expect(told('releases/1.1.yaml')).toEqual({ ...nothing, release: '1.1', tellsOneRelease: true })
    expect(told('pages/about.mdx')).toEqual(nothing)
  })

  it.each([
    ['deep-dive', true, false],
    ['deprecation', true, false],
    ['announcement', true, true],
    ['retrospective', false, true],
    ['lead-note', false, true],
    ['essay', false, false],
  ])('is said by the kind of a post: %s', (kind, tellsFeatures, tellsOneRelease) => {
    const post = aPostFile("release: '1.1'").replace('kind: essay', `kind: ${kind}`)
    expect(toldFilesOf({ 'posts/first.mdx': post })('posts/first.mdx')).toMatchObject({ release: '1.1', tellsFeatures, tellsOneRelease })
  })
})

// The slowest comes last: what breaks the code is noticed before.
it('claims are read in a time that grows with the text', () => {
  const pieces = [
    'It is beta in 1.0. ',
    '| beta 1.0 ',
    'KEP-12 ',
    '[x](/features/quiet-wire/) beta ',
    '`Gate` gate on by default ',
    'beta ',
  ]
  const sources = sourcesOf()
  // Of this thread alone: what else the machine does takes none of it.
  const timeFor = (length: number): number => {
    const { user } = process.threadCpuUsage()
    for (const piece of pieces) claimsOf(`${piece.repeat(length / piece.length)}\n`.repeat(28), sources)
    return process.threadCpuUsage().user - user
  }
  timeFor(1_000)
  expect(timeFor(9_000) / timeFor(2_250)).toBeLessThan(10) // 4 in proportion, 16 with the square
})
