import { expect, it } from 'vitest'
import { attributesOf, cleanText, emptyTag, escapeXml, textElement } from './xml.ts'

it.each([
  ['a\u0007b\u0000c', 'abc'],
  ['line\r\nnext\tcell', 'line\nnext\tcell'],
  ['\uFFFE\uFFFF\u0085', ''],
  ['half \uD83D and whole 🛟', 'half  and whole 🛟'],
  ['שלום 日本語', 'שלום 日本語'],
])('%j has no character that XML refuses', (text, clean) => expect(cleanText(text)).toBe(clean))

it('escapes markup, quotes and the end of a CDATA section', () =>
  expect(escapeXml(`<a href="x">&'b ]]>`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&apos;b ]]&gt;'))

it('an element has its text; one without a text is left out', () => {
  expect(textElement('title', 'A & b')).toBe('<title>A &amp; b</title>\n')
  expect(textElement('title', '')).toBe('')
  expect(textElement('title', undefined)).toBe('')
})

it('a tag has the attributes that have a value, an empty one among them', () => {
  const attributes = { rel: 'self', type: undefined, href: '/?a&"b"', title: '' }
  expect(attributesOf(attributes)).toBe(' rel="self" href="/?a&amp;&quot;b&quot;" title=""')
  expect(emptyTag('link', attributes)).toBe('<link rel="self" href="/?a&amp;&quot;b&quot;" title=""/>\n')
  expect(attributesOf({})).toBe('')
})
