import { describe, expect, it } from 'vitest'
import type { Json } from '../model/body.ts'
import { findBadCharacter, safeAttributes } from './attributes.ts'
import { problemList } from './finding.ts'
import { safeList } from './safe-list.ts'

/** What is left of an attribute of an element, and what is told of it. */
function read(element: string, ...given: [name: string, value: Json | undefined][]) {
  const { problems, tell } = problemList('post.md')
  const tag = safeList.get(element)
  if (tag === undefined) throw new Error(`no ${element}`)
  const left = safeAttributes(element, tag, given.map(([name, value], index) => ({ name, value, line: 1, column: index + 1 })), tell) // prettier-ignore
  return { left, told: problems.map(({ column, code, message, fix }) => `${column} ${code}: ${message} ${fix}`) }
}

describe('values of attributes', () => {
  it.each<[element: string, name: string, values: readonly Json[]]>([
    ['a', 'id', ['a', 'Ä1', '_x', '0', 'a.b:c-d_e']],
    ['td', 'colspan', ['1', '12', '999', 3]],
    ['th', 'scope', ['col', 'row', 'colgroup', 'rowgroup']],
    ['ol', 'start', ['0', '-5', '123456', 7]],
    ['b', 'lang', ['de', 'pt-BR', 'zh-Hant-TW', 'sl-rozaj-biske', 'abcdefgh', 'de-12345678']],
    ['a', 'href', ['/x', 'https://a.b/c', '']],
    ['abbr', 'title', ['', 'a\tb\nc', 'anything "at" all']],
    ['math', 'display', ['block']],
    ['img', 'src', ['javascript:x']],
  ])('of %s %s: %j pass', (element, name, values) => {
    for (const value of values) expect(read(element, [name, value])).toEqual({ left: [[name, String(value)]], told: [] })
  })

  const id = 'Write letters, digits, "-", "_" and ".".'
  const span = 'Write a number from 1 to 999.'
  const scope = 'Write col, row, colgroup or rowgroup.'
  const integer = 'Write a whole number.'
  const language = 'Write a language tag, such as "de" or "pt-BR".'
  it.each<[element: string, name: string, fix: string, values: readonly Json[]]>([
    ['a', 'id', id, ['', '-a', 'a b', 'a"', '.a', 'a<', ' a']],
    ['td', 'rowspan', span, ['0', '01', '1000', '-1', '1.5', 'a', '', '1a', 0]],
    ['th', 'scope', scope, ['', 'cols', 'acol', 'rowgroups']],
    ['ol', 'start', integer, ['', '1.5', '1234567', '--1', 'a', '1a', 'a1', 1.5]],
    ['b', 'lang', language, ['', 'd', 'abcdefghi', 'de_DE', 'de-', 'de-123456789', '1de', 'de x', 'de-ä']],
    ['math', 'display', 'Write another value, or leave the attribute out.', ['', 'none']],
    ['a', 'id', 'Write id="…".', [true, null, ['a'], { a: 1 }]],
  ])('of %s %s: %s', (element, name, fix, values) => {
    for (const value of values) {
      const quoted = JSON.stringify(typeof value === 'number' ? String(value) : value)
      expect(read(element, [name, value])).toEqual({
        left: [],
        told: [`1 attribute-value: ${name} has the value ${quoted}, which it cannot take. ${fix}`],
      })
    }
  })

  it('with an address that is not safe, or a character that nobody sees, do not pass', () => {
    expect(read('a', ['href', 'javascript:x'])).toMatchObject({ left: [], told: [expect.stringContaining('1 unsafe-url')] })
    expect(read('abbr', ['title', 'a\u202Eb'])).toMatchObject({ left: [], told: [expect.stringContaining('1 bidi-character')] })
    expect(read('a', ['id', 'a\u0000b'])).toMatchObject({ left: [], told: [expect.stringContaining('1 control-character')] })
  })

  it('that something has been told of are left out in silence', () => {
    expect(read('a', ['href', undefined], ['id', 'a'])).toEqual({ left: [['id', 'a']], told: [] })
  })
})

it('of attributes that come twice the first is taken', () => {
  expect(read('a', ['id', 'a'], ['id', 'b'], ['href', '/c'])).toEqual({
    left: [['id', 'a'], ['href', '/c']],
    told: ['2 duplicate-attribute: The tag has the attribute id twice. Delete one of them.'],
  }) // prettier-ignore
})

it.each([
  ['onclick', 'event-handler', "onclick would run code in the reader's browser. Delete the attribute."],
  ['ONload', 'event-handler', "ONload would run code in the reader's browser. Delete the attribute."],
  ['Style', 'style-attribute', 'How a post looks is for the site to say, not for a style attribute. Delete the attribute; a component may do what you need.'],
  ['on', 'html-attribute', '<a> may not have the attribute on in a post. Delete the attribute.'],
  ['styles', 'html-attribute', '<a> may not have the attribute styles in a post. Delete the attribute.'],
  ['xstyle', 'html-attribute', '<a> may not have the attribute xstyle in a post. Delete the attribute.'],
  ['data-onclick', 'html-attribute', '<a> may not have the attribute data-onclick in a post. Delete the attribute.'],
  ['hreff', 'html-attribute', '<a> may not have the attribute hreff in a post. Did you mean href? If not, delete it.'],
  ['TITLE', 'html-attribute', '<a> may not have the attribute TITLE in a post. Did you mean title? If not, delete it.'],
  ['CLASS', 'html-attribute', '<a> may not have the attribute CLASS in a post. Delete the attribute.'],
  ['constructor', 'html-attribute', '<a> may not have the attribute constructor in a post. Delete the attribute.'],
])('%s is refused', (name, code, words) => expect(read('a', [name, 'x'])).toEqual({ left: [], told: [`1 ${code}: ${words}`] })) // prettier-ignore

it('white space of a text is no bad character', () => {
  expect(['a\tb', 'a\nb', 'a\rb', 'a b', ''].map(findBadCharacter)).toEqual([undefined, undefined, undefined, undefined, undefined])
  expect(findBadCharacter('a\u0007')).toMatchObject({ code: 'control-character', fix: 'Delete the character reference.' })
})
