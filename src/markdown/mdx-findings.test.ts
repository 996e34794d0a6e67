import { describe, expect, it } from 'vitest'
import { angleFinding, complexityFinding, expressionFinding, voidTagFinding } from './mdx-findings.ts'

describe('a text that is too much for the parser', () => {
  it('is told with the limit that it breaks', () => {
    expect(complexityFinding(60, 9)).toEqual({
      code: 'nesting-too-deep',
      message: 'More than 60 tags stand in one another here.',
      fix: 'Close the tags that are done, or write it with fewer levels.',
    })
    expect(complexityFinding(undefined, 9)).toEqual({
      code: 'paragraph-too-complex',
      message: 'The text has more than 9 comments and bracketed addresses.',
      fix: 'Delete some, or split the text.',
    })
  })
})

describe('an expression', () => {
  const forty = `{${'a'.repeat(38)}}`
  it.each([
    [undefined, '"{"'],
    ['{a}', '{a}'],
    ['{a\n  +\n\nb}', '{a + b}'],
    [forty, forty],
    [`${forty} `, `${forty.slice(0, 39)}…`],
    [`{a\n\n\n+${forty}`, `{a +${'{'}${'a'.repeat(32)}…`],
  ])('is quoted in one short line: %j', (text, shown) => {
    expect(expressionFinding(text).message).toBe(`In .mdx, ${shown} begins an expression, and nothing in a post is computed.`)
  })
})

describe('a sign that begins no tag', () => {
  const address = 'In .mdx, an address in angle brackets is read as a tag.'
  it.each<[line: string, message: string, fix: string]>([
    ['<!-- a -->', 'An HTML comment is not a comment in .mdx.', 'Write {/* the comment */}.'],
    ['<https://a.b/c?d> e', address, 'Write [text](https://a.b/c?d), or the address alone.'],
    ['<H2+x.y-z:a>', address, 'Write [text](H2+x.y-z:a), or the address alone.'],
    ['<me.you+x-y_z@a.b>', address, 'Write [text](mailto:me.you+x-y_z@a.b), or the address alone.'],
    ...['< b', '<3', '<2x:y>', '<https://a.b c>', '<a.b <x@y>', '<@a.b>', '<a b@c>', 'a <!--', '<https://a.b'].map(
      (line): [string, string, string] => [
        line,
        'In .mdx, "<" begins a tag, and none follows.',
        'Write \\< for the sign, or put the text between backticks.',
      ],
    ),
  ])('%j', (line, message, fix) => expect(angleFinding(line)).toEqual({ code: 'mdx-syntax', message, fix }))
})

it('a tag that HTML never closes is told with its end', () => {
  expect(voidTagFinding('br')).toEqual({
    code: 'mdx-syntax',
    message: 'In .mdx, <br> has to be closed like any other tag.',
    fix: 'Write <br />.',
  })
})
