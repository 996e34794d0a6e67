import type { Configuration, LintError } from 'markdownlint'
import { lint } from 'markdownlint/sync'
import type { Finding, Place } from '../../src/model/problem.ts'
import { splitFrontMatter } from '../../src/sources/front-matter.ts'

/** Advice on how a text is written, at its place in the file. */
export type StyleAdvice = Place & { finding: Finding }

/** Rules of markdownlint and what to tell; what other checks tell as errors, and what only tools care about, is not among them. */
const rules: Record<string, [message: string, fix: string, options?: object]> = {
  MD004: ['The lists of this text begin with different signs.', 'Use one sign in the whole text, such as "-".'],
  MD005: ['Items of one list are not indented alike.', 'Begin them in the same column.'],
  MD009: ['Spaces stand at the end of the line.', 'Delete them; to break a line, end it with a backslash.', { br_spaces: 0 }],
  MD010: ['A tab stands in the text.', 'Use spaces.', { code_blocks: false }],
  MD011: ['A link is written the wrong way round.', 'Write [words](address).'],
  MD012: ['Several blank lines follow each other.', 'Keep one.'],
  MD014: ['Each command of the block has a prompt and none has output.', 'Delete the "$", so that the block can be copied.'],
  MD018: ['A space is missing after the "#" of a heading.', 'Write "## Heading".'],
  MD019: ['Several spaces follow the "#" of a heading.', 'Keep one.'],
  MD020: ['Spaces are missing inside a closed heading.', 'Write "## Heading".'],
  MD021: ['Several spaces stand inside a closed heading.', 'Keep one.'],
  MD022: ['A heading touches the text around it.', 'Leave a blank line above and below.'],
  MD023: ['A heading is indented.', 'Begin it at the start of the line.'],
  MD024: ['Two headings of one section have the same words.', 'Say in one of them what is different.', { siblings_only: true }],
  MD026: ['A heading ends with a punctuation mark.', 'Delete it; a heading states a thing.', { punctuation: '.,;:!?。，；：！？' }],
  MD027: ['Several spaces follow the ">" of a quote.', 'Keep one.'],
  MD028: ['A blank line stands between two quotes.', 'Put ">" on it, or a sentence between the two.'],
  MD029: ['The numbers of a list do not count up.', 'Number the items 1, 2, 3.', { style: 'one_or_ordered' }],
  MD030: ['Several spaces follow the sign of a list.', 'Keep one.'],
  MD031: ['A block of code touches the text around it.', 'Leave a blank line above and below.', { list_items: false }],
  MD032: ['A list touches the text around it.', 'Leave a blank line above and below.'],
  MD034: ['A bare address stands in the text.', 'Say where it leads: [words](address).'],
  MD035: ['The lines between sections are written in different ways.', 'Write each as "---".'],
  MD036: [
    'A line in bold stands where a heading would.',
    'Make it a heading, or part of the paragraph.',
    { punctuation: '.,;:!?。，；：！？' },
  ],
  MD037: ['Spaces stand inside the marks of emphasis, so it is none.', 'Delete them, or write \\* for the sign itself.'],
  MD038: ['Spaces stand inside the backticks of code.', 'Delete them.'],
  MD039: ['Spaces stand inside the brackets of a link.', 'Delete them.'],
  MD040: ['A block of code does not name its language.', 'Write it behind the backticks; "text" for output.'],
  MD048: ['Blocks of code are fenced in different ways.', 'Use ``` for all.'],
  MD049: ['Emphasis is written in different ways.', 'Use *one* sign in the whole text.'],
  MD050: ['Bold is written in different ways.', 'Use **one** sign in the whole text.'],
  MD053: ['An address is defined and no link uses it.', 'Delete the definition.'],
  MD055: ['Rows of a table begin or end differently.', 'Put "|" at both ends of each.'],
  MD056: ['A row of a table has too many or too few cells.', 'Give each row as many as the first.'],
  MD058: ['A table touches the text around it.', 'Leave a blank line above and below.'],
  MD059: ['The words of a link do not say where it leads.', 'Name the page: "see [the proposal](…)", not "see [here](…)".'],
}

const config: Configuration = {
  default: false,
  ...Object.fromEntries(Object.entries(rules).map(([rule, [, , options]]) => [rule, options ?? true])),
}

/** Advice on the Markdown below the front matter of a file, in the order of the file. */
export function styleAdvice(source: string): StyleAdvice[] {
  const { body = '', bodyLine } = splitFrontMatter(source)
  const { text = [] } = lint({ strings: { text: withHtmlComments(body) }, config, frontMatter: null, noInlineConfig: true })
  return text.flatMap((error) => adviceOf(error, bodyLine - 1)).sort((a, b) => a.line - b.line || a.column - b.column)
}

/** Comments of MDX as those of HTML, which markdownlint knows, at the same places. */
function withHtmlComments(body: string): string {
  return body.replace(/\{\/\*((?:(?!\*\/\})[^])+)\*\/\}/g, (_, words: string) => `<!--${words.slice(0, -1)}-->`)
}

function adviceOf({ ruleNames: [rule = ''], lineNumber, errorRange }: LintError, linesAbove: number): StyleAdvice[] {
  const words = rules[rule]
  if (words === undefined) return []
  const [message, fix] = words
  const finding: Finding = { code: 'writing-style', severity: 'advice', message: `${message} (${rule})`, fix }
  return [{ line: lineNumber + linesAbove, column: errorRange?.[0] ?? 1, finding }]
}
