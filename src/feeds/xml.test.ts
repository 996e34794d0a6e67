import { expect, it } from 'vitest'
import { cleanText, escapeXml } from './xml.ts'

it.each([
  ['a\u0007b\u0000c', 'abc'],
  ['line\r\nnext\tcell', 'line\nnext\tcell'],
  ['\uFFFE\uFFFF\u0085', ''],
  ['half \uD83D and whole 🛟', 'half  and whole 🛟'],
  ['שלום 日本語', 'שלום 日本語'],
])('%j has no character that XML refuses', (text, clean) => expect(cleanText(text)).toBe(clean))

it('escapes markup, quotes and the end of a CDATA section', () =>
  expect(escapeXml(`<a href="x">&'b ]]>`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&apos;b ]]&gt;'))
