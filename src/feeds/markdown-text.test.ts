import { describe, expect, it } from 'vitest'
import {
  asParagraph, frontMatter, markdownAddress, markdownCode, markdownFence, markdownLink, markdownTable, markdownText,
} from './markdown-text.ts' // prettier-ignore

describe('text as Markdown', () => {
  it.each([
    ['a  b\n\nc\u0007', 'a b c'],
    ['a\\b `c` *d* [e] <f>', 'a\\\\b \\`c\\` \\*d\\* \\[e\\] \\<f>'],
    ['_a_ b_c __d__ é_é 1_2', '\\_a\\_ b_c \\_\\_d\\_\\_ é_é 1_2'],
    ['~~a~~ ~b', '\\~~a\\~~ ~b'],
    ['&amp; &#38; & a &b', '\\&amp; \\&#38; & a &b'],
  ])('%j shows unchanged as %j', (text, markdown) => expect(markdownText(text)).toBe(markdown))

  it.each([
    ['# a', '\\# a'], ['> a', '\\> a'], ['+ a', '\\+ a'], ['- a', '\\- a'], ['=', '\\='], ['| a', '\\| a'],
    ['1. a', '1\\. a'], ['123456789) a', '123456789\\) a'], ['1.', '1\\.'], ['1.5', '1.5'], ['1234567890. a', '1234567890. a'], ['a 1. b', 'a 1. b'], ['a # b', 'a # b'],
  ])('%j begins a paragraph as %j', (text, markdown) => expect(asParagraph(text)).toBe(markdown)) // prettier-ignore
})

describe('links', () => {
  it('have a label that shows unchanged and an address that ends where it should', () => {
    expect(markdownLink('a *b*', '/c (d)/')).toBe('[a \\*b\\*](/c%20%28d%29/)')
    expect(markdownAddress('/a<b>\\c\nd/?é=%20')).toBe('/a%3Cb%3E%5Cc%0Ad/?é=%20')
  })
})

describe('code', () => {
  it.each([
    ['a', '`a`'],
    ['a\n  b', '`a b`'],
    ['a ` b', '`` a ` b ``'],
    ['``` `', '```` ``` ` ````'],
    [' a ', '`  a  `'],
    [' a', '` a`'],
    ['a ', '`a `'],
    ['a b ', '`a b `'],
    [' a b', '` a b`'],
    [' ab ', '`  ab  `'],
    ['', '``'],
  ])('%j within a line is %j', (code, markdown) => expect(markdownCode(code)).toBe(markdown))

  it.each([
    ['a\n', 'js', '```js\na\n```'],
    ['a\n\n', '', '```\na\n\n```'],
    ['`', 'a`b`', '```ab\n`\n```'],
    ['```\n`````', '', '``````\n```\n`````\n``````'],
  ])('%j as a block', (code, info, markdown) => expect(markdownFence(code, info)).toBe(markdown))
})

it('front matter has what has a value, as JSON', () => {
  const values = { title: 'a "b"\u0007', part: 2, draft: false, tags: ['a', 'b\u0000'], sigs: [], release: undefined, empty: '' }
  expect(frontMatter(values)).toBe('---\ntitle: "a \\"b\\""\npart: 2\ndraft: false\ntags: ["a","b"]\nempty: ""\n---\n')
})

it('a table has its columns aligned and no bar too many', () => {
  expect(markdownTable(['a', 'b|c', 'd', 'e'], [['1', '2'], ['1|2|3', '', '3', '4', '5']], ['r', 'c', ''])).toBe(
    '| a | b\\|c | d | e |\n| --: | :-: | --- | --- |\n| 1 | 2 |  |  |\n| 1\\|2\\|3 |  | 3 | 4 |',
  )
  expect(markdownTable(['a'], [])).toBe('| a |\n| --- |')
}) // prettier-ignore
