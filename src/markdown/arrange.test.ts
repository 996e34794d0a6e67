import { describe, expect, it } from 'vitest'
import { codesIn, htmlFrom, problemsIn } from './texts.builder.ts'

describe('arrange', () => {
  it.each([
    ['a <div>b</div>', ['1:3 html-nesting']],
    ['a <Note>b</Note>', ['1:3 component-place']],
    ['| a |\n| - |\n| <FeatureTimeline feature="f" /> |', []],
    ['a <FeatureTimeline feature="f" />', ['1:3 component-place']],
    ['<Tab label="a">\n\nb\n\n</Tab>', ['1:1 component-place']],
    ['<Tabs>\n<Tab label="a">\n\nb\n\n</Tab>\n<Tab label="b">\n\nc\n\n</Tab>\n</Tabs>', []],
    ['<Tabs>\n<Tab label="a">\n\nb\n\n</Tab>\n<Tab label="a ">\n\nc\n\n</Tab>\n</Tabs>', ['7:1 attribute-value']],
    ['<Tabs>\n<TabItem label="a">\n\nb\n\n</TabItem>\n</Tabs>', ['2:1 unknown-component']],
    ['<Tabs>\n\ntext\n\n</Tabs>', ['1:1 html-nesting']],
    ['<Tabs>\n\n<Note>a</Note>\n\n</Tabs>', ['3:1 component-place']],
    ['<Steps>\n\n- a\n\n</Steps>', ['1:1 component-children']],
    ['<Steps>\n\n1. a\n\ntext\n\n</Steps>', ['1:1 component-children']],
    ['<Table caption="c">\n\ntext\n\n</Table>', ['1:1 component-children']],
    [
      '<Table caption="c">\n\n<table><caption>d</caption><tbody><tr><td>e</td></tr></tbody></table>\n\n</Table>',
      ['1:1 component-children'],
    ],
    ['<Note />', ['1:1 component-children']],
    ['<Note>\n\n</Note>', ['1:1 component-children']],
    ['<FeatureState feature="f">a</FeatureState>', ['1:1 component-children']],
    ['<SideNote>\n\na\n\nb\n\n</SideNote>', ['3:1 html-nesting', '5:1 html-nesting']],
    ['[a <FeatureState feature="f" />](/b)', ['1:4 component-place']],
    ['<a href="/b">a [c](/d)</a>', ['1:16 html-nesting']],
    ['[a ![b](c.png)](/d)', []],
    ['<a href="/b">a [^1]</a>\n\n[^1]: c', ['1:16 html-nesting']],
    ['<li>a</li>', ['1:1 html-nesting']],
    ['<ul>\ntext\n</ul>', ['1:1 html-nesting']],
    ['<table><b>a</b></table>', ['1:8 html-nesting']],
    ['<details>\n\na\n\n</details>', ['1:1 html-nesting']],
    ['<details>\n<summary>a</summary>\n<summary>b</summary>\n</details>', ['1:1 html-nesting']],
    ['<summary>a</summary>', ['1:1 html-nesting']],
    ['<math><mi><b>a</b></mi></math>', ['1:11 html-nesting']],
    ['<math>text</math>', ['1:1 html-nesting']],
    ['<mi>a</mi>', ['1:1 html-nesting']],
    ['a <hr /> b', ['1:3 html-nesting']],
    ['<p><ul><li>a</li></ul></p>', ['1:4 html-nesting']],
  ])('tells what may not stand where it does in %j', (source, codes) => expect(codesIn(source)).toEqual(codes))

  it.each([
    ['<a href="/b">a <a href="https://c.d">https://c.d</a></a>', '<a> may not stand inside a link.'],
    ['<a href="/b">a [https://c.d*e*](https://c.d)</a>', '<a> may not stand inside a link.'],
    ['<a href="/b">a [c.d](https://c.e)</a>', '<a> may not stand inside a link.'],
    ['<a href="/b">a [![c](d.png)](https://c.d)</a>', '<a> may not stand inside a link.'],
    ['<table><tbody><tr><td>a</td></tr></tbody><caption>b</caption></table>', 'A <caption> stands first in its table.'],
    ['<details><summary> </summary>\n\na\n\n</details>', '<summary> is empty, and nothing else is seen of a closed <details>.'],
    ['<math><mspace>a</mspace></math>', 'Text may not stand directly in <mspace>.'],
    ['<p>\n```\na\n```\n</p>', 'A block of code may not stand inside a paragraph.'],
    ['<ul>![a](b.png)</ul>', 'A picture may not stand directly in <ul>.'],
  ])('says of %j: %s', (source, message) => {
    expect(problemsIn(source, source.includes('<math>') ? 'md' : 'mdx')[0]?.message).toBe(message)
  })

  it('keeps the space of words, and drops that between parts', () => {
    expect(htmlFrom('<ul>\n <li>a</li>\n</ul>', 'md')).toBe('<ul><li>a</li></ul>')
    expect(htmlFrom('<table>\n<tr>\n<td>a</td>\n</tr>\n</table>', 'md')).toContain('<table class="tbl"><tr><td>a</td>')
    expect(htmlFrom('<ruby>a <rt>b</rt> <rt>c</rt></ruby>', 'md')).toBe('<p><ruby>a <rt>b</rt> <rt>c</rt></ruby></p>')
    expect(htmlFrom('<math><mtext> </mtext> <mi>a</mi></math>', 'md')).toBe('<p><math><mtext> </mtext><mi>a</mi></math></p>')
  })

  it('makes paragraphs in quotes, and frees pictures in items and cells', () => {
    expect(htmlFrom('<blockquote>a</blockquote>', 'md')).toBe('<blockquote><p>a</p></blockquote>')
    expect(htmlFrom('> ![b](a.png)', 'md').replaceAll('\n', '')).toBe('<blockquote><IMAGE ./a.png b></blockquote>')
    expect(htmlFrom('- ![b](a.png)\n\n- c', 'md').replaceAll('\n', '')).toBe('<ul><li><IMAGE ./a.png b></li><li><p>c</p></li></ul>')
  })

  it('says where a part belongs', () => {
    expect(problemsIn('<Tab label="a">\n\nb\n\n</Tab>')[0]?.fix).toBe('Put it between <Tabs> and </Tabs>.')
    expect(problemsIn('<li>a</li>')[0]?.fix).toBe('It belongs into <ul> or <ol>.')
  })

  it('asks for a blank line where the text goes on after a summary', () => {
    const source = '<details>\n<summary>a</summary>\nb\n</details>'
    expect(problemsIn(source)).toMatchObject([
      {
        line: 2,
        column: 1,
        code: 'html-nesting',
        message: 'Without a blank line after </summary>, it is one paragraph with the text that follows.',
        fix: 'Put a blank line after </summary>.',
      },
    ])
    expect(codesIn(source.replace('</summary>', '</summary>\n'))).toEqual([])
    expect(codesIn('<details>\n\n<summary>a</summary>\nb <div>c</div>\n\n</details>')).toEqual(['3:1 html-nesting', '4:3 html-nesting'])
  })

  it('takes out the paragraphs that Markdown makes where only text may stand', () => {
    expect(
      htmlFrom('<p>\na *b*\n</p>\n\n<SideNote>\nc\n</SideNote>\n\n<details>\n<summary>\nd\n</summary>\ne\n</details>').replaceAll('\n', ''),
    ).toBe('<p>a <em>b</em></p><p><SideNote {}>c</SideNote></p><details><summary>d</summary><p>e</p></details>')
  })

  it('makes paragraphs of text that has none', () => {
    expect(htmlFrom('<b>a</b> <i>b</i>\n\n<b>c</b>\n\n<Note><b>d</b></Note>').replaceAll('\n', ' ')).toBe(
      '<p><b>a</b> <i>b</i></p><p><b>c</b></p><Note {}><p><b>d</b></p></Note>',
    )
  })

  it('leaves an anchor alone, and a picture that is alone in its paragraph', () => {
    expect(
      htmlFrom('<a id="old"></a>\n\n![b](a.png)\n\n![b](a.png) and text\n\n- ![b](a.png)\n\n[![b](a.png)](/c)').replaceAll('\n', ''),
    ).toBe(
      '<a id="old"></a><IMAGE ./a.png b><p><IMAGE ./a.png b> and text</p><ul><li><IMAGE ./a.png b></li></ul><p><a href="{/c}"><IMAGE ./a.png b></a></p>',
    )
  })

  it('reads a bare address in a link as its text', () => {
    expect(htmlFrom('<a href="/b">see https://a.b/c</a>')).toBe('<p><a href="{/b}">see https://a.b/c</a></p>')
  })
})
