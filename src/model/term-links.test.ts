import { describe, expect, it } from 'vitest'
import { piecesOf } from './body-pieces.ts'
import type { BodyNode } from './body.ts'
import type { Term } from './glossary.ts'
import { withTermLinks } from './term-links.ts'

const terms: Term[] = [
  { id: 'gate', names: ['Feature gate', 'gate'] },
  { id: 'wp', names: ['Wick proposal', 'WP'] },
  { id: 'r-and-d', names: ['C++'] },
]
const html = (text: string): BodyNode => ({ kind: 'html', html: text })
const drawn = (...nodes: BodyNode[]): string =>
  piecesOf(withTermLinks(nodes, terms, '/glossary/'), (path) => `/base${path}`)
    .map((piece) =>
      typeof piece === 'string' ? piece : piece.kind === 'component' ? `[${piece.name} ${drawnInside(piece.children)}]` : '',
    )
    .join('')
const drawnInside = (nodes: BodyNode[]): string => piecesOf(nodes, (path) => path).join('')
const link = (id: string, text: string): string => `<a class="term" href="/base/glossary/#${id}">${text}</a>`

describe('terms in a text', () => {
  it('lead to the glossary where they are used first, in whatever form', () => {
    expect(drawn(html('<p>The feature\ngates of a WP, another gate, and a Wick proposal.</p>'))).toBe(
      `<p>The ${link('gate', 'feature\ngates')} of a ${link('wp', 'WP')}, another gate, and a Wick proposal.</p>`,
    )
  })

  it.each([
    '<h2 id="gate">Gate</h2>',
    '<p><code>gate</code> <a href="/x/">the gate</a> <kbd>WP</kbd></p>',
    '<blockquote><p>The gate.</p></blockquote>',
    '<figure><figcaption>A gate</figcaption></figure><table><caption>WP</caption><tr><th>Gate</th></tr></table>',
    '<p>delegate, investi-gate, gate-keeper, WPA, wp, a/gate, gate.example, NoGate</p>',
    '<img alt="gate" src="x">',
  ])('are left alone in %s', (text) => expect(drawn(html(text))).toBe(text))

  it.each(
    'a abbr blockquote button caption cite code dfn figcaption h1 h2 h3 h4 h5 h6 kbd label math pre q samp summary sup th var'.split(' '),
  )('are left alone in <%s>, and found behind it', (name) => {
    expect(drawn(html(`<${name}>gate</${name}> WP`))).toBe(`<${name}>gate</${name}> ${link('wp', 'WP')}`)
  })

  it('are found after links whose addresses are apart, and in what components hold', () => {
    const nodes = [
      html('<p><a href="'), { kind: 'url' as const, url: '/gate/' }, html('">gate</a> of a WP</p>'),
      { kind: 'component' as const, name: 'Quote', props: {}, children: [html('<p>gate</p>')] },
      { kind: 'component' as const, name: 'Note', props: {}, children: [html('<p>gate</p>')] },
      html('<p>gate</p>'),
    ] // prettier-ignore
    expect(drawn(...nodes)).toBe(
      `<p><a href="/base/gate/">gate</a> of a ${link('wp', 'WP')}</p>[Quote <p>gate</p>][Note <p>${link('gate', 'gate').replace('/base', '')}</p>]<p>gate</p>`,
    )
  })

  it('may hold signs that mean something elsewhere', () => expect(drawn(html('<p>in C++ today</p>'))).toContain('#r-and-d">C++</a>'))

  it('are nothing where there is no glossary', () => {
    const nodes = [html('<p>gate</p>')]
    expect(withTermLinks(nodes, [], '/glossary/')).toBe(nodes)
  })
})
