import type { Body } from '../model/body.ts'
import type { Problem } from '../model/problem.ts'
import { arrange } from './arrange.ts'
import { bodyOf } from './body.ts'
import { placesOf, problemList } from './finding.ts'
import { guard } from './guard.ts'
import { checkHeadings, headingsOf } from './headings.ts'
import { checkIds } from './ids.ts'
import { checkLinks } from './link-texts.ts'
import { parse, type Format } from './parse.ts'
import { scan } from './scan.ts'
import { typeset } from './typeset.ts'

export interface ReadBodyOptions {
  /** Path of the file, for problems. */
  file: string
  format: Format
  /** Line of the file on which the text begins, from 1. */
  firstLine: number
}

/**
 * Reads a post's text: what it says as a body, and everything in it that is wrong, in the order of the file. There is no body
 * when a problem is an error. Never throws, whatever the text holds, and runs nothing of it. Blocks of code are not highlighted
 * yet (`highlightBody`).
 */
export function readBody(source: string, { file, format, firstLine }: ReadBodyOptions): { body: Body | undefined; problems: Problem[] } {
  const { problems, tell } = problemList(file)
  const text = source.replaceAll('\r\n', '\n')
  const placeOf = placesOf(text, firstLine)
  const scanned = scan(text, placeOf, tell)
  const parsed = scanned === undefined ? undefined : parse(scanned, format, placeOf, tell)
  if (parsed === undefined) return { body: undefined, problems: sorted(problems) }
  const tree = arrange(guard(parsed, placeOf, tell), tell)
  const headings = headingsOf(tree.nodes)
  checkHeadings(headings, tell)
  checkIds(tree, headings, tell)
  checkLinks(tree, tell)
  const body = bodyOf(typeset(tree), headings, tell)
  return { body: problems.some(({ severity }) => severity === 'error') ? undefined : body, problems: sorted(problems) }
}

function sorted(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1))
}
