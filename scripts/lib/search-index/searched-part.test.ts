import { expect, it } from 'vitest'
import { searchedPart } from './searched-part.ts'

const page = (inHead: string, inMain: string, after = '') =>
  `<!doctype html><html lang="en" dir="ltr"><head>${inHead}</head><body><nav>frame</nav><main id="m">${inMain}</main>${after}</body></html>`

const textOf = (inMain: string): string | undefined => searchedPart(page('', inMain))
const part = (text: string): string => `<html lang="en" dir="ltr"><body>${text}</body></html>`

it('is the marked texts of a page, with its language', () => {
  const text = '<article data-pagefind-body><h1>Oil</h1></article>'
  expect(searchedPart(page('<title>Lamps</title>', `<p>Before.</p>${text}<p>After.</p>`, '<footer></footer>'))).toBe(part(text))
  expect(textOf('<div><div data-pagefind-body>Oil <div>and</div> wick</div>not</div><p data-pagefind-body>Glass</p>')).toBe(
    part('<div data-pagefind-body>Oil <div>and</div> wick</div><p data-pagefind-body>Glass</p>'),
  )
})

it('takes a main part that is marked itself whole', () => {
  const main = '<main data-pagefind-body>Oil</main>'
  expect(searchedPart(`<html lang="en" dir="ltr"><body><p>no</p>${main}<p>no</p></body></html>`)).toBe(part(main))
})

it('is nothing of a page without a text', () => {
  expect(textOf('<article data-pagefind-ignore>Oil</article>')).toBeUndefined()
  expect(searchedPart('')).toBeUndefined()
})

it.each([
  ['before', page('', '<p data-pagefind-body>Oil</p>').replace('<nav>', '<nav data-pagefind-body>'), '<nav data-pagefind-body>frame</nav><p data-pagefind-body>Oil</p>'],
  ['after', page('', '<p data-pagefind-body>Oil</p>', '<p data-pagefind-body>Wick</p>'), '<p data-pagefind-body>Oil</p><p data-pagefind-body>Wick</p>'],
  ['without', '<html lang="en" dir="ltr"><p data-pagefind-body>Oil</p></html>', '<p data-pagefind-body>Oil</p>'],
])('finds what is marked %s a main part', (_, html, text) => {
  expect(searchedPart(html)).toBe(part(text))
}) // prettier-ignore

it.each([
  ['<p data-pagefind-ignore>Wick</p>', '<p data-pagefind-ignore></p>'],
  ['<p class="big meta">Wick <b>and <i>wax</i></b></p>', '<p class="big meta"></p>'],
  ['<p class="metal">Wick</p>', '<p class="metal">Wick</p>'],
  ['<p title=" class=&quot;meta&quot;">Wick</p>', '<p title=" class=&quot;meta&quot;">Wick</p>'],
  ['<span aria-hidden="true">Wick</span>', '<span aria-hidden="true"></span>'],
  ['<span aria-hidden="false">Wick</span>', '<span aria-hidden="false">Wick</span>'],
  ['<div class="near"><div>Wick <div class="vh">wax</div></div> and</div>', '<div class="near"></div>'],
  ['<img alt="Wick" aria-hidden="true"> and', '<img alt="Wick" aria-hidden="true"> and'],
  ['<p title="data-pagefind-ignore">Wick</p>', '<p title="data-pagefind-ignore">Wick</p>'],
  ['<p title="a > b" data-pagefind-ignore>Wick</p>', '<p title="a > b" data-pagefind-ignore></p>'],
  ['<p class="vh" title="</p>">Wick</p>', '<p class="vh" title="</p>"></p>'],
])('leaves what is no text out of one: %s', (within, left) => {
  const around = (inner: string): string => `<div data-pagefind-body><div>Oil</div>${inner}<p>Glass</p></div>`
  expect(textOf(`${around(within)}<div>not</div>`)).toBe(part(around(left)))
})

it('keeps the facts that attributes tell, wherever they stand, and their order', () => {
  const fact = (name: string): string => `<data value="${name}" data-pagefind-meta="${name}[value]"></data>`
  expect(
    textOf(`<div hidden>${fact('title')}</div><p data-pagefind-body>${fact('a')}Oil<b data-pagefind-ignore>${fact('b')}no</b></p>`),
  ).toBe(part(`${fact('title')}<p data-pagefind-body>${fact('a')}Oil<b data-pagefind-ignore>${fact('b')}</b></p>`))
})

it('looks into attributes for no ends, and into remarks and programs for no marks', () => {
  expect(textOf('<p data-pagefind-body title="</main>">Oil</p>')).toContain('>Oil</p>')
  expect(textOf('<p data-pagefind-body>Oil<!-- </p> --><script>"</p>"</script> and wick</p>')).toBe(
    part('<p data-pagefind-body>Oil and wick</p>'),
  )
})

it('parts what would run together: heads of columns, terms, summaries', () => {
  const table = '<table data-pagefind-body><caption>Steps</caption><tr><th>Reached</th><th>1.24</th><td>3</td></tr></table>'
  expect(searchedPart(page('', table))).toContain('<caption>Steps</caption> <tr><th>Reached</th> <th>1.24</th> <td>3</td></tr>')
  expect(textOf('<dl data-pagefind-body><dt>Oil</dt><dd>Wick</dd></dl>')).toContain('<dt>Oil</dt> <dd>Wick</dd> ')
})

it('leaves out drawings, and not what stands between them', () => {
  const drawn = '<p data-pagefind-body>Oil<svg viewBox="0 0 9 9"><text>1.24</text></svg> and <svg><path d="M0"/></svg>wick &lt;svg></p>'
  expect(searchedPart(page('', drawn))).toContain('<p data-pagefind-body>Oil and wick &lt;svg></p>')
})

it('leaves out the colours of code, and nothing else', () => {
  const code =
    '<pre><code><span class="tok-keyword">kind:</span> <span class="tok-string">a &amp; b</span><span class="mark">marked</span></code></pre>'
  expect(searchedPart(page('', `<div data-pagefind-body>${code}</div>`))).toContain(
    '<code>kind: a &amp; b<span class="mark">marked</span></code>',
  )
})

it('is the title of a page that tells nothing but facts', () => {
  const facts = '<div hidden data-pagefind-ignore><data value="Lamp 1.1 &amp; on" data-pagefind-meta="title[value]"></data></div>'
  const told = textOf(`<div data-pagefind-body>${facts}<header class="rel-head"><h1>1.1</h1></header></div>`)
  expect(told).toContain('<p data-pagefind-body>Lamp 1.1 &amp; on</p></body>')
  expect(textOf(`<div data-pagefind-body>${facts}<p>Oil</p></div>`)).not.toContain('<p data-pagefind-body>')
})
