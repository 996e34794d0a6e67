import { describe, expect, it } from 'vitest'
import { codesIn, htmlFrom, problemsIn } from './texts.builder.ts'
import { rawContent } from './tag-stack.ts'

const told = (source: string): string[] =>
  problemsIn(source, 'md').map(({ line, column, code, message, fix }) => `${line}:${column} ${code}: ${message} ${fix}`)

describe('elements whose content a browser does not read as HTML', () => {
  it('are these', () => {
    expect([...rawContent].join(' ')).toBe('script style textarea title xmp iframe noembed noframes noscript plaintext svg template')
  })

  it.each([...rawContent])('say nothing of what is in <%s>', (name) => {
    expect(codesIn(`a <${name}><b>x</i></${name}> b`, 'md')).toEqual(['1:3 html-element'])
  })

  it('end with their own tag alone', () => {
    expect(codesIn('a <script><b></style></b><i></script> <b>c</b> <i>', 'md')).toEqual(['1:3 html-element', '1:48 html-unclosed'])
    expect(codesIn('a <svg/><b>', 'md')).toEqual(['1:3 html-element', '1:9 html-unclosed'])
  })
})

it.each([
  ['a <b>c', '1:3 html-unclosed: <b> is not closed in the paragraph, list item or block that it begins in. Close it with </b>.'],
  ['a</b>', '1:2 html-stray-end: </b> closes nothing that was opened in the same paragraph, list item or block. Delete it, or open <b> where the text around it begins.'],
  ['a <b/>c', '1:3 html-unclosed: In HTML, <b/> opens the element and does not close it. Write <b></b>.'],
  ['a <math><mi/></math>', undefined],
  ['a <math><mspace></mspace></math>', undefined],
  ['a<br>b<wbr/>c', undefined],
  ['a <blink/>c', '1:3 html-element: <blink> may not stand in a post. Use Markdown, or one of the components.'],
  ['a <blink>c</blink>', '1:3 html-element: <blink> may not stand in a post. Use Markdown, or one of the components.'],
  ['a <img src="b.png" alt="c">', undefined],
])('%j', (source, words) => expect(told(source)).toEqual(words === undefined ? [] : [words])) // prettier-ignore

it('tells every tag that is still open, the first first', () => {
  expect(codesIn('a <b><i><q>c</b>', 'md')).toEqual(['1:6 html-unclosed', '1:9 html-unclosed'])
  expect(codesIn('a <b><blink><i>c', 'md')).toEqual(['1:3 html-unclosed', '1:6 html-element', '1:6 html-unclosed', '1:13 html-unclosed'])
})

it('takes the last of two tags of one name for the one that ends', () => {
  expect(htmlFrom('<b>a <b>b</b> c</b> d', 'md')).toBe('<p><b>a <b>b</b> c</b> d</p>')
  expect(htmlFrom('<b>a &amp; b &lt; c</b>', 'md')).toBe('<p><b>a &amp; b &lt; c</b></p>')
})

it('counts 60 tags in one another and no more', () => {
  const nested = (depth: number): string => `a ${'<b>'.repeat(depth)}x${'</b>'.repeat(depth)} <i>`
  expect(codesIn(nested(60), 'md')).toEqual([`1:${3 + 60 * 3 + 1 + 60 * 4 + 1} html-unclosed`])
  expect(told(nested(61))).toEqual([
    '1:183 nesting-too-deep: More than 60 tags stand in one another here. Close the tags that are done, or write it with fewer levels.',
  ])
})

describe('a component in a .md file', () => {
  it.each([
    ['<Note>\n\nwords\n\n</Note>', '1:1 html-element: <Note> is a component, and a .md file holds none. Rename the file to end in .mdx.'],
    ['a\n\n<Figure src="./a.png" alt="b" caption="c" />', '3:1 html-element: <Figure> is a component, and a .md file holds none. Rename the file to end in .mdx, or write <figure> for the element.'],
    ['<Note>a</Note> <Note>b</Note>\n\n- <YouTube id="x" />', '1:1 html-element: <Note> is a component, and a .md file holds none. Rename the file to end in .mdx.'],
  ])('is told once: %j', (source, words) => expect(told(source)).toEqual([words])) // prettier-ignore

  it('is told by its end too, when that is all there is', () => expect(codesIn('a</Note>', 'md')).toEqual(['1:2 html-stray-end']))
})
