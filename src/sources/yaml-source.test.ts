import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readYaml } from './yaml-source.ts'

const told = (text: string, firstLine = 1): string[] =>
  readYaml(text, 'x.yaml', firstLine).problems.map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message.replace(/^This is not valid YAML: /, '')}`,
  )

describe('readYaml', () => {
  it('reads plain data, with dates and yes as text', () => {
    const { data, problems } = readYaml('day: 2026-04-22\ndraft: yes\npart: 2\nlist: [a, "1.30"]\nnothing:\n', 'x.yaml')
    expect(data).toEqual({ day: '2026-04-22', draft: 'yes', part: 2, list: ['a', '1.30'], nothing: null })
    expect(problems).toEqual([])
  })

  it('keeps to that whatever version of YAML the file names', () => {
    expect(readYaml('%YAML 1.1\n---\nday: 2026-04-22\ndraft: yes\n', 'x').data).toEqual({ day: '2026-04-22', draft: 'yes' })
  })

  it('reads an empty text as nothing', () => expect(readYaml('# only a comment\n', 'x').data).toBeNull())

  it('never gives data a new prototype', () => {
    expect(Object.keys(readYaml('__proto__: { a: 1 }\n', 'x').data ?? {})).toEqual(['__proto__'])
  })
})

describe('places', () => {
  const source = readYaml('title: A\nstages:\n  - stage: alpha\n    release: "1.0"\n  - { stage: beta }\nempty:\n', 'x.yaml', 2)

  it.each([
    ['a value', ['title'], 2, 8],
    ['an item', ['stages', 1], 6, 5],
    ['a value within', ['stages', 0, 'release'], 5, 14],
    ['the parent of what is not there', ['stages', 1, 'release'], 6, 5],
    ['the top for a key that is not there', ['nope'], 2, 1],
  ])('of %s', (_what, path, line, column) => expect(source.placeOf(path)).toEqual({ line, column }))

  it('of keys', () => {
    expect(source.placeOfKey(['stages', 1, 'stage'])).toEqual({ line: 6, column: 7 })
    expect(source.placeOfKey(['empty'])).toEqual({ line: 7, column: 1 })
  })

  it('gives a value as it is written', () => {
    const written = readYaml('a: 1.30\nb: "1.30"\nc: [1]\n', 'x')
    expect([written.writtenAt(['a']), written.writtenAt(['b']), written.writtenAt(['c']), written.writtenAt(['d'])]).toEqual([
      '1.30',
      '1.30',
      undefined,
      undefined,
    ])
  })
})

describe('mistakes in YAML', () => {
  it.each([
    [
      'a second colon',
      'a: 1\ntitle: Alpha: the start\n',
      '2:8 yaml-syntax a second ": " stands in this value, or the lines below it are indented too far.',
    ],
    [
      'a line without a key',
      'a: 1\nfoo\nb: 2\n',
      '2:1 yaml-syntax this line has no "key: " of its own and is not indented as a part of the line above.',
    ],
    ['an open quote', 'title: "A\nkind: essay\nauthors: [a]\n', '1:8 yaml-syntax the quote that opens here is not closed.'],
    ['an open list', 'kind: essay\nauthors: [a, b\ndate: 2026\n', '2:10 yaml-syntax the bracket that opens here is not closed.'],
    ['open keys', 'series: { id: a, part: 1\nb: 2\n', '1:9 yaml-syntax the bracket that opens here is not closed.'],
    [
      'a missing comma',
      'a:\n  - { b: c d: e }\n',
      '2:10 yaml-syntax a comma is missing in or after this value, or it holds a colon and has no quotes.',
    ],
    ['a list on the line of its key', 'a: - b\n', '1:4 yaml-syntax a list begins on the line of its key.'],
    ['an apostrophe in single quotes', "title: 'it's'\n", '1:12 yaml-syntax something follows a value that has ended already.'],
    ['text after a list', 'title: [draft] It\n', '1:16 yaml-syntax something follows a value that has ended already.'],
    ['a tab', 'a:\n\t- b\n', '2:1 yaml-syntax a tab stands in the indentation.'],
    [
      'keys of an item that do not line up',
      'a:\n  - b: 1\n   c: 2\n',
      '3:1 yaml-syntax this line stands in a list and neither begins with "- " nor lines up with the keys of its item.',
    ],
    ['a reserved character', 'title: @home\n', '1:8 yaml-syntax no value can begin with this character.'],
    ['an unknown escape', 'title: "a\\qb"\n', '1:10 yaml-syntax a backslash in double quotes does not stand before this character.'],
    ['a second document', 'a: 1\n---\nb: 2\n', '2:1 yaml-syntax a second document begins here.'],
    ['a list as a key', '? [a]\n: b\n', '1:3 yaml-syntax a key has to be one word.'],
    ['too many levels', `a: ${'['.repeat(5_000)}`, '1:1 yaml-syntax The YAML that begins here is nested too deeply.'],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', '3:1 duplicate-key This key stands twice in the same place.'],
    ['a tag', 'a: !secret x\n', '1:4 yaml-tag A value that begins with "!" is a tag of YAML, which is not read here.'],
    ['a tag that YAML knows', 'a: !!binary aGk=\n', '1:4 yaml-tag A value that begins with "!" is a tag of YAML, which is not read here.'],
    ['an alias of nothing', 'a: *b\n', '1:4 yaml-alias "*b" is an alias of YAML, which is not read here.'],
    ['an anchor', 'title: &top A\n', '1:8 yaml-alias "&top" is an alias of YAML, which is not read here.'],
    ['a control character', 'title: a\u0008b\n', '1:9 control-character U+0008 is a control character, which no reader can see.'],
    [
      'a control character by its escape',
      'title: "a\\eb"\n',
      '1:8 control-character U+001B is a control character, which no reader can see.',
    ],
    [
      'a mark that turns the text',
      'a: 1\ntitle: a\u202Eb\n',
      '2:9 bidi-character U+202E changes the direction of the text around it and shows nothing itself.',
    ],
  ])('tells %s once', (_what, text, line) => expect(told(text)).toEqual([line]))

  it('tells all of them', () => {
    expect(told('a: b: c\nd: "x\\q"\ne: 1\ne: 2\nf: !t 1\n').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '1:4 yaml-syntax', '2:6 yaml-syntax', '4:1 duplicate-key', '5:4 yaml-tag',
    ]) // prettier-ignore
  })

  it('counts lines from the first line of the file', () => expect(told('a: 1\na: 2\n', 2)[0]).toMatch(/^3:1 /))

  it('does not open an alias bomb', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghij'.split('').map((name, n) => `${name}: &${name} [*${'abcdefghi'[n]}, *${'abcdefghi'[n]}]`),
    ].join('\n')
    const { data, problems } = readYaml(bomb, 'x')
    expect(data).toBeUndefined()
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('still gives the data where only a key stands twice', () => expect(readYaml('a: 1\na: 2\n', 'x').data).toEqual({ a: 2 }))
})

it('reads any text, and every problem lies within it', () => {
  const signs = fc.constantFrom(
    'a: ',
    'b',
    '\n',
    '  ',
    '- ',
    '[',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '#',
    '&a ',
    '*a',
    '!t ',
    '|',
    '\t',
    '%',
    '\u202E',
  )
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      const { data, problems } = readYaml(text, 'x')
      expect(data !== undefined || problems.length > 0).toBe(true)
      for (const { line } of problems) expect(line).toBeLessThanOrEqual(text.split('\n').length)
    }),
  )
})
