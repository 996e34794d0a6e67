import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import { highlightBody, listingsOf } from './highlight.ts'
import { asHtml, bodyFrom } from './texts.builder.ts'

const highlighted = async (source: string): Promise<string> => asHtml((await highlightBody(bodyFrom(source))).nodes)

describe('highlightBody', () => {
  it('says in classes what each token is, and joins neighbours', async () => {
    expect(await highlighted('```yaml\nkey: "a & <b>" # note\n  other: 1\n```')).toBe(
      '<figure class="codeb"><figcaption><span>YAML</span></figcaption>\n<pre tabindex="0"><code class="language-yaml">' +
        '<span class="tok-keyword">key:</span> <span class="tok-string-expression">"a &amp; &lt;b&gt;"</span> <span class="tok-comment"># note</span>\n' +
        '  <span class="tok-keyword">other:</span> <span class="tok-constant">1</span></code></pre></figure>',
    )
  })

  it('wraps the marked lines and keeps the title', async () => {
    const html = await highlighted('```js title="t" {2}\nlet a\nreturn\n```')
    expect(html).toContain('<figcaption><span>t</span></figcaption>')
    expect(html).toContain('\n<span class="em"><span class="tok-keyword">return</span></span></code>')
  })

  it('loses not one character, in any language, also inside components', async () => {
    const code = 'if (a < b && "c") { /* d */ }\n\n\ttab  <x y="z">\n# e $f `g` \\h 😀'
    for (const language of [
      'js',
      'go',
      'sh',
      'console',
      'shellsession',
      'yml',
      'json',
      'html',
      'md',
      'mdx',
      'diff',
      'promql',
      'text',
      'ansi',
      'c++',
    ]) {
      const body = await highlightBody(bodyFrom(`<Note>\n\n\`\`\`${language}\n${code}\n\`\`\`\n\n</Note>`))
      expect(textOf(asHtml(body.nodes)), language).toContain(code)
    }
  })

  it('knows a line again only where it means the same', async () => {
    const html = await highlighted('```js\nreturn\n/*\nreturn\n*/\nreturn\n```')
    const keyword = '<span class="tok-keyword">return</span>'
    const comment = (text: string): string => `<span class="tok-comment">${text}</span>`
    expect(html).toContain([keyword, comment('/*'), comment('return'), comment('*/'), keyword].join('\n'))
  })

  it('leaves unknown languages, very long lines and the body it was given alone', async () => {
    const body = bodyFrom(`\`\`\`nosuchlanguage\nlet a\n\`\`\`\n\n\`\`\`js\n${'a = 1;'.repeat(300)}\n\`\`\``)
    const before = structuredClone(body)
    expect(asHtml((await highlightBody(body)).nodes)).toBe(asHtml(body.nodes))
    expect(body).toEqual(before)
  })

  it('writes no inline style', async () => {
    expect(await highlighted('```diff\n+ a\n- b\n```\n\n```md\n**b** [c](d)\n```')).not.toMatch(/style=|#[0-9a-f]{6}|var\(/)
  })
})

function textOf(html: string): string {
  return parseFragment(html).childNodes.map(textOfNode).join('')
}

function textOfNode(node: DefaultTreeAdapterTypes.ChildNode): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOfNode).join('') : ''
}

describe('listings that are known', () => {
  const text = (code: string, mark = '1'): string =>
    `Text.\n\n<Details summary="More">\n\n\`\`\`yaml {${mark}}\n${code}\n\`\`\`\n\n</Details>\n\n\`\`\`sh\nls -l\n\`\`\``

  it('are taken as they are, also within components', async () => {
    const known = new Map([...listingsOf(await highlightBody(bodyFrom(text('key: 1'))))].map(([key, html]) => [key, html.replace('<figure', '<figure id="known"')])) // prettier-ignore
    const { nodes } = await highlightBody(bodyFrom(text('key: 1')), known)
    expect(asHtml(nodes).match(/id="known"/g)).toHaveLength(2)
  })

  it.each([
    ['code', text('key: 2')],
    ['a marked line', text('key: 1\n', '2')],
  ])('are highlighted anew with other %s', async (_, source) => {
    const known = listingsOf(await highlightBody(bodyFrom(text('key: 1'))))
    const { nodes } = await highlightBody(bodyFrom(source), known)
    expect(asHtml(nodes)).toBe(asHtml((await highlightBody(bodyFrom(source))).nodes))
    expect(asHtml(nodes)).toContain('tok-keyword')
  })
})
