import { describe, expect, it } from 'vitest'
import { asText, factTable, link, mention } from './markdown.ts'

describe('asText', () => {
  it('leaves no markup, no address, no mention and no line end', () => {
    expect(asText('a [b](https://c.d) <i> `e` | @f\n# g www.h.i, j-k/l.m')).toBe(
      'a \\[b\\](https\\://c.d) \\<i\\> \\`e\\` \\| \\@\u2060f \\# g www\\.h.i, j-k/l.m',
    )
  })
})

describe('link', () => {
  it('holds any words and any address of the site', () => {
    expect(link('a]', 'https://x.example/a (b)>/')).toBe('[a\\]](<https://x.example/a%20(b)%3E/>)')
  })
})

describe('mention', () => {
  it.each([
    ['ada-l', '@ada-l'],
    ['@org/team.x', '@org/team.x'],
    ['a b @all', 'a b \\@\u2060all'],
  ])('of %s is %s', (handle, written) => expect(mention(handle)).toBe(written))
})

describe('factTable', () => {
  it('leaves out what is not known', () => {
    expect(factTable([['A', 'b'], ['C', undefined], ['D', '']])).toEqual(['| | |', '| --- | --- |', '| **A** | b |']) // prettier-ignore
    expect(factTable([])).toEqual([])
  })
})
