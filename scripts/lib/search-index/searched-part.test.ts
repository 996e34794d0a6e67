import { expect, it } from 'vitest'
import { searchedPart } from './searched-part.ts'

const page = (inHead: string, inMain: string, after = '') =>
  `<!doctype html><html lang="en" dir="ltr"><head>${inHead}</head><body><nav>frame</nav><main id="m">${inMain}</main>${after}</body></html>`

it('is the main part of a page, with its language', () => {
  const text = '<article data-pagefind-body><h1>Oil</h1></article>'
  expect(searchedPart(page('', text, '<footer></footer>'))).toBe(
    `<html lang="en" dir="ltr"><body><main id="m">${text}</main></body></html>`,
  )
})

it('is nothing of a page without a text', () => {
  expect(searchedPart(page('', '<article data-pagefind-ignore>Oil</article>'))).toBeUndefined()
  expect(searchedPart('')).toBeUndefined()
})

it.each([
  ['before', page('<meta data-pagefind-meta="note:x">', '<p data-pagefind-body>Oil</p>')],
  ['after', page('', '<p data-pagefind-body>Oil</p>', '<p data-pagefind-body>Wick</p>')],
  ['without', '<html lang="en"><body data-pagefind-body>Oil</body></html>'],
])('is the whole page when something is marked %s its main part', (_, html) => {
  expect(searchedPart(html)).toBe(html)
})

it('takes the last end of a main part: attributes may hold others', () => {
  expect(searchedPart(page('', '<p data-pagefind-body title="</main>">Oil</p>'))).toContain('Oil')
})

it('parts what would run together: heads of columns, terms, summaries', () => {
  const table = '<table data-pagefind-body><caption>Steps</caption><tr><th>Reached</th><th>1.24</th><td>3</td></tr></table>'
  expect(searchedPart(page('', table))).toContain('<caption>Steps</caption> <tr><th>Reached</th> <th>1.24</th> <td>3</td></tr>')
  expect(searchedPart(`<html lang="en"><body data-pagefind-body><dt>Oil</dt><dd>Wick</dd></body></html>`)).toContain(
    '<dt>Oil</dt> <dd>Wick</dd> ',
  )
})

it('leaves out drawings, and not what stands between them', () => {
  const drawn = '<p data-pagefind-body>Oil<svg viewBox="0 0 9 9"><text>1.24</text></svg> and <svg><path d="M0"/></svg>wick &lt;svg></p>'
  expect(searchedPart(page('', drawn))).toContain('<p data-pagefind-body>Oil and wick &lt;svg></p>')
})

it('leaves out the colours of code, and nothing else', () => {
  const code =
    '<pre><code><span class="tok-keyword">kind:</span> <span class="tok-string">a &amp; b</span><span class="vh">marked</span></code></pre>'
  expect(searchedPart(page('', `<div data-pagefind-body>${code}</div>`))).toContain(
    '<code>kind: a &amp; b<span class="vh">marked</span></code>',
  )
})
