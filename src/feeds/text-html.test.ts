import { expect, it } from 'vitest'
import { textHtml } from './text-html.ts'
import type { TextNode } from './text-tree.ts'

const el = (name: string, attributes: Record<string, string> = {}, ...children: TextNode[]): TextNode => ({ name, attributes, children })

it.each<[string, TextNode, string]>([
  ['signs', 'a < b & "c"', 'a &lt; b &amp; "c"'],
  ['what only the page needs', el('p', { class: 'x', id: 'y', style: 'z', onclick: 'w' }, 'a'), '<p>a</p>'],
  ['a link', el('a', { href: '/?a&b', title: 'T "t"', rel: 'x' }, 'a'), '<a href="/?a&amp;b" title="T &quot;t&quot;">a</a>'],
  ['a picture', el('img', { src: 's', alt: '', width: '1', height: '2', loading: 'lazy' }), '<img src="s" alt="" width="1" height="2">'],
  ['a cell', el('td', { colspan: '2', rowspan: '3', headers: 'x' }, 'a'), '<td colspan="2" rowspan="3">a</td>'],
  ['a head', el('th', { scope: 'col' }, 'a'), '<th scope="col">a</th>'],
  ['a list', el('ol', { start: '3' }), '<ol start="3"></ol>'],
  ['words of a language', el('i', { lang: 'de', dir: 'ltr' }, 'a'), '<i lang="de" dir="ltr">a</i>'],
  ['a quote', el('blockquote', { cite: 'c' }, el('hr'), el('br'), el('wbr')), '<blockquote cite="c"><hr><br><wbr></blockquote>'],
  ['a time', el('time', { datetime: '2024' }, 'a'), '<time datetime="2024">a</time>'],
  ['what is open', el('details', { open: '' }, 'a'), '<details open="">a</details>'],
  ['a column', el('col'), '<col>'],
  ['a span', el('span', { lang: 'de' }, 'a', el('b', {}, 'c')), 'a<b>c</b>'],
  ['an open task', el('input', { type: 'checkbox' }), '☐'],
  ['a done task', el('input', { checked: '' }), '☑'],
  ['a footnote', el('a', { class: 'fnref', href: '#fn-1' }, '1'), '<sup><a href="#fn-1">1</a></sup>'],
  ['a formula', el('math', { display: 'block', class: 'x' }, el('mi', { mathvariant: 'normal' }, 'a')), '<math display="block"><mi mathvariant="normal">a</mi></math>'],
  ['signs of a formula', el('mo', { form: 'infix', fence: 'true', separator: 'true', stretchy: 'true', symmetric: 'true', largeop: 'true', movablelimits: 'true', lspace: '1', rspace: '2' }), '<mo form="infix" fence="true" separator="true" stretchy="true" symmetric="true" largeop="true" movablelimits="true" lspace="1" rspace="2"></mo>'],
  ['a table of a formula', el('mtd', { columnspan: '2' }), '<mtd columnspan="2"></mtd>'],
  ['marked words', el('mark', { display: 'block' }, 'a'), '<mark>a</mark>'],
  ['a form of a page', el('p', { form: 'x', display: 'y' }), '<p></p>'],
  ['what only begins like a formula', el('h1', { form: 'x' }), '<h1></h1>'],
  ['code', el('pre', { 'data-language': 'a"b', 'data-title': '<t>' }, el('code', {}, '<c>')), '<p><strong>&lt;t&gt;</strong></p><pre><code class="language-a&quot;b">&lt;c&gt;</code></pre>'],
  ['code without a language', el('pre', { 'data-language': '', 'data-title': '' }, el('code', {}, 'a', el('b', {}, 'c'))), '<pre><code>a<b>c</b></code></pre>'],
  ['text as it stands', el('pre', {}, 'a\n<b>'), '<pre><code>a\n&lt;b&gt;</code></pre>'],
  ['text with tags in it', el('pre', {}, 'a', el('b', {}, 'c')), '<pre><code>a<b>c</b></code></pre>'],
])('%s', (_, node, html) => expect(textHtml([node])).toBe(html)) // prettier-ignore
