import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBody } from '../../../../src/markdown/read-body.ts'
import { convertBody } from './convert-body.ts'

/** Pieces of text that mean something to Markdown, HTML, Hugo or MDX. */
const pieces = [
  'word', ' ', ' ', '\n', '\n\n', '\n\n', '*', '**', '_', '`', '``', '~~', '~~~\n', '```js\n', '\n```\n', '# ', '## ', '#### ', '- ', '1. ', '- [x] ', '    ', '\t', '> ',
  '| a | b |\n|---|--:|\n| c | d |\n', '|', '[', ']', '](/x/)', '](javascript:alert(1))', '![alt](./a.png)', '![](a b.png)', '[^1]', '\n\n[^1]: note\n\n', '\nTerm\n: def\n\n', '\n\n[r]: data:x\n\n', '[r]',
  '{', '}', '{/* c */}', '{{', '\\', '\\{', '<', '>', '<!--', '-->', '<?', '</', '/>', '&lt;', '&#x202e;', '&#0;', '&nbsp;', '"', "'", '<b>', '</b>', '<i onclick="x">', '</i>', '<a href="/y">', '<a name=main>', '</a>',
  '<p align=center>', '</p>', '<div id="z" style="x">', '</div>', '<ul>', '<li>', '</ul>', '<table>', '<tr>', '<td colspan=2>', '<th>', '</td>', '</table>', '<caption>', '<br>', '<hr/>', '<img src=x onerror=y>', '<details>', '<summary>',
  '</details>', '<math>', '<mi>', '</math>', '<svg>', '</svg>', '<style>', '</style>', '<script>', '</script>', '<ruby>', '<rt>', '</ruby>', '<pre>', '</pre>', '<textarea>', '<template>', '<select>', '<h2>', '</h2>', '<h1 id=x>', '<plaintext>', '<dl>',
  '<dt>', '<dd>', '<figure>', '<figcaption>', '</figure>', '<iframe src=https://www.youtube.com/embed/abcdefghijk></iframe>', '<video src=v.mp4>', '<object data=x>', '<center>', '<your-name>', '<MODE(S)>', '<sup>', '</sup>', '<q>', '<input type=checkbox>',
  '<code>', '</code>', '{{< note >}}', '{{< /note >}}', '{{% alert title="x" %}}', '{{% /alert %}}', '{{< figure src="a.png" caption="c [l](x)" >}}', '{{<youtube abcdefghijk>}}', '{{< mermaid >}}', '{{< /mermaid >}}', '{{< foo bar=1 >}}', '{{< tabs >}}',
  '{{% tab name="a" %}}', '{{% /tab %}}', '{{< /tabs >}}', '{{< table caption="c" >}}', '{{< /table >}}', '{{</* x */>}}', '{{< details summary="s" >}}', '{{< /details >}}', '{{< param x >}}', '{{< highlight go >}}', '{{< ref "a" >}}', '{{< unclosed',
  '{% raw %}', '{% endraw %}', '{{ site.x }}', '{% if x %}', '{: .x}', ' {#id .c}', '\\\\(a_1\\\\)', '$$x^2$$', '<Note>', '</Note>', '<X/>', '<>', 'import x from y\n', 'https://a.b/c', 'www.a.bc', 'a@b.cd', '日本語', '「強」', '\u200b', '\u0001', '\u202e',
  '\ud800', '😀', '\r\n', '====\n', '---\n',
] // prettier-ignore

const soup = fc
  .array(fc.oneof({ weight: 14, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ maxLength: 4, unit: 'binary' }) }), { maxLength: 30 })
  .map((parts) => parts.join('')) // prettier-ignore
const format = fc.constantFrom('hugo' as const, 'zola' as const, 'jekyll' as const)

/** Blocks with words that are named after their place, so that each can be found again. */
const word = fc.nat({ max: 99_999 }).map((number) => `w${number}w`)
const line = fc.array(fc.oneof(word, word.map((w) => `**${w}**`), word.map((w) => `*${w}*`), word.map((w) => `\`${w} {x}\``), word.map((w) => `[${w}](/x_y?a=b&c)`), word.map((w) => `<sup>${w}</sup>`), word.map((w) => `<b>${w}`), word.map((w) => `「**${w}**」`)), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' ')) // prettier-ignore
const block: fc.Arbitrary<string> = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    line,
    line.map((text) => `### ${text} {#id}`),
    line.map((text) => `- ${text}\n- [ ] ${text}`),
    line.map((text) => `| ${text} | b |\n|---|---|\n| c | ${text} |`),
    line.map((text) => `\`\`\`yaml {hl_lines=[1]}\n${text}\n\n  <b>\n\`\`\``),
    line.map((text) => `${text}\n: ${text}`),
    line.map((text) => `<table><tr><td colspan=2>${text.replaceAll('\n', ' ')}</td></tr></table>`),
    tie('block').map((inner) => `{{< note >}}\n\n${inner}\n\n{{< /note >}}`),
    tie('block').map((inner) => `{{% unknown x="y" %}}\n\n${inner}\n\n{{% /unknown %}}`),
    tie('block').map((inner) => `<div class=x>\n\n${inner}\n\n</div>`),
    tie('block').map((inner) => inner.replace(/^/gm, '> ')),
    tie('block').map((inner) => `1. a\n\n${inner.replace(/^/gm, '   ')}`),
    fc.tuple(tie('block'), tie('block')).map(([a, b]) => `${a}\n\n${b}`),
  ),
})).block // prettier-ignore

const context = {
  link: () => undefined,
  image: (src: string) => (src.length % 2 === 0 ? './x.png' : undefined),
  bundleText: () => undefined,
}

/** Milliseconds for a property, where other work shares the machine. */
const patience = 60_000

describe('convertBody, whatever it is given', { timeout: patience }, () => {
  it('never throws, and writes what the guard accepts', () => {
    fc.assert(
      fc.property(soup, format, (text, kind) => {
        const post = convertBody({ file: 'x', text, firstLine: 1, format: kind }, context)
        expect(readBody(post.text, { file: 'x', format: post.extension, firstLine: 1 }).body).toBeDefined()
        expect(post.text.endsWith('\n')).toBe(true)
      }),
      { numRuns: 600 },
    )
  })

  it('keeps every word in its order, and needs no simpler way to write a block', () => {
    fc.assert(
      fc.property(block, (text) => {
        const post = convertBody({ file: 'x', text, firstLine: 1, format: 'hugo' }, context)
        expect(withoutAnchors(post.text).match(/w\d+w/g), post.text).toEqual(text.match(/w\d+w/g))
        expect(post.notes.filter(({ kind }) => kind === 'kept-plain')).toEqual([])
      }),
      { numRuns: 250 },
    )
  })

  it('changes nothing when it is given its own text again', () => {
    fc.assert(
      fc.property(block, (text) => {
        const once = convertBody({ file: 'x', text, firstLine: 1, format: 'hugo' }, context)
        if (once.extension === 'mdx') return
        const again = convertBody({ file: 'x', text: once.text, firstLine: 1, format: 'hugo' }, context)
        expect(withoutAnchors(again.text)).toBe(withoutAnchors(once.text))
      }),
      { numRuns: 120 },
    )
  })
})

/** A heading's old ids repeat its words. */
function withoutAnchors(text: string): string {
  return text.replace(/<a id="[^"]*"><\/a>/g, '')
}
