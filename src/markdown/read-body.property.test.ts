import fc from 'fast-check'
import { parseFragment, Tokenizer, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { BodyNode } from '../model/body.ts'
import { runs } from '../model/property-runs.builder.ts'
import { readBody } from './read-body.ts'
import { registry, type ComponentName } from './registry.ts'
import { commonAttributes, safeList } from './safe-list.ts'
import { findUnsafeLink } from './urls.ts'

/** Pieces of text that mean something to Markdown, MDX or HTML, good and bad ones. */
const pieces = [
  'word', ' ', ' ', '\n', '\n\n', '\n\n', '*', '**', '_', '`', '``', '~~', '~~~\n', '```js\n', '\n```\n', '# ', '## ', '### ', '- ', '1. ', '- [x] ',
  '> ', '| a | b |\n|---|--:|\n| c | d |\n', '|', '[', ']', '](/x/)', '](javascript:alert(1))', '](./a.png)', '![alt](./a.png)', '![', '[^1]', '\n\n[^1]: note\n\n',
  '\n\n[r]: data:x\n\n', '[r]', '{', '}', '{/* c */}', '{1+1}', '{{', '\\', '\\{', '\\<', '<', '>', '<!--', '-->', '<?', '<!x', '</', '/>', '&lt;', '&#x202e;', '&#0;', '"', "'",
  '<b>', '</b>', '<i onclick="x">', '</i>', '<a href="/y">', '<a href=" javascript:x">', '<a id="k">', '</a>', '<p>', '</p>', '<div>', '</div>', '<div style="x">',
  '<ul>', '<li>', '</li>', '</ul>', '<table>', '<tr>', '<td>', '</td>', '</tr>', '</table>', '<br/>', '<br>', '<hr/>', '<img src="./b.png" alt="b"/>', '<img src=x onerror=y>',
  '<details>', '<summary>', '</summary>', '</details>', '<math>', '<mi>', '</mi>', '<mtext>', '</mtext>', '<mglyph/>', '</math>', '<svg>', '<style>', '</style>', '</svg>', '<script>', '</script>',
  '<ruby>', '<rt>', '</rt>', '</ruby>', '<pre>', '</pre>', '<textarea>', '<template>', '<title>', '<select>', '<option>', '<form>', '<h2>', '</h2>', '<caption>', '</caption>', '<tbody>', '</tbody>',
  '<Note type="tip">', '</Note>', '<Note {...x}>', '<SideNote>', '</SideNote>', '<FeatureState feature="f"/>', '<Figure src="./c.svg" alt="c"/>', '<Tabs>', '<Tab label="t">', '</Tab>', '</Tabs>',
  '<Steps>', '</Steps>', '<Table caption="t">', '</Table>', '<Details summary="<b>">', '</Details>', '<X/>', '<>', '</>', 'import x from "y"\n', 'export const a = 1\n', 'https://a.b/c', 'www.a.bc', 'a@b.cd',
] // prettier-ignore

const text = fc
  .array(fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ maxLength: 4 }) }), {
    maxLength: 24,
  })
  .map((parts) => parts.join(''))
const format = fc.constantFrom('md', 'mdx')

/** Well-formed building blocks, so that bodies come about more often than with loose pieces. */
const inline: fc.Arbitrary<string> = fc.letrec<{ inline: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(
      'word',
      'a "quote"',
      '`code {x} <y>`',
      '[x](/x/?a=b&c)',
      '![p](./p.png)',
      '<br/>',
      '<FeatureState feature="f"/>',
      '&amp;',
      '\\{',
      '[^1]',
      'a -- b',
    ),
    fc
      .tuple(fc.constantFrom('b', 'i', 'em', 'span', 'q', 'del', 'abbr', 'small', 'sub'), tie('inline'))
      .map(([name, inner]) => `<${name}>${inner}</${name}>`),
    fc.tuple(tie('inline'), tie('inline')).map(([a, b]) => `${a} ${b}`),
    tie('inline').map((inner) => `<a href="/y">${inner}</a>`),
    tie('inline').map((inner) => `**${inner}**`),
    tie('inline').map((inner) => `<SideNote>${inner}</SideNote>`),
    fc.constant('<math><mi>x</mi><mo>=</mo><msup><mi>y</mi><mn>2</mn></msup></math>'),
  ),
})).inline
const block: fc.Arbitrary<string> = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    inline,
    inline.map((line) => `- ${line}\n- [ ] ${line}`),
    inline.map((line) => `| ${line.replaceAll('|', '')} | b |\n| --- | :-: |\n| c | |`),
    fc.constantFrom(
      '```yaml title="<t>" {1}\na: {b}\n<c>\n```',
      '## Title',
      '### Deeper',
      '---',
      '<a id="old"></a>',
      '![p](./p.png)',
      '[^1]: note',
    ),
    tie('block').map((inner) => `<div>\n\n${inner}\n\n</div>`),
    tie('block').map((inner) => `<Note title="t">\n\n${inner}\n\n</Note>`),
    tie('block').map((inner) => inner.replace(/^/gm, '> ')),
    fc.tuple(inline, tie('block')).map(([a, b]) => `<details>\n<summary>${a}</summary>\n\n${b}\n\n</details>`),
    fc.tuple(tie('block'), tie('block')).map(([a, b]) => `${a}\n\n${b}`),
    inline.map((line) => `<ul>\n<li>${line}</li>\n</ul>`),
    inline.map((line) => `<table>\n<tbody>\n<tr><td>${line}</td></tr>\n</tbody>\n</table>`),
  ),
})).block

describe('readBody, whatever it is given', () => {
  it('never throws, and draws nothing but the safe list', () => {
    fc.assert(
      fc.property(text, format, (source, kind) => void checkSafe(source, kind)),
      { numRuns: runs(1_500) },
    )
  })
  it('draws valid nesting: a browser closes nothing by itself', () => {
    let bodies = 0
    fc.assert(fc.property(block, format, (source, kind) => { bodies += checkSafe(source, kind) }), { numRuns: runs(600) }) // prettier-ignore
    expect(bodies).toBeGreaterThan(runs(600) / 6)
  })
})

function checkSafe(source: string, kind: 'md' | 'mdx'): number {
  const { body, problems } = readBody(source, { file: 'x', format: kind, firstLine: 1 })
  for (const problem of problems) expect(problem.line >= 1 && problem.column >= 1 && problem.fix !== '').toBe(true)
  expect(body === undefined).toBe(problems.some(({ severity }) => severity === 'error'))
  if (body === undefined) return 0
  const html = htmlOf(body.nodes)
  const drawn: string[] = []
  for (const node of parseFragment(html).childNodes) visit(node, drawn)
  expect(drawn, `${source}\n${html}`).toEqual(tagsOf(html))
  for (const link of body.links) expect(findUnsafeLink(link.href)).toBeUndefined()
  return 1
}

/** The HTML of nodes, with an element in place of each component and picture. */
function htmlOf(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'html' || node.kind === 'code') return node.html
      if (node.kind === 'url') return node.url.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
      if (node.kind === 'image') return '<img>'
      const tag = registry[node.name as ComponentName].place === 'both' ? 'span' : 'div' // the guard knows the name
      return `<${tag}>${htmlOf(node.children)}</${tag}>`
    })
    .join('')
}

const ours = new Set(['h2', 'h3', 'h4', 'h5', 'h6', 'input', 'svg', 'path', 'figure', 'figcaption'])
const ourAttributes = new Set([
  ...Object.keys(commonAttributes),
  'class',
  'id',
  'tabindex',
  'role',
  'aria-label',
  'aria-hidden',
  'type',
  'disabled',
  'checked',
  'scope',
  'viewBox',
  'd',
  'fill',
  'stroke',
  'stroke-width',
])

/** Adds what a browser would make of a node, and checks it. */
function visit(node: DefaultTreeAdapterTypes.ChildNode, drawn: string[]): void {
  if (!('tagName' in node)) return
  const { tagName } = node
  expect(safeList.has(tagName) || ours.has(tagName), tagName).toBe(true)
  for (const { name, value } of node.attrs) {
    expect(ourAttributes.has(name) || Object.hasOwn(safeList.get(tagName)?.attributes ?? {}, name), `${tagName} ${name}`).toBe(true)
    if (name === 'href') expect(findUnsafeLink(value), value).toBeUndefined()
  }
  drawn.push(`<${tagName}>`)
  for (const child of node.childNodes) visit(child, drawn)
  if (safeList.get(tagName)?.isVoid !== true && tagName !== 'input' && tagName !== 'path') drawn.push(`</${tagName}>`)
}

/** The tags of some HTML, as they stand there. */
function tagsOf(html: string): string[] {
  const tags: string[] = []
  const ignore = (): void => undefined
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: ({ tagName }) => void tags.push(`<${tagName}>`),
      onEndTag: ({ tagName }) => void tags.push(`</${tagName}>`),
      onComment: ignore, onDoctype: ignore, onCharacter: ignore, onNullCharacter: ignore, onWhitespaceCharacter: ignore, onEof: ignore,
    },
  ) // prettier-ignore
  tokenizer.write(html, true)
  return tags
}
