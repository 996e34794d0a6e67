import { expect, it } from 'vitest'
import { masks } from './mask.ts'
import { syntaxFinding } from './syntax-finding.ts'

const lines = 'or write \\< if it is no tag; around several paragraphs, give each tag a line of its own.'
const signs = 'Write \\{ and \\< for the signs themselves, or put code between backticks.'

it.each([
  ['1:3: Expected a closing tag for `<b>` (1:3-1:6) (mdast-util-mdx-jsx:end-tag-mismatch)', 'The tag <b> is not closed.', `Close it with </b>, ${lines}`],
  ['1:3: Expected a closing tag for `<b>` (1:3) before the end of `listItem`', 'The tag <b> is not closed in the list item that it begins in.', `Close it with </b>, ${lines}`],
  ['1:3: Expected a closing tag for `<A>` before the end of `paragraph`', 'The tag <A> is not closed in the paragraph that it begins in.', `Close it with </A>, ${lines}`],
  ['1:3: Unexpected closing tag `</a>`, expected corresponding closing tag for `<b>` (1:1)', '</a> stands where <b> has to be closed first.', 'Close <b> before </a>.'],
  ['1:3: Unexpected closing tag `</a>`', '</a> closes a tag that was not opened.', 'Delete it, or add the opening tag.'],
  ['1:3: Expected the closing tag `</a>` either after the end of `blockQuote` (1:1)', '</a> stands inside a block quote that began after its opening tag.', 'Put </a> on a line of its own.'],
  [`1:3: Unexpected \`${masks.text['{']}\`  in\n name (mdx:odd-sign)`, 'This cannot be read as MDX: Unexpected "{" in name.', signs],
])('says in words what the parser says in %j', (said, message, fix) => {
  expect(syntaxFinding(new Error(said))).toEqual({ line: 1, column: 3, finding: { code: 'mdx-syntax', message, fix } })
}) // prettier-ignore

it.each([
  [new Error('12:34: Odd (a-b:c-d)'), 12, 34, 'Odd'],
  [new Error('12:34: Odd (a b)'), 12, 34, 'Odd (a b)'],
  [new Error('Odd 12:34: x'), 1, 1, 'Odd 12:34: x'],
  ['Odd', 1, 1, 'Odd'],
])('knows the place of %s where it has one', (error, line, column, said) => {
  expect(syntaxFinding(error)).toMatchObject({ line, column, finding: { message: `This cannot be read as MDX: ${said}.` } })
})
