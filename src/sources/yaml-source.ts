import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import type { Place, Problem } from '../model/problem.ts'

/** YAML read with its places, so that whatever is wrong with a value can be told with its line. */
export interface YamlSource {
  /** Plain data; undefined when the text is no YAML that can be read. */
  data: unknown
  /** Where the value at a path begins; the nearest parent that exists when the path leads nowhere. */
  placeOf: (path: readonly PropertyKey[]) => Place
  /** Where the key of a path's last step begins. */
  placeOfKey: (path: readonly PropertyKey[]) => Place
  problems: Problem[]
}

/** How many nodes the aliases of one document may stand for: none of ours needs any, a bomb needs millions. */
const aliasLimit = 50

/**
 * Reads YAML 1.2 (core schema: `yes` and dates are text). Syntax errors, duplicate keys, unknown tags and too many
 * aliases become problems. `firstLine` is the line of the file on which the text begins.
 */
export function readYaml(text: string, file: string, firstLine = 1): YamlSource {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, stringKeys: true })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.max(0, offset))
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) }
  }
  const problems = [...document.errors, ...document.warnings].map((error): Problem => ({
    ...yamlProblem(error.code, error.message), severity: 'error', file, ...placeAt(error.pos[0]),
  })) // prettier-ignore
  return {
    data: problems.length === 0 ? plainData(document, file, problems) : undefined,
    placeOf: (path) => placeAt(offsetOf(document, path, false)),
    placeOfKey: (path) => placeAt(offsetOf(document, path, true)),
    problems,
  }
}

function yamlProblem(code: string, message: string): Pick<Problem, 'code' | 'message' | 'fix'> {
  if (code === 'DUPLICATE_KEY') {
    return { code: 'duplicate-key', message: 'This key stands twice in the same place.', fix: 'Keep one of the two and delete the other.' }
  }
  if (code === 'TAG_RESOLVE_FAILED') {
    return { code: 'yaml-tag', message: 'YAML tags are not read here.', fix: 'Write the value plainly, without "!…".' }
  }
  const sentence = message.replace(/\s+at line \d+.*$/s, '').trim()
  return {
    code: 'yaml-syntax',
    message: `This is not valid YAML: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}${/[.!?]$/.test(sentence) ? '' : '.'}`,
    fix: 'Check the indentation, and put text that contains ": ", "#" or begins with a special sign in quotes.',
  }
}

function plainData(document: Document.Parsed, file: string, problems: Problem[]): unknown {
  try {
    return document.toJS({ maxAliasCount: aliasLimit })
  } catch {
    problems.push({
      code: 'yaml-aliases', severity: 'error', file, line: 1, column: 1,
      message: 'The aliases of this YAML stand for too much data, or for nothing.', fix: 'Write the values out instead of using "&" and "*".',
    }) // prettier-ignore
    return undefined
  }
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], ofKey: boolean): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step))
      if (pair === undefined) return offset
      offset = (last && ofKey ? startOf(pair.key) : (startOf(pair.value) ?? startOf(pair.key))) ?? offset
      node = pair.value
    } else if (isNode(node) && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(step)]
      offset = startOf(node) ?? offset
    } else {
      return offset
    }
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined // narrowed by isNode; the type predicate leaves the union wide
}
