import type { Finding } from './finding.ts'

/* What Markdown takes without a word, and what a reader then sees is not what its author meant: told from the source. */

/**
 * What is told about a block of code, from its source with both fences and what comes after it; undefined when the second is there, or when
 * there is none.
 */
export function fenceFinding(block: string, after: string): Finding | undefined {
  const [fence] = /^(?:`{3,}|~{3,})/.exec(block) ?? []
  if (fence === undefined) return undefined
  const lines = block.replace(/\n+$/, '').split('\n')
  const closing = new RegExp(`^[ \\t>]*${fence[0] ?? ''}{${fence.length},}[ \\t]*$`)
  if (lines.length > 1 && closing.test(lines.at(-1) ?? '')) return undefined
  // Without an end of its own a block goes on to the end of what it stands in.
  if (after.trim() !== '')
    return {
      code: 'code-block-unclosed',
      severity: 'warning',
      message: 'The block of code that begins here ends with the list item or quote that it stands in, before its own end.',
      fix: `Begin each of its lines, and the ${fence} below them, as the first one begins: with as many spaces, or ">".`,
    }
  return {
    code: 'code-block-unclosed',
    severity: 'warning',
    message: 'The block of code that begins here has no end, so that all below it is code.',
    fix: `Write ${fence} on a line of its own below the last line of code.`,
  }
}

/** What is told about a row of a table, from its source; undefined when no cell with anything in it is left out. */
export function rowFinding(row: string, columns: number): Finding | undefined {
  const cells = row.replace(/\\[^]/g, 'x').trim().replace(/^\|/, '').split('|').slice(columns) // prettier-ignore
  if (cells.every((cell) => cell.trim() === '')) return undefined
  return {
    code: 'table-row',
    severity: 'warning',
    message: `The row has more cells than the head of its table, which has ${columns}; the others are not shown.`,
    fix: 'Add a column to the head and to the line below it, or write \\| for a bar within a cell.',
  }
}

/** What is told about a paragraph, from its source, that is meant as a table or as the note of another dialect of Markdown. */
export function paragraphFinding(source: string): Finding | undefined {
  const [first = '', ...others] = source.split('\n').map((line) => line.replace(/^[ \t>]+/, '').trimEnd())
  if (others.length > 0 && [first, ...others].every((line) => /^\|.*\|$/.test(line))) return noTable
  return noteSign.test(first) ? noNote : undefined
}

const noteKinds =
  'abstract|attention|bug|caution|cite|danger|error|example|failure|faq|help|hint|important|info|note|question|quote|success|summary|tip|tldr|todo|warning'

/** Of GitHub and Obsidian, of Docusaurus, and of MkDocs, whose line ends with a title in quotes or at once. */
const noteSign = new RegExp(
  `^(?:\\[!(?:${noteKinds})\\][+-]?(?![\\w(:[])|:::[ \\t]*(?:${noteKinds})\\b|(?:!!!|\\?\\?\\?\\+?)[ \\t]+(?:${noteKinds})(?:[ \\t]+"[^"]*")?$)`,
  'i',
)

/** What is told about the first paragraph of a quote, from its source: a bold word alone on its line was GitHub's sign of a note. */
export function quoteFinding(source: string): Finding | undefined {
  const [first = ''] = source.split('\n', 1)
  return /^\*\*(?:note|warning|tip|important|caution):?\*\*:?[ \t]*$/i.test(first) ? boldNote : undefined
}

const boldNote: Finding = {
  code: 'foreign-markdown',
  severity: 'warning',
  message: 'A quote that begins with such a word makes no note here, and readers take it for the words of somebody else.',
  fix: 'Write <Note type="tip">text</Note> in an .mdx file, or delete the ">" before the lines.',
}

const noTable: Finding = {
  code: 'table-row',
  severity: 'warning',
  message: 'These lines are no table, and stand in the text as they are written.',
  fix: 'Below the first line, write one with "---" for each of its cells: | --- | --- |.',
}

const noNote: Finding = {
  code: 'foreign-markdown',
  severity: 'warning',
  message: 'Notes are not written so here, and the sign stands in the text as it is written.',
  fix: 'Write <Note type="tip">text</Note> in an .mdx file, or a quote without the sign.',
}

/** What is told about words that are struck out, from their source: `~` is a sign for letters below the line elsewhere. */
export function strikeFinding(source: string): Finding | undefined {
  if (!/^~[^~]/.test(source)) return undefined
  return {
    code: 'foreign-markdown',
    severity: 'warning',
    message: 'What stands between single ~ is shown as words that are struck out.',
    fix: 'Write <sub>…</sub> for letters below the line, ~~ on both sides to strike words out, or \\~ for the sign itself.',
  }
}

const reference = /(?<![\w\\\]])\[((?!\^)[^[\]]+)\]\[((?!\^)[^[\]]*)\]/g

/** What is told about links that no definition gives an address, from the source of a text that is no link, with their offsets in it. */
export function referenceFindings(text: string): { offset: number; finding: Finding }[] {
  // An empty second pair of brackets means the first; one with a space in it is meant as it stands.
  const written = [...text.matchAll(reference)].filter(
    ([, shown = '', label = '']) => shown.trim() !== '' && (label === '' || label.trim() !== ''),
  )
  return written.map((match) => {
    const label = match[2] === '' ? match[1] : match[2]
    return {
      offset: match.index,
      finding: {
        code: 'reference-missing',
        severity: 'warning',
        message: `Nothing says where ${match[0]} leads, so that it stands in the text as it is written.`,
        fix: `Add a line "[${label}]: https://…", write [text](address), or \\[ for the sign itself.`,
      },
    }
  })
}
