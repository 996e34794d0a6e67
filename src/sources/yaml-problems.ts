import { isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml'
import type { Finding } from '../model/problem.ts'

/** What to tell of an error of the YAML parser, and the offset at which the person will find the cause. */
export function yamlFinding(error: YAMLError, document: Document.Parsed): Finding & { offset: number } {
  const [at] = error.pos
  if (error.code === 'DUPLICATE_KEY') return { ...duplicateKey, offset: at }
  if (error.code === 'TAG_RESOLVE_FAILED') return { ...tag, offset: at }
  // How deep it gets before it gives up depends on the machine, so the place would too.
  if (error.code === 'RESOURCE_EXHAUSTION') return { ...tooDeep, offset: document.contents?.range[0] ?? 0 }
  const known = sentences.find(({ code, message }) => code === error.code && (message === undefined || message.test(error.message)))
  return {
    code: 'yaml-syntax',
    message: `This is not valid YAML: ${known?.says ?? 'nothing of this kind can stand here'}.`,
    fix: known?.fix ?? 'Check the lines around it against a file that works.',
    offset: known?.startsAt === undefined ? at : (startOfOpen(document, at, known.startsAt) ?? at),
  }
}

const duplicateKey: Finding = {
  code: 'duplicate-key',
  message: 'This key stands twice in the same place.',
  fix: 'Keep one of the two and delete the other.',
}

const tag: Finding = {
  code: 'yaml-tag',
  message: 'A value that begins with "!" is a tag of YAML, which is not read here.',
  fix: 'Delete the tag, or put the value in quotes if it is meant as text.',
}

const tooDeep: Finding = {
  code: 'yaml-syntax',
  message: 'The YAML that begins here is nested too deeply.',
  fix: 'Write it with fewer levels.',
}

interface Sentence {
  code: YAMLError['code']
  message?: RegExp
  says: string
  fix: string
  /** The parser notices at the end what began earlier. */
  startsAt?: 'quote' | 'bracket'
}

const sentences: Sentence[] = [
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    says: 'a second ": " stands in this value, or the lines below it are indented too far',
    fix: 'Put the value in quotes, or move the lines below it to the column of the key.',
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    says: 'this line has no "key: " of its own and is not indented as a part of the line above',
    fix: 'Begin it with "key: " or, in a list, with "- "; indent it if it goes on with the text above.',
  },
  {
    code: 'MISSING_CHAR',
    message: /closing/,
    says: 'the quote that opens here is not closed',
    fix: 'Close it on the same line.',
    startsAt: 'quote',
  },
  {
    code: 'BLOCK_IN_FLOW',
    says: 'a comma is missing in or after this value, or it holds a colon and has no quotes',
    fix: 'Separate what stands in brackets with commas, as in { stage: beta, release: "1.30" }, or put the value in quotes.',
  },
  {
    code: 'MISSING_CHAR',
    message: /without - indicator/,
    says: 'this line stands in a list and neither begins with "- " nor lines up with the keys of its item',
    fix: 'Move it below the first key of its item.',
  },
  {
    code: 'MISSING_CHAR',
    message: /followed by map values/,
    says: 'this line has no "key: "',
    fix: 'Write a colon and a space between the key and its value.',
  },
  {
    code: 'MISSING_CHAR',
    message: /^Missing , /,
    says: 'a comma is missing before this',
    fix: 'Separate what stands in brackets with commas.',
  },
  { code: 'MISSING_CHAR', message: /^Missing space/, says: 'a space is missing after the colon', fix: 'Write "key: value".' },
  {
    code: 'MISSING_CHAR',
    message: /Comments/,
    says: 'a space is missing before "#"',
    fix: 'Put the value in quotes, or a space before the comment.',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    message: /on same line with key/,
    says: 'a list begins on the line of its key',
    fix: 'Begin it on the next line, or write it in brackets.',
  },
  {
    code: 'MISSING_CHAR',
    message: /^Flow/,
    says: 'the bracket that opens here is not closed',
    fix: 'Close the list with "]" or the keys with "}".',
    startsAt: 'bracket',
  },
  {
    code: 'BAD_INDENT',
    message: /Flow|flow/,
    says: 'the bracket that opens here is not closed',
    fix: 'Close the list with "]" or the keys with "}", or put the value in quotes if the bracket is a part of the text.',
    startsAt: 'bracket',
  },
  { code: 'BAD_INDENT', says: 'this line is not indented like its neighbors', fix: 'Let what belongs together begin in the same column.' },
  { code: 'TAB_AS_INDENT', says: 'a tab stands in the indentation', fix: 'Indent with spaces.' },
  { code: 'BAD_SCALAR_START', says: 'no value can begin with this character', fix: 'Put the value in quotes.' },
  {
    code: 'UNEXPECTED_TOKEN',
    message: /at node end/,
    says: 'something follows a value that has ended already',
    fix: 'Put the whole value in quotes; an apostrophe within single quotes is written twice.',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: 'a comma or a bracket is too many here, or one is missing before',
    fix: 'Check commas and brackets, or put the value in quotes.',
  },
  {
    code: 'BAD_DQ_ESCAPE',
    says: 'a backslash in double quotes does not stand before this character',
    fix: 'Use single quotes, or write the backslash twice.',
  },
  { code: 'MULTIPLE_DOCS', says: 'a second document begins here', fix: 'Delete the line "---" or "..."; a file holds one entry.' },
  { code: 'NON_STRING_KEY', says: 'a key has to be one word', fix: 'Write "key: value".' },
]

/** Where the innermost quoted text or bracket that reaches over an offset begins. */
function startOfOpen(document: Document.Parsed, offset: number, kind: 'quote' | 'bracket'): number | undefined {
  let start: number | undefined
  visit(document, {
    Node(_key, node) {
      const wanted = kind === 'quote' ? isScalar(node) && /^QUOTE/.test(node.type ?? '') : isCollection(node) && node.flow === true
      const [from = 0, to = 0] = node.range ?? []
      if (wanted && from <= offset && offset <= to) start = from
    },
  })
  return start
}
