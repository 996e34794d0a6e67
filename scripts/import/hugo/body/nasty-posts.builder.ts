/** A text as blogs hold them, written for the tests of the conversion. */
export interface NastyPost {
  name: string
  text: string
  /** Differences that are meant, with the reason. */
  meant?: readonly (readonly [pattern: RegExp, reason: string])[]
}

const shownTag = 'a tag that no browser knows was meant to be read'

/** Posts of several languages and years with what real ones hold: each is compared with what a plain renderer shows of it. */
export const nastyPosts: readonly NastyPost[] = [
  {
    name: 'a German text with quotes, a table and a footnote',
    text: `# Über Straßen und Brücken

Der „alte“ Weg war *länger* als 12 km – und **teurer**. Siehe [Übersicht](/pfad/übersicht#größe "Größe")[^1].

| Größe | Preis |
| :-- | --: |
| klein | 3,50 € |
| groß \\| breit | 7 € |

### Was kommt?

Nichts.

[^1]: Nach *eigener* Zählung.
`,
  },
  {
    name: 'a Japanese text with emphasis beside brackets',
    text: `## 新しい機能

これは**重要**な変更です。**「設定」**は不要になりました。

- 一つ目の項目
- 二つ目の\`コード\`項目

詳しくは[こちら](https://example.org/日本語)をご覧ください。<ruby>漢字<rt>かんじ</rt></ruby>も使えます。
`,
  },
  {
    name: 'a Chinese text with notes',
    text: `{{< note >}}
请注意：**“引号”**与标点。
{{< /note >}}

{{% warning %}}
1. 第一步
2. 第二步
{{% /warning %}}

中文和English混排，行尾
换行。
`,
  },
  {
    name: 'an Arabic text with Latin words',
    text: `## مقدمة

هذا نص **مهم** مع \`code\` وكلمات Latin و[رابط](https://example.org/ar).

> اقتباس قصير

1. أولا
2. ثانيا
`,
  },
  {
    name: 'a Korean and a Thai paragraph',
    text: '한국어 문장입니다. **굵게** 표시.\n\nข้อความภาษาไทย **ตัวหนา** และ `โค้ด`\n',
  },
  {
    name: 'HTML of old tools: open tags, attributes without quotes, entities',
    text: `<p align=center><font color=red size=+1>Read&nbsp;this</font><br>
<b>Bold <i>both</b> italic</i>
<ul><li>one<li>two <ul><li>deep</ul></ul>
<center><big>Centred</big></center>
<p>An end without a beginning</div></span>
<p>Caf&eacute; &copy; &mdash; &#8230; &lt;b&gt;
`,
  },
  {
    name: 'a table of HTML with Markdown and code in its cells',
    text: `<table>
<tr><th>Step</th><th>Do</th></tr>
<tr><td>1</td><td>

Run **this**:

\`\`\`sh
echo "a | b"

echo c
\`\`\`

</td></tr>
<tr><td colspan=2><pre>keep
  this   space</pre></td></tr>
</table>
`,
  },
  {
    name: 'a table of HTML that Markdown can say',
    text: '<table><thead><tr><th>Key</th><th>Value</th></tr></thead><tbody><tr><td><code>a|b</code></td><td>x<br>y</td></tr></tbody></table>\n',
  },
  {
    name: 'headings of the first level, left-out levels, ids and setext',
    text: `Top
===

# Next {#next-one}

#### Deep

Under
-----

# Last \`code\` & more

## <span>In a span</span>
`,
  },
  {
    name: 'definition lists',
    text: `Term **one**
: What it is.

Term two
Term three
: First meaning

  with a paragraph

: Second meaning
`,
  },
  {
    name: 'lists in one another, tight and loose, with code and tasks',
    text: `1. One
   - inner
     - deeper

       \`\`\`yaml
       a: {b: <c>}
       \`\`\`

2. Two

   A paragraph.

7. Seven

* [ ] open
* [x] done

+ other sign
`,
  },
  {
    name: 'signs that mean something elsewhere',
    text: `Braces {} and {name} and {{ .Values.x }} and a < b <= c > d, 5 * 3 * 2, snake_case, __init__, a\\_b, \\*, C:\\dir, 1. not a list.

{{< tip >}}
Braces {} and {name} and {{ .Values.x }} and a < b <= c > d, \`{x} <y>\`, <https://example.org/{id}>.
{{< /tip >}}

import nothing from here

export neither
`,
  },
  {
    name: 'names in angle brackets',
    text: 'Replace <namespace> and <MODE(S)> and `<pod>`; set --name=<your-name>.\n',
    meant: [
      [/added "namespace"/, shownTag],
      [/added "your"/, shownTag],
      [/added "name"/, shownTag],
    ],
  },
  {
    name: 'figures with captions, links and missing quotes',
    text: `{{< figure src="one.png" alt="First" caption="A plain caption" >}}

{{<figure width="600" src=two.png caption="Second">}}

{{< figure
    src="three.svg"
    title="Only a title"
    alt="Third"
>}}

![inline](four.png) and ![](five.png "A title")
`,
  },
  {
    name: 'tabs, details and nested notes',
    text: `{{< tabs name="os" >}}
{{% tab name="Linux" %}}

Use \`apt\`.

{{% /tab %}}
{{% tab name="Other" %}}

{{< note >}}
Nested **note**.
{{< /note >}}

{{% /tab %}}
{{< /tabs >}}

{{< details summary="More words" >}}
- hidden
{{< /details >}}
`,
  },
  {
    name: 'shortcodes within lists and quotes',
    text: `1. First
   {{< note >}}
   In the *first* item
   {{< /note >}}
2. Second

> {{< caution >}}
> In a quote
> {{< /caution >}}

Words with {{< glossary_tooltip text="a term" term_id="term" >}} inside.
`,
  },
  {
    name: 'a fence that is never closed',
    text: 'Before\n\n```yaml\nkey: {{< note >}}\n<b>: # x\n',
  },
  {
    name: 'fences of all kinds',
    text: `~~~go {linenos=table,hl_lines=[2,"4-5"]}
func f() {}
~~~

    indented code
      more

\`\`\`\`
\`\`\`
inner
\`\`\`
\`\`\`\`

> \`\`\`sh
> quoted
> \`\`\`

Text with \`\` code \` in \`\` it.
`,
  },
  {
    name: 'mermaid in both ways',
    text: '{{< mermaid >}}\ngraph TD\n  A-->B\n{{< /mermaid >}}\n\n```mermaid\nsequenceDiagram\n  A->>B: {x}\n```\n',
  },
  {
    name: 'films and frames',
    text: `{{< youtube id="abcdefghij1" title="A talk" >}}

<iframe width="560" src="https://www.youtube.com/embed/abcdefghij2?start=5" allowfullscreen></iframe>
`,
  },
  {
    name: 'scripts, styles, handlers and links that run',
    text: `<script>alert("x")</script>
<style>p { color: red }</style>

<p onclick="run()" style="color:red">Words <a href="javascript:void(0)">stay</a>.</p>

[Also](javascript:alert(1)) and [mail](mailto:a@example.org).
`,
    meant: [[/links: lost "javascript:/, 'what would run becomes text']],
  },
  {
    name: 'a message of another site with its script',
    text: `<blockquote class="twitter-tweet" data-lang="en"><p lang="en">Short words</p>&mdash; Someone (@some) <a href="https://twitter.com/some/status/1">May 1</a></blockquote>
<script async src="//platform.twitter.com/widgets.js" charset="utf-8"></script>
`,
  },
  {
    name: 'reference links, autolinks and bare addresses',
    text: `See [one], [two][ref], [three](<a b.html> 'T'), <https://example.org/?a=b&c=d>, https://example.org/x_y_z. And www.example.org/path; a@example.org.

[one]: https://example.org/one "One"
[ref]: /two
[unused]: https://example.org/unused
`,
  },
  {
    name: 'footnotes, used twice and in a list',
    text: `Words[^a] and more[^long name is none] and again[^a].

- item[^b]

[^a]: The *first* note with [a link](https://example.org).
[^b]: The second

    with a second paragraph.
`,
  },
  {
    name: 'emphasis at its limits',
    text: '***both*** **bold *inner* bold** *a*b**c** ~~gone~~ **a **b** c** _x_y_ *open\n\n<em>html <strong>mixed</strong></em> <u>under</u> <kbd>Ctrl</kbd>+<kbd>C</kbd> H<sub>2</sub>O x<sup>2</sup>\n',
  },
  {
    name: 'breaks of every kind',
    text: 'One  \ntwo\\\nthree<br>four<br/>\nfive\n\n**Question?**<br>\nAnswer.<br><br>New paragraph.\n',
  },
  {
    name: 'comments, also before, in and after text',
    text: '<!-- hidden\n\n```mermaid\nnot seen\n```\n-->\n\nSeen <!-- not --> words.\n\n<!--more-->\n\nEnd\n',
  },
  {
    name: 'characters that cannot be seen',
    text: 'A\u00A0B zero\u200Bwidth soft\u00ADhyphen\u200F and \u202Eback\u202C.\r\n\r\nLine\r\n',
    meant: [[/words: (?:lost|added) "(?:softhyphen|back)/, 'marks of direction show nothing and may not stand in a post']],
  },
  {
    name: 'old places in the text',
    text: '<a name="start"></a>\n\n<h3 id="Alt.Id">A heading of HTML</h3>\n\n<div id="box">\n\nText [up](#start) and [there](#Alt.Id).\n\n</div>\n',
  },
  {
    name: 'a quotation with paragraphs, a list and a heading',
    text: '> ## Quoted heading\n>\n> Words\n> go on\n>\n> - item\n>\n>> deeper\n',
  },
  {
    name: 'emoji, codes of emoji and flags',
    text: '🎉🎉 Done :tada: 👩‍👩‍👧 🇩🇪 ✅ 1️⃣\n',
  },
  {
    name: 'alerts with titles and colours',
    text: '{{% alert title="Heads up" color="warning" %}}\nWords\n{{% /alert %}}\n\n{{% alert title="Note" color="info" %}}Short{{% /alert %}}\n',
  },
  {
    name: 'details and figures of HTML',
    text: '<details><summary>Open <b>me</b></summary>\n\nInside **it**\n\n</details>\n\n<figure><img src="a.png" alt="A"><figcaption>Words <a href="/x">here</a></figcaption></figure>\n',
  },
  {
    name: 'a table with a caption and empty cells',
    text: '{{< table caption="What costs what" >}}\n| a | b |\n|---|---|\n| 1 |   |\n|   | 2 |\n{{< /table >}}\n',
  },
  {
    name: 'an empty heading, an empty list item and an empty link',
    text: '##\n\n* \n* x\n\n[](https://example.org) end\n',
    meant: [[/links: lost "https:\/\/example\.org"/, 'a link without words cannot be followed']],
  },
]
