import { describe, expect, it } from 'vitest'
import { bodyFrom, codesIn, htmlFrom, problemsIn } from './texts.builder.ts'

describe('guard, in .mdx', () => {
  it.each([
    ['import A from "./a"\n\ntext', ['1:1 esm']],
    ['text\n\nexport const a = {\n  b: 1,\n}', ['3:1 esm']],
    ['export controls are text to a reader', ['1:1 esm']],
    ['<Note>\n\nimport a from "b"\n\n</Note>', ['3:1 esm']],
    ['a {1 + 1} b', ['1:3 expression']],
    ['a\n\n{" "}', ['3:1 expression']],
    ['| a |\n| - |\n| {x} |', ['3:3 expression']],
    ['<Note {...props}>\n\nx\n\n</Note>', ['1:7 spread-attribute']],
    ['<Note title={t}>\n\nx\n\n</Note>', ['1:7 attribute-expression']],
    ['<Details summary={`t`}>\n\nx\n\n</Details>', ['1:10 attribute-expression']],
    ['<Noet>\n\nx\n\n</Noet>', ['1:1 unknown-component']],
    ['x <Foo.Bar /> y', ['1:3 unknown-component']],
    ['x <svg:rect /> y', ['1:3 unknown-component']],
    ['x <>y</> z', ['1:3 html-element']],
    ['<Note kind="tip">\n\nx\n\n</Note>', ['1:7 unknown-attribute']],
    ['<Note type="tipp">\n\nx\n\n</Note>', ['1:7 attribute-value']],
    ['<Note\n  type="tip"\n  title={3}\n>\n\nx\n\n</Note>', ['3:3 attribute-type']],
    ['<Note title>\n\nx\n\n</Note>', ['1:7 attribute-type']],
    ['<Note type="tip" type="note">\n\nx\n\n</Note>', ['1:18 duplicate-attribute']],
    ['<Note onClick={() => 1}>\n\nx\n\n</Note>', ['1:7 event-handler']],
    ['<Note style={{ color: "red" }}>\n\nx\n\n</Note>', ['1:7 style-attribute']],
    ['<Note constructor="x">\n\nx\n\n</Note>', ['1:7 unknown-attribute']],
    ['<constructor>x</constructor>', ['1:1 html-element']],
    ['<FeatureState />', ['1:1 missing-attribute']],
    ['<FeatureState feature="" />', ['1:15 attribute-value']],
    ['<ReleaseStats release={1.33} />', ['1:15 attribute-type']],
    ['<StageDurations stage="alpha" by="month" />', ['1:31 attribute-value']],
    ['<StageDurations by="year" />', ['1:1 missing-attribute']],
    ['<LongestWaits stage="alpha" still="yes" count="10" />', ['1:29 attribute-type', '1:41 attribute-type']],
    ['<LongestWaits stage={index.site.stages[0]} />', ['1:15 attribute-expression']],
    ['<Removals from={1.24} />', ['1:11 attribute-type']],
    ['<Removals>x</Removals>', ['1:1 component-children']],
    ['a <StageCount stage="alpha" as="<b>" onload="x" /> b', ['1:29 attribute-value', '1:38 event-handler']],
    ['a <StageLength stage={"a\\u202Eb"} measure="mean" /> b', ['1:16 bidi-character', '1:35 attribute-value']],
    ['a <ShippingRecord sig="wire" /> b', ['1:3 component-place']],
    ['<YouTube id="dQw4w9WgXcQ" />', ['1:1 missing-attribute']],
    ['<YouTube id="https://x/y" title="t" start="3" />', ['1:10 attribute-value', '1:37 attribute-type']],
    ['<Figure src="./a.png" />', ['1:1 image-without-alt']],
    ['<Figure src="./a.png" alt=" " />', ['1:23 image-without-alt']],
    ['<Figure src="https://a.b/c.png" alt="c" />', ['1:9 remote-image']],
    ['<Figure src="../c.png" alt="c" />', ['1:9 image-path']],
    ['<Details summary="a\u202Eb">\n\nx\n\n</Details>', ['1:20 bidi-character']],
    ['<Details summary={"a\\u202Eb"}>\n\nx\n\n</Details>', ['1:10 bidi-character']],
    ['<b onclick="x">y</b>', ['1:4 event-handler']],
    ['<b className="x">y</b>', ['1:4 html-attribute']],
    ['<script>alert(1)</script>', ['1:1 html-element']],
    ['<img src="./a.png" alt="a">x</img>', ['1:1 mdx-syntax', '1:29 mdx-syntax']],
  ])('tells of %j', (source, codes) => expect(codesIn(source)).toEqual(codes))

  it('names what was meant', () => {
    expect(problemsIn('<Noet>x</Noet>')[0]?.fix).toBe('Did you mean Note?')
    expect(problemsIn('<Note titel="x">y</Note>')[0]?.fix).toBe('Did you mean title?')
    expect(problemsIn('<td colSpan="2">x</td>').map(({ fix }) => fix)).toContain('Did you mean colspan? If not, delete it.')
  })

  it.each([
    ['<LongestWaits stage="alpha" still="yes" />', 'still is true or false, and here stands still="yes".'],
    ['<LongestWaits stage="alpha" still={"yes"} />', 'still is true or false, and here stands still={"yes"}.'],
    ["<YouTube id='dQw4w9WgXcQ' title='t' start = '3' />", "start is a number in braces, and here stands start = '3'."],
    ['<Note title>y</Note>', 'title is a text in quotes, and here stands title without a value.'],
    ['<Note title={true}>y</Note>', 'title is a text in quotes, and here stands title={true}.'],
    ['<Note title={[1,\n  2]}>y</Note>', 'title is a text in quotes, and here stands title={[1, 2]}.'],
    [`<Note title={["${'a'.repeat(40)}"]}>y</Note>`, `title is a text in quotes, and here stands title={["${'a'.repeat(30)}….`],
  ])('quotes the attribute as it is written in %j', (source, message) => {
    expect(problemsIn(source).map((problem) => problem.message)).toContain(message)
  })

  it('lets literals, comments and escapes pass', () => {
    const source =
      '{/* note to self: {x} */}\n\n<Note type={"tip"} title={"a \\"b\\""}>\n\n\\{x\\} \\<y> `{z}` {/* c */}\n\n</Note>\n\n<YouTube id="dQw4w9WgXcQ" title="A film" start={42} />'
    expect(htmlFrom(source).replaceAll('\n', '')).toBe(
      '<Note {"type":"tip","title":"a “b”"}><p>{x} &lt;y&gt; <code>{z}</code> </p></Note><YouTube {"id":"dQw4w9WgXcQ","title":"A film","start":42}></YouTube>',
    )
  })

  it('tells everything that is wrong with a file at once', () => {
    const source = 'import a from "b"\n\n{x} <Foo/> [y](javascript:z)\n\n![](./a.png)\n\n<b style="c">d</b>'
    expect(codesIn(source)).toEqual([
      '1:1 esm',
      '3:1 expression',
      '3:5 unknown-component',
      '3:12 unsafe-url',
      '5:1 image-without-alt',
      '7:4 style-attribute',
    ])
  })

  it('does not guess which part of a table is code', () => {
    expect(problemsIn('| a | b |\n| - | - |\n| `{x} | y` |')).toMatchObject([
      {
        code: 'mdx-syntax',
        line: 3,
        message: 'It is not clear which part of this is code.',
        fix: 'Close each fence on a line of its own; write \\` for a backtick that stands alone, and \\| for a bar in a table.',
      },
    ])
  })

  it('takes back what it took for an expression when the parser finds code', () => {
    expect(codesIn('- a\n\n      ```\n      {x}\n      ```')).toEqual([])
  })
})

describe('guard, in .md', () => {
  it.each([
    ['a <b onclick="x">y</b>', ['1:6 event-handler']],
    ['> a\n> <b\n>   style="x">y</b>', ['3:5 style-attribute']],
    ['<div class="x">\n\n*y*\n\n</div>', ['1:6 html-attribute']],
    ['> <div\n>   class="x">\n> </div>', ['2:5 html-attribute']],
    ['a\n\n<script>\nalert("<b>")\n</script>\n\nb', ['3:1 html-element']],
    ['x <script>alert(1)</script> y', ['1:3 html-element']],
    ['<style>* { color: red }</style>', ['1:1 html-element']],
    ['<svg onload="x"><path onclick="y"/></svg>', ['1:1 html-element']],
    ['<iframe src="https://a.b"></iframe>', ['1:1 html-element']],
    ['<h2>title</h2>', ['1:1 html-element']],
    ['<?php echo 1 ?>', ['1:1 html-element']],
    ['<!DOCTYPE html>', ['1:1 html-element']],
    ['<b>bold', ['1:1 html-unclosed']],
    ['<b>bold\n\nnot bold</b>', ['1:1 html-unclosed', '3:9 html-stray-end']],
    ['- <b>a\n- b</b>', ['1:3 html-unclosed', '2:4 html-stray-end']],
    ['a <b>b <i>c</b> d</i>', ['1:8 html-unclosed', '1:18 html-stray-end']],
    ['x </p> y', ['1:3 html-stray-end']],
    ['x<br></br>y', ['1:6 html-stray-end']],
    ['<div/>\n\ntext', ['1:1 html-unclosed']],
    ['<div\n\ntext', ['1:1 html-unclosed']],
    ['a\n\n<!-- never ends', ['3:1 html-unclosed']],
    ['<a href="java&#x73;cript:x">y</a>', ['1:4 unsafe-url']],
    ['<a href="/x" href="javascript:y">z</a>', ['1:18 duplicate-attribute']],
    ['<a href=javascript:alert(1)>z</a>', ['1:4 unsafe-url']],
    ['<img src="x.png">', ['1:1 image-without-alt']],
    ['<img alt="x">', ['1:1 missing-attribute']],
    ['<img src="data:image/png;base64,AA" alt="x">', ['1:6 unsafe-url']],
    ['<a>x</a>', ['1:1 missing-attribute']],
    ['<td colspan="x">y</td>', ['1:1 html-nesting', '1:5 attribute-value']],
    ['<Note>x</Note>', ['1:1 html-element']],
    [`${'<b>'.repeat(70)}x${'</b>'.repeat(70)}`, ['1:181 nesting-too-deep']],
  ])('tells of %j', (source, codes) => expect(codesIn(source, 'md')).toEqual(codes))

  it('draws the title of a picture and of a link', () => {
    const picture = bodyFrom('![a](b.png "c &amp; d")', 'md').nodes.find((node) => node.kind === 'image')
    expect(picture).toEqual({ kind: 'image', src: './b.png', alt: 'a', title: 'c & d' })
    expect(htmlFrom('[a](https://b.c "d")', 'md')).toBe('<p><a href="https://b.c" title="d">a</a></p>')
  })

  it('draws the number that a list begins with, and the sides of cells', () => {
    expect(htmlFrom('3. a', 'md').replaceAll('\n', '')).toBe('<ol start="3"><li>a</li></ol>')
    expect(htmlFrom('1. a', 'md').replaceAll('\n', '')).toBe('<ol><li>a</li></ol>')
  })

  it('reads braces and module statements as text, and drops comments', () => {
    expect(htmlFrom('import x from "y"\n\n{a} <!-- b --> {/* c */}\n\n<!-- d -->\n\n\\{e\\}', 'md')).toBe(
      '<p>import x from “y”</p>\n<p>{a}  {/* c */}</p>\n\n<p>{e}</p>',
    )
  })

  it('puts tags together across the Markdown between them', () => {
    expect(
      htmlFrom(
        'a <b>b *c* <i lang="de">d</i></b>\n\n<div>\n\n- e\n\n</div>\n\n<details>\n<summary>f &amp; <b>g</b></summary>\n\nh\n\n</details>',
        'md',
      ).replaceAll('\n', ''),
    ).toBe(
      '<p>a <b>b <em>c</em> <i lang="de">d</i></b></p><div><ul><li>e</li></ul></div><details><summary>f &amp; <b>g</b></summary><p>h</p></details>',
    )
  })

  it('lets the safe list pass with its attributes', () => {
    const source =
      '<p>A <abbr title="B">C</abbr><br>D<wbr>E <q>f</q> H<sub>2</sub> <kbd>Ctrl</kbd> <ruby>ハル<rp>(</rp><rt>haru</rt><rp>)</rp></ruby> <a href="https://a.b" id="k">l</a></p>\n' +
      '<dl><div><dt>a</dt><dd>b</dd></div></dl>\n<figure><blockquote><p>a</p></blockquote><figcaption>b</figcaption></figure>\n<math display="block"><msup><mi>x</mi><mn>2</mn></msup><mspace width="1em"/></math>'
    expect(htmlFrom(source, 'md')).toBe(
      source
        .replace('<mspace width="1em"/>', '<mspace width="1em"></mspace>')
        .replace('\n<math', '<p><math')
        .replace('</math>', '</math></p>'),
    )
  })
})

describe('a formula', () => {
  it.each([
    ['<math><mpadded voffset="12em"><mi>x</mi></mpadded></math>', '1:16 html-attribute'],
    ['<math><mpadded lspace="20em"><mi>x</mi></mpadded></math>', '1:16 html-attribute'],
    ['<math><mspace width="99em" /></math>', '1:15 attribute-value'],
    ['<math><mspace width="-1em" /></math>', '1:15 attribute-value'],
  ])('cannot leave its place: %s', (source, told) => expect(codesIn(source, 'md')).toEqual([told]))

  it.each([
    '<math><mpadded><mi>x</mi></mpadded></math>',
    '<math><mphantom><mi>x</mi></mphantom></math>',
    '<math><mspace width="0.1667em" height="1em" /></math>',
    '<math><mo minsize="3em" lspace="0">(</mo></math>',
  ])('may be %s', (source) => expect(codesIn(source, 'md')).toEqual([]))
})

describe('guard, of addresses and footnotes', () => {
  it.each([
    ['[a](javascript:x)', ['1:1 unsafe-url']],
    ['a <javascript:x> b', ['1:3 unsafe-url']],
    ['[a](<java&Tab;script:x>)', ['1:1 unsafe-url']],
    ['[a](javascript&colon;x)', ['1:1 unsafe-url']],
    ['[a][b]\n\n[b]: data:x', ['3:1 unsafe-url']],
    ['text\n\n[unused]: vbscript:x', ['3:1 unsafe-url']],
    ['[a][b]\n\n[b]: /c "x&#x202E;y"', ['1:1 bidi-character']],
    ['> [unused]: javascript:x', ['1:3 unsafe-url']],
    ['![a][b]\n\n[b]: https://c.d/e.png', ['1:1 remote-image']],
    ['![](a.png)', ['1:1 image-without-alt']],
    ['[a](//b.c)', ['1:1 unsafe-url']],
    ['[](/a)', ['1:1 link-without-text']],
    ['a &#x202E; b', ['1:1 bidi-character']],
    ['a[^1]', ['1:2 footnote-missing']],
    ['a[^1]\n\n[^1]: b\n\n[^2]: c', ['5:1 footnote-unused']],
  ])('tells of %j', (source, codes) => expect(codesIn(source, 'md')).toEqual(codes))

  it.each([
    ['a[^note]', '1:2', 'There is no footnote [^note].'],
    ['a [^b c] [^d]\ne', '1:10', 'There is no footnote [^d].'],
    ['a\nb[^c]', '1:1', 'There is no footnote [^c].'],
    ['a[^1]\n\n[^1]: b\n\n[^c]: d', '5:1', 'Nothing in the text leads to the footnote [^c], so it is not shown.'],
  ])('warns of the footnote in %j and draws the rest', (source, place, message) => {
    const told = problemsIn(source, 'md').map(({ severity, line, column, message: said }) => [severity, `${line}:${column}`, said])
    expect(told).toEqual([['warning', place, message]])
    expect(htmlFrom(source, 'md')).toContain('a')
  })

  it.each([
    ['b `c `', '<span>b <code>c </code> <a href="#fnref-1"'],
    ['b <i>c</i>', '<span>b <i>c</i> <a href="#fnref-1"'],
    ['b\n\n    <hr>', '<div><p>b</p><hr> <a href="#fnref-1"'],
    ['- b\n    - c', '<li>c</li>'],
    ['b [c](/d)', '<span>b <a href="{/d}">c</a> <a href="#fnref-1"'],
  ])('takes nothing from the footnote %j but the links back', (note, html) => {
    expect(htmlFrom(`a[^1]\n\n[^1]: ${note}`, 'md').replaceAll('\n', '')).toContain(html)
  })
})
