import { describe, expect, it } from 'vitest'
import { placesOf, problemList } from './finding.ts'
import { parse, type Format } from './parse.ts'
import { problemsIn } from './texts.builder.ts'

function parsed(source: string, format: Format) {
  const { problems, tell } = problemList('x')
  return { text: parse(source, format, placesOf(source, 5), tell), problems }
}

describe('parse', () => {
  it('reads definitions, also unused ones and ones in quotes, with the line of the file', () => {
    const { text } = parsed('[a][r]\n\n[r]: /x\n\n> [unused]: javascript:y', 'md')
    expect(text?.definitions).toEqual(expect.arrayContaining([{ url: '/x', line: 7, column: 1 }, { url: 'javascript:y', line: 9, column: 3 }])) // prettier-ignore
  })

  it('reads footnotes that nothing leads to', () => {
    expect(parsed('a[^1]\n\n[^1]: used\n\n[^2]: not used', 'mdx').text?.unusedFootnotes).toEqual([
      { label: '2', isAgain: false, line: 9, column: 1 },
    ])
    expect(parsed('a[^1]\n\n[^1]: shown\n[^1]: not shown', 'mdx').text?.unusedFootnotes).toEqual([
      { label: '1', isAgain: true, line: 8, column: 1 },
    ])
  })

  it.each([
    ['text <b>bold', '5:6', 'The tag <b> is not closed in the paragraph that it begins in.'],
    ['- <Note>\n- </Note>', '5:3', 'The tag <Note> is not closed in the list item that it begins in.'],
    ['<Note>\n\n</Details>', '7:1', '</Details> stands where <Note> has to be closed first.'],
    ['a\n\n</b>', '7:1', '</b> closes a tag that was not opened.'],
    ['<Note>\ntext</Note>', '6:5', '</Note> stands inside a paragraph that began after its opening tag.'],
  ])('tells in words what is wrong with the tags of %j', (source, place, message) => {
    const { text, problems } = parsed(source, 'mdx')
    expect(text).toBeUndefined()
    expect(problems.map(({ line, column, code, message: said }) => [`${line}:${column}`, code, said])).toEqual([
      [place, 'mdx-syntax', message],
    ])
  })

  it('refuses a tree that is too deep to walk', () => {
    const lists = Array.from({ length: 60 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n')
    expect(parsed(lists, 'md').problems.map(({ code }) => code)).toEqual(['nesting-too-deep'])
  })

  it('counts lines from the beginning of the file', () => {
    expect(problemsIn('a\n\nb {c}').map(({ line, column }) => [line, column])).toEqual([[3, 3]])
  })

  // Each of these has crashed the parser, or kept it busy for many seconds.
  it.each([
    ['parentheses', (n: number) => `{${'('.repeat(n)}1${')'.repeat(n)}}`],
    ['arrays', (n: number) => `{${'['.repeat(n)}${']'.repeat(n)}}`],
    ['objects in an attribute', (n: number) => `<A b={${'{a:'.repeat(n)}1${'}'.repeat(n)}} />`],
    ['negations', (n: number) => `{${'!'.repeat(n)}a}`],
    ['arrow functions', (n: number) => `{${'a=>'.repeat(n)}b}`],
    ['templates', (n: number) => `{${'`${'.repeat(n)}1${'}`'.repeat(n)}}`],
    ['a module', (n: number) => `export const a = ${'('.repeat(n)}1${')'.repeat(n)}`],
    ['labels', (n: number) => `export function f() {${'a:'.repeat(n)}b}`],
    ['tags', (n: number) => '<A>\n'.repeat(n) + '</A>\n'.repeat(n)],
    ['open braces', (n: number) => '{\n'.repeat(n)],
    ['code that is none', (n: number) => `\`\`\`\n\`\`\`\n${'{'.repeat(n)}`],
    ['quotes', (n: number) => `${'"\''.repeat(50)}\n`.repeat(n / 50)],
    ['references', (n: number) => `${'&amp;'.repeat(50)}\n`.repeat(n / 50)],
  ])('survives thousands of %s', (_, make) => {
    for (const size of [4_000, 30_000]) expect(problemsIn(make(size)).length).toBeLessThan(200)
  })
})
