import { describe, expect, it } from 'vitest'
import { headingFinding, signFindings } from './foreign-signs.ts'
import { codesIn, problemsIn } from './texts.builder.ts'

const told = (text: string): string[] => codesIn(text, 'md')

describe('braces of other programs', () => {
  it.each([
    ['a {{< figure src="a.png" >}}', '1:3'],
    ['{{% note %}}\na\n{{% /note %}}', '1:1'],
    ['a\n\n{% raw %}', '3:1'],
    ['{%- include note.html -%}', '1:1'],
    ['On {{ page.date }}.', '1:4'],
    ['a\n{: .note }', '2:1'],
    ['{:toc}', '1:1'],
    ['| a |\n|---|\n| {{< a >}} |', '3:3'],
    ['## Caveats {#caveats}', '1:1'],
    ['## A *b* {#b .c} ##', '1:1'],
  ])('are warned of in .md: %j', (text, place) => expect(told(text)[0]).toBe(`${place} foreign-markdown`))

  it.each([
    '`{{< figure >}}`', '    {% raw %}', '\\{{< a >}}', '{{ .Values.image }}', '${{ secrets.A }}', '{{ variable }}', '{a, b}', '5 {% of a', '{: a}', '{a: b}', '## A {b}',
    '## `{#a}`', 'a {#b}', '{{', '{%', '{{.Dir}}/*.go',
  ])('may be %j', (text) => expect(told(text)).toEqual([])) // prettier-ignore

  it.each([
    ['{{< figure >}}', 'Use Markdown, or a component such as <Figure> or <Note>; put it between backticks if it is meant as it stands.'],
    ['{{ page.date }}', 'Use Markdown, or a component such as <Figure> or <Note>; put it between backticks if it is meant as it stands.'],
    ['{% raw %}', 'Use Markdown, or a component such as <Figure> or <Note>; put it between backticks if it is meant as it stands.'],
    ['a\n{: .note }', 'Delete it; for a note there is <Note type="tip">text</Note>.'],
    ['## A {#b}', 'Delete it; to keep the old address where the words make another, begin the heading with <a id="b"></a>.'],
    ['{a}', 'Write \\{ for a brace, or put the text between backticks.'],
  ])('are an expression in .mdx, and nothing else: %j', (text, fix) =>
    expect(problemsIn(text, 'mdx').map((problem) => [problem.code, problem.fix])).toEqual([['expression', fix]]),
  )

  it('are mended as it is told', () => expect(told('## <a id="b"></a>A')).toEqual([]))
})

describe('a link or a picture that is none', () => {
  it.each([
    ['a ![A lamp](./Lamp 1.PNG)', '1:3'],
    ['[a](/posts/quiet work/)', '1:1'],
    ['[a](/posts/quiet work/ "b")', '1:1'],
    ['[a](https://x.example/b c)', '1:5'],
    ['(https://x.example)[a b]', '1:2'],
    ['see (/about/)[a]', '1:5'],
  ])('is warned of: %j', (text, place) => {
    expect(told(text)).toEqual([`${place} foreign-markdown`])
    expect(codesIn(text, 'mdx')).toEqual(told(text))
  })

  it.each([
    '![A lamp](./Lamp%201.PNG)', '![A lamp](<./Lamp 1.PNG>)', '[a](/b "c d")', '`[a](/b c)`', 'f[a](/b c)', '\\[a](/b c)', '[a](b c)', '(a)[b]', 'f(/a)[b]', '(/a) [b]',
    '(https://x.example) [a]', '(https://x.example)', '(see https://x.example [a])', '[a] (https://x.example/b c)',
  ])('may be %j', (text) => expect(told(text)).toEqual([])) // prettier-ignore
})

it('takes no longer for what a stranger makes long than for any other text', () => {
  const long = 200_000
  const bombs = ['$$', '$a', '{{page.', '{% a', '{: .a', '[a](/', '**a', '==a'].map((start) => start + '_^ a'.repeat(long / 4))
  for (const bomb of bombs) expect(signFindings(bomb, bomb)).toEqual([])
  expect(headingFinding(`{#${'a'.repeat(long)}`)).toBeUndefined()
})
