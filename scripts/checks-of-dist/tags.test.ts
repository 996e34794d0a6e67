import { describe, expect, it } from 'vitest'
import { decodeReferences, readAttributes, readTags } from './tags.ts'

describe('readTags', () => {
  it('gives the start tags with their places', () => {
    expect(readTags('<p><A href="x">y</A>\n<br /></p>').tags).toEqual([
      { name: 'p', attributes: '', start: 0, end: 3 },
      { name: 'a', attributes: ' href="x"', start: 3, end: 15 },
      { name: 'br', attributes: '', start: 21, end: 27 },
    ])
  })

  it('takes text that cannot hold markup for text', () => {
    expect(readTags('<title>a <b></title><script>"<i>"</SCRIPT><u>').tags.map(({ name }) => name)).toEqual(['title', 'script', 'u'])
    expect(readTags('<script><i>').tags.map(({ name }) => name)).toEqual(['script'])
  })

  it('comes to an end with whatever is no tag', () => {
    expect(readTags(`<p ${'a '.repeat(200_000)}`).malformed).toEqual([0])
    expect(readTags('<p a="'.repeat(20_001)).malformed).toHaveLength(20_001)
  })
})

describe('readAttributes', () => {
  it.each([
    ['', []],
    [' a', [{ name: 'a', value: '' }]],
    [' A="1 > 2" b = \'x "y"\' c=d/e', [{ name: 'a', value: '1 > 2' }, { name: 'b', value: 'x "y"' }, { name: 'c', value: 'd/e' }]],
    [' href="?a=1&amp;b=2" HREF="x"', [{ name: 'href', value: '?a=1&b=2' }]],
  ])('of %j', (written, attributes) => expect(readAttributes(written)).toEqual(attributes)) // prettier-ignore
})

it.each([
  ['a & b', 'a & b'],
  ['&lt;&#38;&#x26;&quot;&nbsp;', '<&&"\u00A0'],
  ['&unknown; &#9999999;', '&unknown; &#9999999;'],
])('the text %j is read as %j', (text, read) => expect(decodeReferences(text)).toBe(read))
