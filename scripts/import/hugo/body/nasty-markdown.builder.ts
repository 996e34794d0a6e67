import type { NastyPost } from './nasty-post.builder.ts'

/** Markdown at its limits: lists, fences, emphasis, breaks and references. */
export const nastyMarkdown: readonly NastyPost[] = [
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
    name: 'characters that cannot be seen',
    text: 'A\u00A0B zero\u200Bwidth soft\u00ADhyphen\u200F and \u202Eback\u202C.\r\n\r\nLine\r\n',
    meant: [[/words: (?:lost|added) "(?:softhyphen|back)/, 'marks of direction show nothing and may not stand in a post']],
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
    name: 'an empty heading, an empty list item and an empty link',
    text: '##\n\n* \n* x\n\n[](https://example.org) end\n',
    meant: [[/links: lost "https:\/\/example\.org"/, 'a link without words cannot be followed']],
  },
]
