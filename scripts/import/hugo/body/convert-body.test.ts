import { describe, expect, it } from 'vitest'
import { readBody } from '../../../../src/markdown/read-body.ts'
import { convertBody, type BodyContext, type BodySource } from './convert-body.ts'

/** A text as Hugo has it, converted; pictures that begin with `./` are there. */
function converted(text: string, source: Partial<BodySource> = {}, context: Partial<BodyContext> = {}) {
  return convertBody(
    { file: 'post.md', text, firstLine: 1, format: 'hugo', ...source },
    { link: () => undefined, image: (src) => (src.startsWith('http') ? undefined : './x.png'), bundleText: () => undefined, ...context },
  )
}

function told(text: string, source: Partial<BodySource> = {}): string[] {
  return converted(text, source).notes.map(({ line, kind, weight }) => `${line} ${kind} ${weight}`)
}

describe('shortcodes', () => {
  it.each([
    ['{{< note >}}\nA *b*\n{{< /note >}}', '<Note type="note">\n\nA *b*\n\n</Note>'],
    ['{{%warning%}}x{{%/warning%}}', '<Note type="warning">\n\nx\n\n</Note>'],
    ['{{% alert title="Caution" color="warning" %}}\nx\n{{% /alert %}}', '<Note type="caution">\n\nx\n\n</Note>'],
    ['{{< alert color=info\n   title=`Look here` >}}x{{< / alert >}}', '<Note type="note" title="Look here">\n\nx\n\n</Note>'],
    ['{{< figure src="a.png" alt="A" >}}', '![A](./x.png)'],
    [
      '{{< figure alt=A src=a.png caption="The **b**" >}}',
      '<figure>\n\n![A](./x.png)\n\n<figcaption>The <strong>b</strong></figcaption>\n</figure>',
    ],
    ['{{< figure src="a.png" alt="A" caption="Plain" >}}', '<Figure src="./x.png" alt="A" caption="Plain" />'],
    [
      '{{< figure src="https://e.org/a.png" alt="A" caption="Plain" >}}',
      '<figure>\n\n[A](https://e.org/a.png)\n\n<figcaption>Plain</figcaption>\n</figure>',
    ],
    ['{{< youtube "abcdefghijk?start=953" some-class >}}', '<YouTube id="abcdefghijk" title="YouTube video" start={953} />'],
    ['{{< youtube id="abcdefghijk" title="A \\"talk\\"" >}}', '<YouTube id="abcdefghijk" title="A &quot;talk&quot;" />'],
    ['{{< mermaid >}}\ngraph TD\n  A-->B\n{{< /mermaid >}}', '```mermaid title="Diagram"\ngraph TD\n  A-->B\n```'],
    ['{{< highlight go "linenos=table,hl_lines=2 4-5" >}}\na := {}\n{{< /highlight >}}', '```go {2,4-5}\na := {}\n```'],
    ['A {{< glossary_tooltip term_id="api-group" text="API group" >}}.', 'A API group.'],
    ['{{< table caption="C" >}}\n| a |\n|---|\n| b |\n{{< /table >}}', '<Table caption="C">\n\n| a |\n| - |\n| b |\n\n</Table>'],
    ['{{< table caption="C" >}}\nno table\n{{< /table >}}', 'no table\n\n*C*'],
    ['{{< details summary="S" >}}\nx\n{{< /details >}}', '<Details summary="S">\n\nx\n\n</Details>'],
    [
      '{{< tabs >}}\n{{< tab name="T" codelang="sh" >}}\nls\n{{< /tab >}}\n{{< /tabs >}}',
      '<Tabs>\n<Tab label="T">\n\n```sh\nls\n```\n\n</Tab>\n</Tabs>',
    ],
    ['[a]({{< ref "b c.md#d" >}})', '[a](b%20c.md#d)'],
    ['{{</* note */>}} and `{{</* x */>}}`', '{{< note >}} and `{{< x >}}`'],
    ['`{{< note >}}`\n\n```\n{{< note >}}\n```', '`{{< note >}}`\n\n```\n{{< note >}}\n```'],
    ['{{< gist spf 12 "a b.html" >}}', 'https://gist.github.com/spf/12#file-a-b-html'],
    ['{{< tweet user="a" id="12" >}}', 'https://twitter.com/a/status/12'],
    ['{{< vimeo 12 >}}', 'https://vimeo.com/12'],
    ['{{< feature-state for_version="v1.2" state="beta" >}}', '**FEATURE STATE:** v1.2 \\[beta]'],
    ['x {{< note >}} y', 'x\n\ny'],
    ['- a\n  {{< note >}}\n  b\n  {{< /note >}}\n- c', '- a\n\n  <Note type="note">\n\n  b\n\n  </Note>\n\n- c'],
  ])('%j becomes %j', (source, expected) => {
    expect(converted(source).text).toBe(`${expected}\n`)
  })

  it('shows one that it does not know, with what it holds, and tells it', () => {
    const post = converted('\n{{< price per="day" >}}\nheld *words*\n{{< /price >}}\n')
    expect(post.text).toBe('<Note type="caution" title="Not imported: price">\n\n`{{< price per="day" >}}`\n\n</Note>\n\nheld *words*\n')
    expect(post.notes).toEqual([
      { line: 2, kind: 'unknown-shortcode', message: expect.stringContaining('"price"') as string, weight: 'look' },
    ])
  })

  it('takes parameters from the blog, and shows the shortcode where it has none', () => {
    expect(converted('{{< param "version" >}}', { params: { version: 'v9' } }).text).toBe('v9\n')
    expect(converted('in {{< param "version" >}}').text).toBe('in `{{< param "version" >}}`\n')
  })

  it('shows a file of the bundle, and tells that it is missing', () => {
    const source = '{{% code_sample file="pod.yaml" %}}'
    expect(converted(source, {}, { bundleText: () => 'a: {b}\n' }).text).toBe('```yaml title="pod.yaml"\na: {b}\n```\n')
    expect(told(source)).toEqual(['1 file-missing look'])
  })

  it('needs .mdx only where a component stands', () => {
    expect(converted('a <sup>b</sup>').extension).toBe('md')
    expect(converted('{{< note >}}a{{< /note >}}').extension).toBe('mdx')
  })
})

describe('Markdown', () => {
  it.each([
    ['文<b>「x」</b>文', '文<strong>「x」</strong>文'],
    ['see https://e.org/a now', 'see https://e.org/a now'],
    ['<https://e.org/a>, b', '[https://e.org/a](https://e.org/a), b'],
    ['Term *a*\n: Means `b`', '<dl>\n<dt>Term <em>a</em></dt>\n<dd>Means <code>b</code></dd>\n</dl>'],
    ['    indented\n      code', '```\nindented\n  code\n```'],
    ['```yaml {hl_lines=[1,"3-4"],title="f.yaml"}\nx\n```', '```yaml title="f.yaml" {1,3-4}\nx\n```'],
    ['a[^x]\n\n[^x]: note', 'a[^x]\n\n[^x]: note'],
    ['- [ ] a\n- [x] b', '- [ ] a\n- [x] b'],
    ['a_b {c} 5 < 6', 'a_b {c} 5 < 6'],
    ['<!-- a -->b', 'b'],
    ['[a][r]\n\n[r]: /b "T"', '[a](/b "T")'],
  ])('%j becomes %j', (source, expected) => {
    expect(converted(source).text).toBe(`${expected}\n`)
  })

  it('escapes what MDX would take for its own', () => {
    expect(converted('{{< tip >}}\nimport {a} <b> 5 < 6\n{{< /tip >}}').text).toBe(
      '<Note type="tip">\n\n&#105;mport \\{a} **5 \\< 6**\n\n</Note>\n',
    )
  })
})

describe('templates of other programs', () => {
  it.each([
    ['jekyll', '{% highlight ruby %}\nputs {{ x }}\n{% endhighlight %}', '```ruby\nputs {{ x }}\n```'],
    ['jekyll', '```yaml\n{% raw %}\na: {{ b }}\n{% endraw %}\n```', '```yaml\na: {{ b }}\n```'],
    ['jekyll', '{% raw %}{{ kept }}{% endraw %}', '{{ kept }}'],
    ['jekyll', '{% if x %}yes{% endif %}', 'yes'],
    ['jekyll', 'a\n{: .lead}', 'a'],
    ['jekyll', '[a]({{ site.baseurl }}/b)', '[a](/b)'],
    ['zola', '{{ youtube(id="abcdefghijk") }}', '<YouTube id="abcdefghijk" title="YouTube video" />'],
    ['zola', '{% quote(author="V") %}\nq\n{% end %}', '<Quote author="V">\n\nq\n\n</Quote>'],
    ['zola', '{{/* note() */}}', '{{ note() }}'],
  ] as const)('of %s: %j becomes %j', (format, source, expected) => {
    expect(converted(source, { format }).text).toBe(`${expected}\n`)
  })
})

describe('HTML', () => {
  it.each([
    ['<center><font color=red>a</font></center>', 'a'],
    ['<iframe src="//www.youtube-nocookie.com/embed/abcdefghijk"></iframe>', '<YouTube id="abcdefghijk" title="YouTube video" />'],
    ['<iframe src="https://e.org/v" title="A map"></iframe>', '[A map](https://e.org/v)'],
    ['<a href="javascript:x()">a</a> <a href=" java&#10;script:x">b</a>', 'a b'],
    ['<a href=" //e.org\\a b">x</a>', '[x](https://e.org/a%20b)'],
    ['[f](ftp://e.org/f)', 'f (`ftp://e.org/f`)'],
    ['<script src="https://gist.github.com/u/1.js"></script>', 'https://gist.github.com/u/1'],
    ['<p onclick=x style=y>a<script>b</script></p>', 'a'],
    ['<pre class="language-go">a\n\n  b &lt; c</pre>', '```go\na\n\n  b < c\n```'],
    ['<pre><code class="language-go">a  <b>b</b>\n</code></pre>', '```go\na  b\n```'],
    ['a <namespace> b', 'a \\<namespace> b'],
    ['a <tag-x>b</tag-x>', 'a b'],
    ['<u>a</u> <tt>b</tt> <acronym title="T">c</acronym>', '*a* `b` <abbr title="T">c</abbr>'],
    ['a<br><br>b', 'a\n\nb'],
    ['<table><tr><th>a</th></tr><tr><td><p>b</p></td></tr></table>', '| a |\n| - |\n| b |'],
    ['<table><tr><td>a</td></tr></table>', '<table>\n<tbody>\n<tr>\n<td>a</td>\n</tr>\n</tbody>\n</table>'],
    ['<title>a', '\\<title>a'],
  ])('%j becomes %j', (source, expected) => {
    expect(converted(source).text).toBe(`${expected}\n`)
  })

  it('leaves out pictures that count readers, and takes a name for one that has no words', () => {
    const source = '<img src="/a.gif" width=1 height=1>\n\n![](/team_photo-2.png)'
    expect(converted(source).text).toBe('![team photo 2](./x.png)\n')
    expect(told(source)).toEqual(['1 counting-picture info', '3 picture-without-alt look'])
  })
})

describe('mathematics', () => {
  it.each([
    ['\\\\(x^2\\\\)', '<math><msup><mi>x</mi><mn>2</mn></msup></math>'],
    ['$$x^2$$', '<math display="block"><msup><mi>x</mi><mn>2</mn></msup></math>'],
    ['```math\nx^2\n```', '<math display="block"><msup><mi>x</mi><mn>2</mn></msup></math>'],
    ['$$\\raisebox{3em}{x}$$', '<math display="block"><mpadded><mstyle><mtext>x</mtext></mstyle></mpadded></math>'],
    ['```math\n\\nothing{x}\n```', '```latex\n\\nothing{x}\n```'],
    ['a $$ b $$ c', 'a $$ b $$ c'],
  ])('%j becomes %j', (source, expected) => {
    expect(converted(source).text.replace(/<\/?mrow>/g, '')).toBe(`${expected}\n`)
  })
})

describe('headings', () => {
  it('stand below the title without a level left out', () => {
    const { headings } = converted('# A\n\n### B\n\n# C\n\n## D\n')
    expect(headings.map(({ depth, text }) => `${depth} ${text}`)).toEqual(['2 A', '3 B', '2 C', '3 D'])
  })

  it('keep the ids that they had, as the page will have them', () => {
    const post = converted('## What’s `new`?\n\n## Own {#mine .x}\n\n## A & B\n\n## A & B\n\n## [L](https://e.org/x)\n', { firstLine: 5 })
    expect(post.headings.map(({ oldId, id, line }) => [line, oldId, id])).toEqual([
      [5, 'what-s-new', 'whats-new'],
      [7, 'mine', 'own'],
      [9, 'a-b', 'a--b'],
      [11, 'a-b-1', 'a--b-1'],
      [13, 'l', 'l'],
    ])
    expect(post.text).toContain('## <a id="mine"></a>Own\n')
    expect(post.text).toContain('## <a id="l-https-e-org-x"></a>[L](https://e.org/x)\n')
    const { body } = readBody(post.text, { file: '', format: 'md', firstLine: 1 })
    expect(body?.headings.map(({ id }) => id)).toEqual(post.headings.map(({ id }) => id))
  })

  it('lead links on where an old id cannot stand', () => {
    const post = converted('## Main {#main}\n\n[to](#main) [there](#who)\n\n## Who {#who}\n')
    expect(post.text).toContain('[to](#main-1) [there](#who)')
  })
})

describe('what is told beside the text', () => {
  it('names links, pictures and words as the source has them', () => {
    const post = converted('[a](/b) ![c](d.png) `e`\n\n```\nf\n```\n', {}, { link: (url) => `https://e.org${url}` })
    expect(post.text).toBe('[a](https://e.org/b) ![c](./x.png) `e`\n\n```\nf\n```\n')
    expect([post.links, post.images, post.words]).toEqual([['/b'], ['d.png'], 'a  e'.replace('  ', ' ')])
  })

  it('counts lines from the first of the file', () => {
    expect(told('a\n\n{{< foo >}}\n\n- x\n\n  {{< bar >}}\n', { firstLine: 10 })).toEqual([
      '12 unknown-shortcode look',
      '16 unknown-shortcode look',
    ])
  })

  it('tells characters that a post may not hold', () => {
    const post = converted('a\u0000b\u200Ec\u0092d\u001B[0m')
    expect(post.text).toBe('a\uFFFDbc’d␛\\[0m\n')
    expect(post.notes.map(({ kind }) => kind)).toEqual(['character'])
  })
})

describe('a text that is too much for the guard', () => {
  it.each([
    ['a long line', `${'word '.repeat(5_000)}[end](/x)`, 'end](/x)'],
    ['a line of code', `\`\`\`\n${'abcd'.repeat(5_000)}\n\`\`\``, 'abcd'],
    ['tags in one another', `${'<div>'.repeat(20_000)}x`, 'x'],
    ['quotes in one another', `${'> '.repeat(200)}x`, 'x'],
    ['a very long text', `${'words of a paragraph '.repeat(90)}\n\n`.repeat(150), 'words of a paragraph'],
    ['an unclosed tag that swallows', '<textarea> <plaintext> <svg> kept', 'kept'],
  ])('%s is kept as far as it can be', (_, source, kept) => {
    const post = converted(source)
    expect(post.text).toContain(kept)
    expect(readBody(post.text, { file: '', format: post.extension, firstLine: 1 }).body).toBeDefined()
  })
})
