import { describe, expect, it } from 'vitest'
import { endOfBraces, parseLiteral } from './mdx-literal.ts'

const nested = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`
const nestedObjects = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

describe('parseLiteral', () => {
  it.each([
    '1',
    '"a"',
    'true',
    'null',
    '[1,"b",[null]]',
    '{"a":{"b":[1]},"c":2}',
    '{"the constructor":1,"prototypes":2}',
    nested(16),
    nestedObjects(16),
  ])('reads %s', (text) => expect(parseLiteral(text)).toEqual(JSON.parse(text)))

  it.each([
    'a', '1 + 1', '', '[1,]', '{"__proto__":1}', '{"a":{"constructor":1}}', '{"a":1,"prototype":{}}', '[1,{"__proto__":1}]', '[{"__proto__":1},1]',
    '{"b":{"__proto__":1},"a":1}', nested(17), nestedObjects(17),
  ])('refuses %s', (text) => expect(parseLiteral(text)).toBeUndefined()) // prettier-ignore

  it('reads at most five thousand characters', () => {
    expect(parseLiteral(`"${'a'.repeat(4_998)}"`)).toHaveLength(4_998)
    expect(parseLiteral(`"${'a'.repeat(4_999)}"`)).toBeUndefined()
  })
})

describe('endOfBraces', () => {
  it.each([
    '{}', '{a}', '{{a}{b}}', '{"}"}', "{'}'}", '{`}`}', '{`a\n}`}', '{"a\\"}"}', "{'\\'}'}", '{/* } */}', '{/*/ } */}', '{/**/}', '{a / b}', '{a * b}', "{it's}",
    '{"a\n}', '{a "b" c}',
  ])('ends %j at its last brace', (text) => {
    expect(endOfBraces(text, 0)).toBe(text.length)
    expect(endOfBraces(`ab ${text} } c`, 3)).toBe(3 + text.length)
  }) // prettier-ignore

  it.each(['{', '{{}', '{/* }', '{"}"', "{it's\\"])('finds no end of %j', (text) => expect(endOfBraces(text, 0)).toBeUndefined())

  it('looks no further than a literal may reach', () => {
    expect(endOfBraces(`{${'a'.repeat(4_998)}}`, 0)).toBe(5_000)
    expect(endOfBraces(`{${'a'.repeat(4_999)}}`, 0)).toBeUndefined()
  })
})
