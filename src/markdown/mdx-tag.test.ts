import { expect, it } from 'vitest'
import { maskAll } from './mask.ts'
import { readTag } from './mdx-tag.ts'

it.each([
  ['</A>', 'close', '</A>'],
  ['</ A.b:c-d >x', 'close', '</ A.b:c-d >'],
  ['</>x', 'close', '</>'],
  ['<>x', 'open', '<>'],
  ['<A>x', 'open', '<A>'],
  ['<Ä_$1.b:c-d>x', 'open', '<Ä_$1.b:c-d>'],
  ['<A/>x', 'alone', '<A/>'],
  ['<A\n / >x', 'alone', '<A\n / >'],
  ['<A b c = "d" e=\'f\'/>x', 'alone', '<A b c = "d" e=\'f\'/>'],
])('%j begins with a tag', (source, kind, tag) => {
  expect(readTag(source, 0, false)).toMatchObject({ kind, end: tag.length, masked: tag, findings: [] })
})

it.each([
  '<A',
  '<A b',
  '<A b=',
  '<A b=>',
  '<A b=c',
  '<A b=c"d>',
  '<A b=“c>',
  '<A b="c>',
  '<A b=\'c">',
  '<A b={c>',
  '<A {b>',
  '<A / b>',
  '<A "b">',
  '<A 1>',
  '</A b>',
])('%j begins with none', (source) => expect(readTag(source, 0, false)).toBeUndefined())

it('a tag in the middle of a text has its own offsets', () => {
  expect(readTag('ab<A b="c">d', 2, false)).toMatchObject({
    end: 11,
    attributes: [{ name: 'b', offset: 5, kind: 'text', written: 'b="c"' }],
  })
})

it('a sign at the beginning of a line is the quote’s where the line stands in one', () => {
  expect(readTag('<A\n> b="c"\n  > >\n>d/>', 0, true)).toMatchObject({ kind: 'alone', end: 21 })
  expect(readTag('<A\n>b', 0, true)).toBeUndefined()
  expect(readTag('<A\n> b>', 0, false)).toMatchObject({ kind: 'open', end: 4, attributes: [] })
})

it('the parser sees no more of a value than that there is one', () => {
  const tag = readTag('<A b={"{<x>}"} c="{<" d={[1,\n2]} {...e\nf} />', 0, false)
  expect(tag?.masked).toBe(`<A b=""${' '.repeat(7)} c=${maskAll('"{<"', 'text')} d=""  \n   ${' '.repeat(6)}\n   />`)
  expect(tag?.attributes.map(({ name, kind, value }) => [name, kind, value])).toEqual([
    ['b', 'literal', '{<x>}'],
    ['c', 'text', undefined],
    ['d', 'literal', [1, 2]],
  ])
})

it.each(['<A b=c>', '<A b=c/d />', '<A b = 1/>', '<A\n b=\n“it’s” c="d">', '<A b=é c=tip>'])(
  '%j is one tag, whose values the parser never sees',
  (source) => {
    const tag = readTag(source, 0, false)
    expect(tag?.end).toBe(source.length)
    expect(tag?.masked).toHaveLength(source.length)
    expect(tag?.masked.replace(/ c="[^"]*"/, '')).not.toMatch(/[=“”]|tip/)
    expect(tag?.attributes[0]).toMatchObject({ name: 'b', kind: 'refused' })
  },
)

const json = (name: string): string => `Write ${name}="text", or JSON in braces, such as ${name}={42} or ${name}={["a", "b"]}.`
it.each([
  ['<A b={c} />', 'attribute-expression', 3, 'The value of b is {c}, which would have to be computed; a post holds literals only.', json('b')],
  ['<A b={ `c` } />', 'attribute-expression', 3, 'The value of b is { `c` }, which would have to be computed; a post holds literals only.', 'Write b="…" in double quotes.'],
  ["<A b={'c'} />", 'attribute-expression', 3, "The value of b is {'c'}, which would have to be computed; a post holds literals only.", 'Write b="…" in double quotes.'],
  ["<A b={c + 'd'} />", 'attribute-expression', 3, "The value of b is {c + 'd'}, which would have to be computed; a post holds literals only.", json('b')],
  ['<A b=c />', 'mdx-syntax', 3, 'In .mdx, the value of b stands in straight quotes, not alone.', 'Write b="c".'],
  ['<A b=”c d”>', 'mdx-syntax', 3, 'In .mdx, the value of b stands in straight quotes, not in typographic ones.', 'Write b="c d".'],
  ['<A b=‘c’>', 'mdx-syntax', 3, 'In .mdx, the value of b stands in straight quotes, not in typographic ones.', 'Write b="c".'],
  ['<A {...b} />', 'spread-attribute', 3, 'Attributes are written one by one here, so {...b} does not pass.', 'Write each attribute as name="value".'],
  [`<A {...b\n  +${'c'.repeat(31)}d} />`, 'spread-attribute', 3, `Attributes are written one by one here, so {...b +${'c'.repeat(31)}d} does not pass.`, 'Write each attribute as name="value".'],
  [`<A {...b\n  +${'c'.repeat(32)}dd} />`, 'spread-attribute', 3, `Attributes are written one by one here, so {...b +${'c'.repeat(32)}… does not pass.`, 'Write each attribute as name="value".'],
])('%j: %s', (source, code, offset, message, fix) => {
  expect(readTag(source, 0, false)?.findings).toEqual([{ offset, finding: { code, message, fix } }])
}) // prettier-ignore

it('a handler and a style are refused for what they are, whatever their value', () => {
  const tag = readTag('<A onClick={() => 1} style={{ a: b }} onBlur=x />', 0, false)
  expect(tag?.findings).toEqual([])
  expect(tag?.attributes).toMatchObject([{ name: 'onClick', kind: 'refused' }, { name: 'style', kind: 'refused' }, { name: 'onBlur', kind: 'refused' }]) // prettier-ignore
})
