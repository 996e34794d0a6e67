import type { NastyPost } from './nasty-post.builder.ts'

const shownTag = 'a tag that no browser knows was meant to be read'

/** HTML and shortcodes among Markdown, as years of old tools have left them. */
export const nastyMarkup: readonly NastyPost[] = [
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
    name: 'comments, also before, in and after text',
    text: '<!-- hidden\n\n```mermaid\nnot seen\n```\n-->\n\nSeen <!-- not --> words.\n\n<!--more-->\n\nEnd\n',
  },
  {
    name: 'old places in the text',
    text: '<a name="start"></a>\n\n<h3 id="Alt.Id">A heading of HTML</h3>\n\n<div id="box">\n\nText [up](#start) and [there](#Alt.Id).\n\n</div>\n',
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
]
