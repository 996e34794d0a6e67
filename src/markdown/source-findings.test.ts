import { describe, expect, it } from 'vitest'
import { codesIn, problemsIn } from './texts.builder.ts'

/** Each text is read in both formats. */
const told = (text: string): string[] => {
  expect(codesIn(text, 'mdx')).toEqual(codesIn(text, 'md'))
  return codesIn(text, 'md')
}

describe('a block of code', () => {
  it.each(['```\na\n```', '```js\na\n````\n', '~~~\n```\n~~~', '> ```\n> a\n> ```', '- x\n\n  ```\n  a\n  ```\n', '```\n```', '    a\n', '1. ```\n   a\n   ```\n\n2. b'])('may be %j', (text) =>
    expect(told(text)).toEqual([])) // prettier-ignore

  it.each([
    ['a\n\n```js\nb\n\n## c', '3:1'],
    ['````\nb\n```', '1:1'],
    ['```\nb\n~~~', '1:1'],
    ['> ```\n> a\n\nb', '1:3'],
    ['```', '1:1'],
  ])('without its end is told: %j', (text, place) => expect(told(text)).toEqual([`${place} code-block-unclosed`]))
})

it('a block of code that its list item ends is told so', () => {
  const messages = (text: string) => problemsIn(text, 'md').map(({ line, message }) => `${line}: ${message}`)
  const cut = 'The block of code that begins here ends with the list item or quote that it stands in, before its own end.'
  expect(messages('1. a\n\n   ```yaml\nb: c\n   ```')[0]).toBe(`3: ${cut}`)
  expect(messages('> ```\n> a\n\nb')).toEqual([`1: ${cut}`])
  expect(messages('- ```\n  a\n')).toEqual(['1: The block of code that begins here has no end, so that all below it is code.'])
})

describe('lines that other programs take for something else', () => {
  it.each([
    ['| a | b |\n| 1 | 2 |', '1:1 table-row'],
    ['a\n\n| a | b |\n| --- | --- | --- |\n| 1 | 2 |', '3:1 table-row'],
    ['> [!NOTE]\n> a', '1:3 foreign-markdown'],
    ['> [!warning] a', '1:3 foreign-markdown'],
    [':::tip\na\n:::', '1:1 foreign-markdown'],
    ['a\n\n::: note A title\n\nb\n\n:::', '3:1 foreign-markdown'],
    ['> [!info]- A title\n> a', '1:3 foreign-markdown'],
    ['> [!todo] a', '1:3 foreign-markdown'],
    ['> [!quote]\n> a', '1:3 foreign-markdown'],
    ['> [!example]+\n> a', '1:3 foreign-markdown'],
    ['!!! note\n    a', '1:1 foreign-markdown'],
    ['a\n\n??? tip "A title"\n    a', '3:1 foreign-markdown'],
    ['> **Note**\n> a', '1:1 foreign-markdown'],
    ['a\n\n> **Warning:**\n>\n> a', '3:1 foreign-markdown'],
    ['H~2~O', '1:2 foreign-markdown'],
    ['a **so:**text', '1:3 foreign-markdown'],
    ['a\n**"so"**text', '2:1 foreign-markdown'],
    ['a ==so and so==, b', '1:3 foreign-markdown'],
    ['see [[A page]] b', '1:5 foreign-markdown'],
    ['a $x^2$, b', '1:3 foreign-markdown'],
    ['$$\na_b\n$$', '1:1 foreign-markdown'],
  ])('are warned of: %j', (text, finding) => expect(told(text)).toContain(finding))

  it.each(['| a |', '| a | b', '| a\nb |', '`| a |`\nb', '[!a]', ':::', '::a', 'a :::tip', 'H~~2~~O', 'a ~ b ~ c',
    'a **so:** b', 'a/**/b and c/**/d', '**/a.yaml and **/b.yaml', '2 ** 3 ** 4', '\\**so:**text', '`**so:**text`', '1 == 2 == 3', 'a==b==c', '=====', '`==a==`',
    'if [[ -f a ]] b', '[[a]](/posts/)', 'a[[0]]', '$HOME and $PATH_X', '$5 and $6_7', 'it costs $5 or 6$', '`$x^2$`', 'a_$B$',
    '| a |\n|---|\n| b |', '[!info](/posts/)', '!!! note that a', '!!! wow', '> **Note:** a', '**Note**\na', '> **Notes**\n> a', '> a\n>\n> **Note**'])('may be %j', (text) =>
    expect(told(text)).toEqual([]))
}) // prettier-ignore

describe('a row of a table', () => {
  const table = (row: string): string => `| a | b |\n|---|---|\n${row}\n`
  it.each(['| 1 | 2 |', '| 1 |', '1 | 2', '| 1 | 2 | |', '| 1 | 2 \\| 3 |', '| 1 | 2 ||'])('may be %j', (row) =>
    expect(told(table(row))).toEqual([]),
  )
  it.each(['| 1 | 2 | 3 |', '1 | 2 | 3', '| 1 | 2 || 3 |', '| 1 | `2 | 3` |'])('with more cells than the head is told: %j', (row) =>
    expect(told(table(row))).toContain('3:1 table-row'),
  )
})

describe('a link that takes its address from a definition', () => {
  it.each([
    '[a][b]\n\n[b]: https://x.example', '[a][]\n\n[a]: https://x.example', '\\[a][b]', '`[a][b]`', 'list[0][1]', '[ ][ ]', 'a [b] [c]', '[a]', '- [x] b',
  ])('may be %j', (text) => expect(told(text)).toEqual([])) // prettier-ignore

  it.each([
    ['See\nthe [a][nope].', '2:5', 'Add a line "[nope]: https://…", write [text](address), or \\[ for the sign itself.'],
    ['é [a b][]', '1:3', 'Add a line "[a b]: https://…", write [text](address), or \\[ for the sign itself.'],
    ['![a][nope]', '1:2', 'Add a line "[nope]: https://…", write [text](address), or \\[ for the sign itself.'],
  ])('and finds none is told: %j', (text, place, fix) => {
    expect(told(text)).toEqual([`${place} reference-missing`])
    expect(problemsIn(text, 'md')).toMatchObject([{ severity: 'warning', fix }])
  })
})
