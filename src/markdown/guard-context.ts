import type { Nodes } from 'hast'
import type { Place } from '../model/problem.ts'
import { findBadCharacter } from './attributes.ts'
import { isClean } from './characters.ts'
import type { Tell } from './finding.ts'
import { holdsCodeMask, unmask } from './mask.ts'
import type { ParsedText } from './parse.ts'

/** What the parts of the guard share while they walk one text. */
export interface GuardContext {
  parsed: ParsedText
  tell: Tell
  placeOf(offset: number): Place
  /** Place of a node of the tree; of the text's beginning for one that the parser made up. */
  placeOfNode(node: Nodes): Place
  /** Line of the file on which a node ends. */
  endLineOf(node: Nodes): number
  /** The lines of the source. */
  lines: readonly string[]
  firstLine: number
  /** How many links to each footnote have come by. */
  footnoteLinks: Map<number, number>
  /** Components that were told to stand in Markdown, which has none. */
  componentsTold: Set<string>
}

export function guardContext(parsed: ParsedText, placeOf: (offset: number) => Place, tell: Tell): GuardContext {
  const firstLine = placeOf(0).line
  const shift = (line: number): number => firstLine + line - 1
  return {
    parsed,
    tell,
    placeOf,
    placeOfNode: ({ position }) =>
      position === undefined ? placeOf(0) : { line: shift(position.start.line), column: position.start.column },
    endLineOf: ({ position }) => shift(position?.end.line ?? 1),
    lines: parsed.source.split('\n'),
    firstLine,
    footnoteLinks: new Map(),
    componentsTold: new Set(),
  }
}

/** The text of a node as its author wrote it; what is wrong with its characters is told. */
export function readText(value: string, node: Nodes, context: GuardContext, isCode = false): string {
  if (isClean(value)) return value
  const place = (): Place => context.placeOfNode(node)
  if (!isCode && context.parsed.format === 'mdx' && holdsCodeMask(value)) {
    context.tell(place(), {
      code: 'mdx-syntax',
      message: 'It is not clear which part of this is code.',
      fix: 'Close each fence on a line of its own; write \\` for a backtick that stands alone, and \\| for a bar in a table.',
    })
  }
  const text = unmask(value)
  const bad = findBadCharacter(text)
  if (bad !== undefined) context.tell(place(), bad)
  return text
}

/** Finds places within a node, by line and column of its text from 1: its lines may begin further right in the file. */
export function placesWithin(node: Nodes, value: string, context: GuardContext): (line: number, column: number) => Place {
  const start = context.placeOfNode(node)
  const lines = value.split('\n')
  return (line, column) => {
    if (line <= 1) return { line: start.line, column: start.column + column - 1 }
    const text = lines[line - 1] ?? ''
    const source = context.lines[start.line - context.firstLine + line - 1] ?? ''
    const indent = source.endsWith(text) ? source.length - text.length : Math.max(0, source.indexOf(text))
    return { line: start.line + line - 1, column: indent + column }
  }
}
