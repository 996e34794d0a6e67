import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proseOf } from './prose.ts'

/** What is left of a text, in one line. */
const wordsOf = (source: string, file = 'x.mdx'): string => proseOf(source, file).text.replaceAll('\f', ' ').replace(/\s+/g, ' ').trim()

describe('prose', () => {
  it.each([
    ['blocks of code', 'One.\n\n```yaml title="x"\ntwo: 2\n```\n\nThree.', 'One. Three.'],
    ['code in the text', 'Set `mode: x` there.', 'Set there.'],
    ['addresses', 'See [the page](https://x.example/teh) and <https://teh.example>, https://teh.example/a.', 'See the page and ,'],
    ['addresses below the text', 'See [the page][1].\n\n[1]: https://x.example/teh', 'See the page .'],
    ['tags', '<Note type="tip">\n\nKeep <kbd>calm</kbd>.\n\n</Note>', 'Keep calm .'],
    ['comments', 'One. {/* teh */} Two.', 'One. Two.'],
    [
      'marks',
      '## Big *news* and **more**, ~~less~~ &nbsp; snake_case _soft_\n\n- [x] item\n1. first\n> quote',
      'Big news and more , less snake_case soft item first quote',
    ],
    ['lines of tables', '| A | B |\n| --- | :-: |\n| c | d |', '| A | B | | | c | d |'],
    ['footnotes’ marks', 'One.[^a]\n\n[^a]: Two.', 'One. Two.'],
  ])('has no %s', (_, source, words) => expect(wordsOf(source)).toBe(words))

  it('has the words of attributes that readers see, apart from what stands around', () => {
    const { text } = proseOf('<Figure src="./teh.svg" alt="A lamp." caption="Dark" />', 'x.mdx')
    expect(text.replace(/ +/g, ' ')).toBe('\f \fA lamp.\f \fDark\f \f')
  })

  it('has the sentences of front matter and of YAML files alone', () => {
    expect(wordsOf('---\ntitle: One\nkind: essay\nsummary: >-\n  Two\n  three.\ntags: [teh]\n---\nFour.')).toBe('One Two three. Four.')
    expect(wordsOf("title: 'It''s one'\nsig: wire\nsummary: Two.\nlinks:\n  docs: https://teh.example\n", 'x.yaml')).toBe("It''s one Two.")
  })

  it('keeps every place', () => {
    const source = 'See [the *page*](/a/) 😀 now.'
    expect(proseOf(source, 'x.md').text).toHaveLength(source.length)
    expect(proseOf(source, 'x.md').text.indexOf('now')).toBe(source.indexOf('now'))
  })

  it('notes links, code, and components', () => {
    const { links, codes, components } = proseOf('[a](/x/) `Gate` <FeatureState feature="y" />', 'x.mdx')
    expect({ links, codes, components }).toEqual({
      links: [{ start: 1, end: 2, value: '/x/' }],
      codes: [{ start: 9, end: 15, value: 'Gate' }],
      components: [{ start: 16, end: 44, value: 'y', name: 'FeatureState' }],
    })
  })

  it('keeps lengths and lines of anything', () => {
    const piece = fc.constantFrom(
      '`',
      '```\n',
      '[',
      '](/a/)',
      '<Note title="',
      '" />',
      '{/*',
      '*/}',
      '|',
      '- ',
      '# ',
      '---\n',
      'title: ',
      '\\',
      '\n',
      ' ',
      'word',
      '😀',
      '\ud800',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom('x.md', 'x.mdx', 'x.yaml'), (pieces, file) => {
        const source = pieces.join('')
        const { text } = proseOf(source, file)
        expect(text.split('\n').map((line) => line.length)).toEqual(source.split('\n').map((line) => line.length))
      }),
    )
  })

  it('takes a second or two for the longest lines that strangers may write, and not minutes', () => {
    const pieces = ['<!--', '{/*', '[', '`', '| -', '<a b=', '*', '[a](', '&a']
    // Of this thread alone: what else the machine does takes none of it.
    const { user } = process.threadCpuUsage()
    for (const piece of pieces) for (const file of ['x.md', 'x.mdx']) proseOf(`${piece.repeat(9_000 / piece.length)}\n`.repeat(12), file)
    expect((process.threadCpuUsage().user - user) / 1e6).toBeLessThan(15)
  })
})
