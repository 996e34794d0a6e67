import { expect, it } from 'vitest'
import { placesOf, problemList } from './finding.ts'
import { readRawHtml } from './raw-html.ts'

/** The tokens of a piece of HTML in short, and what is told of it. */
function read(html: string): { tokens: string[]; told: string[] } {
  const { problems, tell } = problemList('post.md')
  const starts = placesOf(html, 1)
  const offsets = html.split('\n').map((_, line, lines) => lines.slice(0, line).join('\n').length + (line === 0 ? 0 : 1))
  const tokens = readRawHtml(html, (line, column) => starts((offsets[line - 1] ?? 0) + column - 1), tell).map((token) => {
    if (token.type === 'text') return token.value
    if (token.type === 'end') return `${token.line}:${token.column} </${token.name}>`
    const attributes = token.attributes.map(({ name, value, line, column }) => ` ${line}:${column} ${name}=${JSON.stringify(value)}`)
    return `${token.line}:${token.column} <${token.name}${attributes.join('')}${token.selfClosing ? '/' : ''}>`
  })
  return { tokens, told: problems.map(({ line, column, code, message, fix }) => `${line}:${column} ${code}: ${message} ${fix}`) }
}

it.each([
  ['<b>', ['1:1 <b>']],
  ['</B >', ['1:1 </b>']],
  ['<br/>', ['1:1 <br/>']],
  ['<a href="x"\n  ID=y>', ['1:1 <a 1:4 href="x" 2:3 id="y">']],
  ['<a href="java&#x73;cript:x">', ['1:1 <a 1:4 href="javascript:x">']],
  ['a &lt; b', ['a', ' ', '<', ' ', 'b']],
  ['<!-- a <b> -->', []],
  ['<b>\n<i>', ['1:1 <b>', '\n', '2:1 <i>']],
  ['<i/ title=x>', ['1:1 <i 1:5 title="x">']],
])('reads %j', (html, tokens) => expect(read(html)).toEqual({ tokens, told: [] }))

const noHtml = (shown: string): string =>
  `html-element: "${shown}" is no HTML that a post may hold. Delete it, or write &lt; for the sign "<".`
const unfinished =
  'html-unclosed: A tag here has no ">" before the next blank line. Finish the tag on its lines, or write &lt; for the sign "<".'

it.each([
  ['<!DOCTYPE html>', `1:1 ${noHtml('<!DOCTYPE html>')}`],
  ['<b>\n<?php echo 1 ?>', `2:1 ${noHtml('<?php echo 1 ?>')}`],
  ['<![CDATA[ x ]]>', `1:1 ${noHtml('<![CDATA[ x ]]>')}`],
  ['</ a\nb>', `1:1 ${noHtml('</ a')}`],
  ['<?12345678901234567890?>', `1:1 ${noHtml('<?123456789012345678')}`],
  ['<!a><!-- b -->', `1:1 ${noHtml('<!a><!-- b -->')}`],
  ['a <b class="x', `1:1 ${unfinished}`],
  ['a <', `1:1 ${unfinished}`],
  ['a </>', `1:1 ${unfinished}`],
  ['a <!-- b', '1:1 html-unclosed: The comment that begins here has no end. End it with -->.'],
  ['<b id="a" id="b">', '1:13 duplicate-attribute: The tag has an attribute twice. Delete one of them.'],
])('refuses %j', (html, told) => expect(read(html).told).toEqual([told]))

it.each(['<b id=a"b>', '<b / id=c>', '<b id="a"title="b">', 'a & b', '&unknown; &#0;'])(
  'leaves the small faults of %j to the browser',
  (html) => expect(read(html).told).toEqual([]),
)
