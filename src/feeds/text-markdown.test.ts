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
