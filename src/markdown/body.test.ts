import { describe, expect, it } from 'vitest'
import { bodyFrom, codesIn, htmlFrom, problemsIn } from './texts.builder.ts'

const line = (source: string): string => htmlFrom(source).replaceAll('\n', '')

describe('bodyOf', () => {
  it('puts addresses of the site apart from the HTML, and leaves others in it', () => {
    expect(bodyFrom('[a](/posts/?b=c&d) [e](https://f.g/?h&i) [j](../k/ "l")').nodes).toEqual([
      { kind: 'html', html: '<p><a href="' },
      { kind: 'url', url: '/posts/?b=c&d' },
      { kind: 'html', html: '">a</a> <a href="https://f.g/?h&amp;i">e</a> <a href="../k/" title="l">j</a></p>' },
    ])
  })

  it('lists links, pictures, components and ids with their places', () => {
    const body = bodyFrom(
      '## Ab\n\n[c](/d) <a id="e"></a>\n\n<Note>\n\n<Figure src="f.svg" alt="G" />\n\n![h](i.png) j[^k]\n\n</Note>\n\n[^k]: [l](#ab)',
    )
    expect(body.links).toEqual([{ href: '/d', line: 3, column: 1 }, { href: '#ab', line: 13, column: 7 }]) // prettier-ignore
    expect(body.images).toEqual([{ src: './f.svg', alt: 'G', line: 7, column: 1 }, { src: './i.png', alt: 'h', line: 9, column: 1 }]) // prettier-ignore
    expect(body.components.map(({ name, line, column }) => [name, line, column])).toEqual([['Note', 5, 1], ['Figure', 7, 1]]) // prettier-ignore
    expect(body.ids).toEqual([{ id: 'ab', line: 1, column: 1 }, { id: 'e', line: 3, column: 9 }, { id: 'fnref-1', line: 9, column: 14 }, { id: 'fn-1', line: 13, column: 7 }]) // prettier-ignore
  })

  it('gives headings GitHub’s ids, a link and typographic text', () => {
    const body = bodyFrom('## What\'s "new" in `v1`?\n\n### B\n\n## B')
    expect(body.headings.map(({ depth, id, text }) => [depth, id, text])).toEqual([[2, 'whats-new-in-v1', 'What’s “new” in v1?'], [3, 'b', 'B'], [2, 'b-1', 'B']]) // prettier-ignore
    expect(htmlFrom('## A & B')).toBe(
      '<h2 id="a--b">A &amp; B<a class="anchor" href="#a--b" aria-label="Link to this section: A &amp; B">#</a></h2>',
    )
  })

  it('keeps the ids of the page and of footnotes from headings', () => {
    expect(bodyFrom('## Main\n\n## Fn 1\n\n## !?').headings.map(({ id }) => id)).toEqual(['main-1', 'fn-1-section', 'section'])
  })

  it.each([
    ['# a', ['1:1 heading-level']],
    ['### a', ['1:1 heading-level']],
    ['## a\n\n#### b\n\n#### c', ['3:1 heading-level']],
    ['a\n=', ['1:1 heading-level']],
    ['##', ['1:1 heading-empty']],
    ['## a\n\n<a id="a"></a>', ['3:1 duplicate-id']],
    ['<a id="main"></a>', ['1:1 duplicate-id']],
    ['<a id="b"></a>\n\n<a id="b"></a>', ['3:1 duplicate-id']],
    ['<a id="fn-1"></a>', ['1:1 duplicate-id']],
    ['<Details summary="s">\n\n## a\n\n</Details>\n\n### b', []],
  ])('tells of levels and ids in %j', (source, codes) => expect(codesIn(source)).toEqual(codes))

  it.each([
    ['# a', 'Write "## ".'],
    ['a\n=', 'Write "## " before it, and delete the line of "=" below.'],
    ['a\nb\n===', 'Write "## " before it, all of it on one line, and delete the line of "=" below.'],
  ])('says how %j becomes one of the second', (source, fix) => expect(problemsIn(source).map((problem) => problem.fix)).toEqual([fix]))

  it('draws tables with their alignment, in a region that scrolls', () => {
    expect(line('| | a | b |\n| --- | --: | :-: |\n| c | d | e |')).toBe(
      '<div class="scroll" tabindex="0" role="region" aria-label="Table 1"><table class="tbl"><thead><tr><td></td><th class="ta-r" scope="col">a</th><th class="ta-c" scope="col">b</th></tr></thead>' +
        '<tbody><tr><td>c</td><td class="ta-r">d</td><td class="ta-c">e</td></tr></tbody></table></div>',
    )
  })

  it('puts the caption of a Table into the table', () => {
    const html = line('| a |\n| - |\n\n<Table caption="B & \'c\'">\n\n| a |\n| - |\n\n</Table>')
    expect(html).toContain('aria-label="Table 2"><table class="tbl"><caption>Table 2. B &amp; ‘c’</caption><thead>')
    expect(bodyFrom('<Table caption="B">\n\n| a |\n| - |\n\n</Table>').nodes.every(({ kind }) => kind === 'html')).toBe(true)
  })

  it('draws footnotes with links there and back', () => {
    expect(line('a[^x] b[^y] c[^x]\n\n[^y]: two\n\n    more\n\n[^x]: one *it*')).toMatchInlineSnapshot(
      `"<p>a<a class="fnref" href="#fn-1" id="fnref-1" aria-label="Footnote 1">1</a> b<a class="fnref" href="#fn-2" id="fnref-2" aria-label="Footnote 2">2</a> c<a class="fnref" href="#fn-1" id="fnref-1-2" aria-label="Footnote 1">1</a></p><ol class="fns" aria-label="Footnotes"><li id="fn-1"><span>1</span><span>one <em>it</em> <a href="#fnref-1" aria-label="Back to the text, place 1"><svg class="ico" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 14V2.5M4 6.5l4-4 4 4" fill="none" stroke="currentColor" stroke-width="1.4"/></svg></a> <a href="#fnref-1-2" aria-label="Back to the text, place 2"><svg class="ico" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 14V2.5M4 6.5l4-4 4 4" fill="none" stroke="currentColor" stroke-width="1.4"/></svg></a></span></li><li id="fn-2"><span>2</span><div><p>two</p><p>more</p> <a href="#fnref-2" aria-label="Back to the text"><svg class="ico" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 14V2.5M4 6.5l4-4 4 4" fill="none" stroke="currentColor" stroke-width="1.4"/></svg></a></div></li></ol>"`,
    )
  })

  it('names the checkbox of a task by its words', () => {
    expect(line('- [ ] a *b*\n- [x] c & d')).toBe(
      '<ul class="contains-task-list"><li><input type="checkbox" disabled aria-label="a b"> a <em>b</em></li><li><input type="checkbox" disabled checked aria-label="c &amp; d"> c &amp; d</li></ul>',
    )
    expect(line('- [x] a\n\n- [ ] b')).toContain('<li><input type="checkbox" disabled checked aria-label="a"><p> a</p></li>')
  })

  it('lets long code break after its joints', () => {
    expect(htmlFrom('`short_name` `a_very_long_name/of.some<thing>`')).toBe(
      '<p><code>short_name</code> <code class="long"><span>a_<wbr>very_<wbr>long_<wbr>name/<wbr>of.<wbr>some&lt;thing&gt;</span></code></p>',
    )
    expect(htmlFrom('`/var/lib/service/settings.yaml` `AVeryLongGateOfTheAPIServer2Name`')).toBe(
      '<p><code class="long"><span>/var/<wbr>lib/<wbr>service/<wbr>settings.<wbr>yaml</span></code> <code class="long"><span>AVery<wbr>Long<wbr>Gate<wbr>Of<wbr>The<wbr>APIServer2<wbr>Name</span></code></p>',
    )
  })

  it('draws blocks of code with their title, or the name of their language', () => {
    const nodes = bodyFrom(
      '```yaml title="a <b>" {1,3-4}\na: 1\nb: {c}\n\nd: e\n```\n\n```sh\nls\n```\n\n```\nx\n```\n\n```text\ny\n```',
    ).nodes.filter(({ kind }) => kind === 'code')
    expect(nodes.map((node) => (node.kind === 'code' ? node.html : ''))).toEqual([
      '<figure class="codeb"><figcaption><span>a &lt;b&gt;</span></figcaption>\n<pre tabindex="0"><code class="language-yaml"><span class="em">a: 1</span>\nb: {c}\n<span class="em"></span>\n<span class="em">d: e</span></code></pre></figure>',
      '<figure class="codeb"><figcaption><span>Shell</span></figcaption>\n<pre tabindex="0"><code class="language-sh">ls</code></pre></figure>',
      '<figure class="codeb"><pre tabindex="0"><code>x</code></pre></figure>',
      '<figure class="codeb"><pre tabindex="0"><code class="language-text">y</code></pre></figure>',
    ])
    expect(nodes[0]).toMatchObject({ code: 'a: 1\nb: {c}\n\nd: e', language: 'yaml', title: 'a <b>', marked: [1, 3, 4] })
  })

  it.each([
    ['```js {9}\na\n```', ['1:1 code-block-option']],
    ['```js {2-1}\na\nb\n```', ['1:1 code-block-option']],
    ['```js showLineNumbers\na\n```', ['1:1 code-block-option']],
    ["```js title='a b' {1}\na\n```", []],
    ['```promql\na\n```', []],
    ['```ymal\na: 1\n```', ['1:1 code-block-option']],
  ])('gives advice on %j', (source, codes) => expect(codesIn(source)).toEqual(codes))

  it('knows the text that a reader sees, and counts its words', () => {
    const body = bodyFrom(
      '## A "b"\n\nc `d`[^1] <kbd>e</kbd>\n\n```\ncode\n```\n\n<Note title="f">\n\n- g\n- h\n\n</Note>\n\n![i](j.png)\n\n[^1]: k l',
    )
    expect(body.text).toBe('A “b” c d e f g h k l')
    expect(body.words).toBe(10)
    expect(bodyFrom('吾輩は猫である。名前はまだ無い。').words).toBeGreaterThan(5)
    expect(bodyFrom('').words).toBe(0)
  })

  it('is the same for the same text', () => {
    const source = '## A\n\n[b](/c) <FeatureState feature="d" />\n\n```js\ne\n```'
    expect(bodyFrom(source)).toEqual(bodyFrom(source))
  })
})
