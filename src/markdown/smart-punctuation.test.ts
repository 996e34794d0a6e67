import { describe, expect, it } from 'vitest'
import { smarten } from './smart-punctuation.ts'
import { htmlFrom } from './texts.builder.ts'

describe('smarten', () => {
  it.each([
    ['"Hello," she said.', '“Hello,” she said.'],
    ["it's the '90s and James' dog", 'it’s the ’90s and James’ dog'],
    ['(\'a\' and "b")', '(‘a’ and “b”)'],
    ['"\'a\' b"', '“‘a’ b”'],
    ['a -- b', 'a – b'],
    ['1--2', '1–2'],
    ['a---b', 'a—b'],
    ['wait...', 'wait…'],
    ['run it with --force and (--now)', 'run it with --force and (--now)'],
    ['-----', '-----'],
    ['a "b"-"c" d', 'a “b”-“c” d'],
    ['nothing here', 'nothing here'],
  ])('sets %j', (typed, set) => expect(smarten(typed, '')).toBe(set))

  it('goes on from the character before', () => {
    expect(smarten('" he said', 'd')).toBe('” he said')
    expect(smarten('"quote', ' ')).toBe('“quote')
  })

  it('sees through emphasis and links, and leaves code alone', () => {
    expect(htmlFrom('"*a*" and *"b"* and [it](/c)\'s `"d"` "e"\n\n"f"').replaceAll('\n', '')).toBe(
      '<p>“<em>a</em>” and <em>“b”</em> and <a href="{/c}">it</a>’s <code>"d"</code> “e”</p><p>“f”</p>',
    )
    expect(htmlFrom('<kbd>"</kbd> <math><mo>...</mo></math>')).toContain('<kbd>"</kbd>')
  })
})
