import type { Finding } from './finding.ts'

/* What other programs understand and this one does not: it stays in the text as it is written, and is told. */

const shortcodeFix =
  'Use Markdown, or a component such as <Figure> or <Note> in an .mdx file; what is meant as it stands goes between backticks.'

const spaced = {
  message: 'An address with a space in it makes no link and no picture, and stands in the text as it is written.',
  fix: 'Write %20 for each space of the address.',
}

const reversed = {
  message: 'The brackets of this link are the wrong way round, and stand in the text as they are written.',
  fix: 'Write [text](address).',
}

interface ForeignSign {
  sign: string
  /** Takes time by the length of a text and no more, whatever a stranger writes: nothing in it overlaps with what comes next. */
  pattern: RegExp
  /** What must stand in what was found. */
  holds?: RegExp
  message: string
  fix: string
}

/** What other dialects of Markdown show in another way, and what is told of it; none of them is a program's, which stands in code. */
const foreignSigns: readonly ForeignSign[] = [
  {
    sign: '**',
    pattern: /(?<![\\*\w/])\*\*(?![\s*/])[^*]+\*\*(?![*/])/g,
    message: 'These ** make nothing bold, and stand in the text as they are written.',
    fix: 'Put a space or a punctuation mark outside of them (**so:** text), or write <strong>…</strong>.',
  },
  {
    sign: '==',
    pattern: /(?<![\\=\w])==(?![\s=])[^=\n]*[^\s=]==(?![=\w])/g,
    message: 'What stands between == is not marked here, and the signs stand in the text as they are written.',
    fix: 'Write <mark>…</mark>.',
  },
  {
    sign: '[[',
    pattern: /(?<![\\[\w])\[\[(?!\s)[^[\]\n]*[^\s[\]]\]\](?![\](])/g,
    message: 'Double brackets link to nothing here, and stand in the text as they are written.',
    fix: 'Write [words](/the/address/), or `[[…]]` for code.',
  },
  {
    sign: '$',
    pattern: /(?<![\\$\w])(?:\$(?![\s$])[^$\n]*(?<!\s)\$|\$\$[^$]*\$\$)(?![$\w])/g,
    holds: /[\^_\\]/,
    message: 'Formulas are not set here, and this one stands in the text as it is written.',
    fix: 'Write it as code, such as `x^2`, or as MathML.',
  },
  {
    sign: '{{',
    pattern: /(?<!\\)\{\{(?:<[^<>{}\n]*>|%[^%{}\n]*%|-?[ \t]*(?:page|site|post|layout|include)\.\w[^{}\n]*|[ \t]*content[ \t]*)\}\}/g,
    message: 'Shortcodes and variables of other programs stand in the text as they are written.',
    fix: shortcodeFix,
  },
  {
    sign: '{%',
    pattern: /(?<![\\{])\{%-?[ \t]*[a-z]\w*\b[^{}\n]*%\}/g,
    message: 'Tags of Jekyll do nothing here, and stand in the text as they are written.',
    fix: shortcodeFix,
  },
  {
    sign: '{:',
    pattern: /(?<!\\)\{:[ \t]*(?:[.#][\w-][^{}\n]*|toc[ \t]*)\}/g,
    message: 'Attributes in braces do nothing here, and stand in the text as they are written.',
    fix: 'Delete them; for a note there is <Note type="tip">text</Note> in an .mdx file.',
  },
  {
    sign: '](',
    pattern: /(?<!\\)!?(?<![\w\\])\[[^[\]\n]+\]\(\.{0,2}\/[^()\s"'<>]*(?: [^()\s"'<>]+)+(?: "[^"\n]*")?\)/g,
    ...spaced,
  },
  {
    sign: ')[',
    pattern: /(?<![\w\\\])])\(\/[^()\s]*\)\[[^[\]\n]+\](?![[(:])/g,
    ...reversed,
  },
]

/**
 * What is told about signs of other dialects of Markdown, from the source of a text that is no code, with their offsets in it. Of the text
 * as it was read, braces that have been told as expressions are no part.
 */
export function signFindings(source: string, read: string): { offset: number; finding: Finding }[] {
  return foreignSigns.flatMap(({ sign, pattern, holds, message, fix }) => {
    const found = read.includes(sign) ? [...source.matchAll(pattern)].filter(([written]) => holds?.test(written) ?? true) : []
    return found.map(({ index }) => ({ offset: index, finding: foreign({ message, fix }) }))
  })
}

/** What is told about an address that was made a link by itself, from its source and what stands around it: a link that is not one. */
export function addressFinding(source: string, before: string, after: string): Finding | undefined {
  if (!/^https?:\/\//i.test(source)) return undefined
  if (/\[[^[\]\n]+\]\($/.test(before) && /^ [^()\n]*\)/.test(after)) return foreign(spaced)
  return before.endsWith('(') && /^[^()]+\)\[[^[\]]+$/.test(source) && /^[^[\]\n]*\](?![[(:])/.test(after) ? foreign(reversed) : undefined
}

function foreign(words: Pick<Finding, 'message' | 'fix'>): Finding {
  return { code: 'foreign-markdown', severity: 'warning', ...words }
}

/** What is told about a heading, from its source, that other programs would give an id of its author's. */
export function headingFinding(source: string): Finding | undefined {
  const [, id] = /(?<!\\)\{#([\w.:-]+)(?:[ \t][^{}\n]*)?\}[ \t]*#*$/.exec(source) ?? []
  return id === undefined ? undefined : foreign({ message: ownId.message, fix: ownId.fixOf(id) })
}

/** Of ids in braces behind a heading. */
export const ownId = {
  message: 'The id of a heading follows from its words, and this one stands among them as it is written.',
  fixOf: (id: string): string =>
    `Delete it; to keep the old address where the words make another, begin the heading with <a id="${id}"></a>.`,
}
