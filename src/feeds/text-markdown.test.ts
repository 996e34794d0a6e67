import { describe, expect, it } from 'vitest'
import { aFeature } from '../model/entries.builder.ts'
import { bodyHtml } from './component-html.ts'
import { aBody, aFeedSource } from './feed-source.builder.ts'
import { textHtml } from './text-html.ts'
import { textMarkdown } from './text-markdown.ts'
import { textTree } from './text-tree.ts'

const source = aFeedSource({ features: [aFeature('quiet', { alpha: '1.0' }, { title: 'Quiet wire' })] })
const text = { pictures: {} }

function treeOf(mdx: string) {
  return textTree(bodyHtml(aBody(mdx).nodes, { source, text }), 'https://wick.example/p/')
}

describe('a text as Markdown', () => {
  it.each([
    ['keeps lists, emphasis and code', '1. *One* and **two**\n2. `a|b`\n   - three', '1. *One* and **two**\n2. `a|b`\n   - three'],
    ['keeps signs as signs', 'Two \\* three, a\\_b, \\[x\\] and \\<y>.', 'Two \\* three, a_b, \\[x\\] and \\<y>.'],
    ['keeps a line that looks like a heading', '\\# not one', '\\# not one'],
    ['keeps tables with their sides', '| a | b |\n| --- | --: |\n| 1 | 2 |', '| a | b |\n| --- | --: |\n| 1 | 2 |'],
    ['names a table', '<Table caption="Sizes">\n\n| a |\n| --- |\n| 1 |\n\n</Table>', '**Table 1. Sizes**\n\n| a |\n| --- |\n| 1 |'],
    ['keeps footnotes', 'Word.[^n]\n\n[^n]: Why *so*.', 'Word.[^1]\n\n[^1]: Why *so*.'],
    ['keeps tasks', '- [x] done\n- [ ] open', '- [x] done\n- [ ] open'],
    ['keeps tasks with space between them', '- [x] done\n\n- [ ] open', '- [x] done\n- [ ] open'],
    ['keeps code with its title', '```yaml title="a.yaml" {1}\na: 1\n```', '```yaml title="a.yaml"\na: 1\n```'],
    ['makes links whole', '[a](/features/) and [b](#end)\n\n## End', '[a](https://wick.example/almanac/features/) and [b](https://wick.example/p/#end)\n\n## End'],
    ['quotes a note', '<Note type="warning" title="Mind">\nThe **gap**.\n</Note>', '> **Warning: Mind**\n>\n> The **gap**.'],
    ['opens tabs', '<Tabs>\n<Tab label="Paper">Fold.</Tab>\n</Tabs>', '**Paper**\n\nFold.'],
    ['tells a state in words', 'It is <FeatureState feature="quiet" />.', 'It is [Alpha since 1.0](https://wick.example/almanac/features/quiet/).'],
    ['tells a drawing by its alternative text', '<Figure src="./a.svg" alt="Two lamps" caption="Lit." />', '*Drawing: Two lamps*\n\nLit.'],
    ['puts a side note in brackets', 'Read it.<SideNote>It pays.</SideNote>', 'Read it. (It pays.)'],
  ])('%s', (_, mdx, markdown) => expect(textMarkdown(treeOf(mdx)).trim()).toBe(markdown)) // prettier-ignore
})

describe('a text as HTML for feeds', () => {
  it.each([
    ['has a footnote that leads to the page', 'A.[^n]\n\n[^n]: Why.', '<p>A.<sup><a href="https://wick.example/p/#fn-1">1</a></sup></p>\n<ol><li>Why. </li></ol>'],
    ['has headings without anchors', '## End\n\nx', '<h2>End</h2>\n<p>x</p>'],
    ['has code without colours', '```yaml\na: <1>\n```', '<pre><code class="language-yaml">a: &lt;1&gt;</code></pre>'],
    ['has tables without frames', '| a |\n| --- |\n| 1 |', '<table><thead><tr><th scope="col">a</th>\n</tr></thead><tbody><tr><td>1</td>\n</tr></tbody></table>'],
    ['has a life as a list', '<FeatureTimeline feature="quiet" />', '<p>The life of <a href="https://wick.example/almanac/features/quiet/">Quiet wire</a></p><ol><li>Alpha <a href="https://wick.example/almanac/releases/1.0/">1.0</a> 10 January 2024</li></ol>'],
  ])('%s', (_, mdx, html) => expect(textHtml(treeOf(mdx)).trim().replace(/>\n+</g, '>\n<')).toBe(html)) // prettier-ignore
})

describe('HTML as Markdown', () => {
  it.each([
    ['lists terms with what they mean', '<dl><div><dt>Lamp</dt><dd>Gives <em>light</em>.</dd></div> <dt>Wick</dt><dd>Burns.</dd></dl>', '- **Lamp**: Gives *light*.\n- **Wick**: Burns.'],
    ['leaves empty what a cell reaches over, and widens the head', '<table><caption>Sizes</caption><thead><tr><th>a</th><th class="ta-c">b</th></tr></thead><tbody><tr><td>1</td><td class="ta-c">2</td><td class="ta-r">3</td></tr><tr><td colspan="2">4</td><td class="ta-r">5</td></tr></tbody></table>', '**Sizes**\n\n| a | b |  |\n| --- | :-: | --: |\n| 1 | 2 | 3 |\n| 4 |  | 5 |'],
    ['keeps a table that has a head alone', '<table><tr><th class="ta-r">a</th> <th>b</th></tr></table>', '| a | b |\n| --: | --- |'],
    ['leaves out a table of nothing', '<p>a</p><table></table><p>b</p>', 'a\n\nb'],
    ['puts the paragraphs of a cell in one line', '<table><tr><th>a</th></tr><tr><td><p>One</p><p>two</p></td></tr></table>', '| a |\n| --- |\n| One two |'],
    ['strikes what was struck, and marks no spaces', '<p>a <s> b</s> <del>c</del> <strong> </strong>d</p>', 'a  ~~b~~ ~~c~~  d'],
    ['keeps the end of a line', '<p>a<br>b</p>', 'a\\\nb'],
    ['has pictures with their words', '<p>a <img src="https://x.example/a(1).png" alt="Two *lamps*"></p>', 'a ![Two \\*lamps\\*](https://x.example/a%281%29.png)'],
    ['puts the paragraphs of a link in one line', '<p>a <a href="https://x.example/"><p>b</p><p>c</p></a></p>', 'a [b c](https://x.example/)'],
    ['keeps rules, quotes and what is folded away', '<p>a</p><hr><blockquote><p>b</p><p>c</p></blockquote><details><summary>More</summary>d</details>', 'a\n\n---\n\n> b\n>\n> c\n\n**More**\n\nd'],
    ['keeps headings, and a sign at their end', '<h1>a</h1><h3>b ##</h3><h4>c#</h4><h5>d</h5><h6>e</h6>', '# a\n\n### b \\##\n\n#### c#\n\n##### d\n\n###### e'],
    ['leaves out a paragraph of nothing', '<p>a</p><p> </p><p>b</p>', 'a\n\nb'],
    ['marks words of every kind', '<p><b>a</b> <i>b</i> <cite>c</cite> <dfn>d</dfn> <kbd>e</kbd> <samp>f</samp> <code>g<b>h</b></code> <a>i</a></p>', '**a** *b* *c* *d* `e` `f` g**h** i'],
    ['parts the blocks of a cell by one space', '<table><tr><th>a</th></tr><tr><td><pre>b\n  c</pre></td></tr></table>', '| a |\n| --- |\n| ``` b c ``` |'],
    ['says that titled code of no language is text', '<pre data-title="a.txt" data-language=""><code>b</code></pre><pre><code>c</code></pre>', '```text title="a.txt"\nb\n```\n\n```\nc\n```'],
    ['keeps lists within lists', '<ol><li><p>a</p><p>b</p><ul><li>c</li></ul></li><li>d</li></ol>', '1. a\n\n   b\n\n   - c\n2. d'],
  ])('%s', (_, html, markdown) => expect(textMarkdown(textTree(html, 'https://wick.example/p/'))).toBe(markdown)) // prettier-ignore
})
