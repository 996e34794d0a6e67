import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml'
import { characterFinding, isClean, unwantedCharacters, withoutUnwanted } from '../markdown/characters.ts'
import { problemList } from '../markdown/finding.ts'
import type { Finding, Place, Problem } from '../model/problem.ts'
import { readPlainYaml } from './plain-yaml.ts'
import { swallowedTexts } from './swallowed-text.ts'
import { yamlFinding } from './yaml-problems.ts'

/** YAML read with its places, so that whatever is wrong with a value can be told with its line. */
export interface YamlSource {
  /** Plain data, null for an empty text; undefined when the text is no YAML that can be read. */
  data: unknown
  /** Where the value at a path begins; the nearest parent that exists when the path leads nowhere. */
  placeOf: (path: readonly PropertyKey[]) => Place
  /** Where the key of a path's last step begins. */
  placeOfKey: (path: readonly PropertyKey[]) => Place
  /** A single value as it is written, without quotes; undefined for lists, keys and what does not exist. */
  writtenAt: (path: readonly PropertyKey[]) => string | undefined
  problems: Problem[]
}

/** Longest YAML that is read, in characters: the parser's time grows with the square of the number of keys. */
const maxLength = 64 * 1024

/**
 * Reads YAML 1.2 (core schema: `yes` and dates are text), whose lines end in `\n`. Syntax errors, duplicate keys, tags,
 * aliases and characters that nobody sees become problems. `firstLine` is the line of the file on which the text begins.
 */
export function readYaml(text: string, file: string, firstLine = 1): YamlSource {
  const plain = text.length <= maxLength && isClean(text) ? readPlainYaml(text) : undefined
  if (plain === undefined) return readParsed(text, file, firstLine)
  let parsed: YamlSource | undefined
  // Places are asked for only where something is to be told.
  const source = (): YamlSource => (parsed ??= readParsed(text, file, firstLine))
  return {
    data: plain,
    placeOf: (path) => source().placeOf(path),
    placeOfKey: (path) => source().placeOfKey(path),
    writtenAt: (path) => source().writtenAt(path),
    problems: [],
  }
}

/** The same by the parser of all of YAML. */
function readParsed(text: string, file: string, firstLine: number): YamlSource {
  const { problems, tell } = problemList(file)
  const lines = new LineCounter()
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) }
  }
  const isTooLarge = text.length > maxLength
  if (isTooLarge) tell(placeAt(0), tooLarge)
  const document = parseDocument(isTooLarge ? '' : withoutUnwanted(text), {
    lineCounter: lines, prettyErrors: false, uniqueKeys: true, stringKeys: true, schema: 'core', resolveKnownTags: false,
  }) // prettier-ignore
  for (const { offset, character } of unwantedCharacters(text)) tell(placeAt(offset), characterFinding(character))
  const aliases = aliasesOf(document, text)
  const tricks = [...directivesOf(text), ...prototypeKeysOf(document, text)]
  const mistakes = firstOfEachLine([...mistakesOf(document, lines), ...aliases, ...tricks], ({ offset }) => offset, lines)
  for (const { offset, ...finding } of mistakes) tell(placeAt(offset), finding)
  for (const { offset, ...finding } of [...escapesOf(document, text), ...swallowedTexts(document, text)]) tell(placeAt(offset), finding)
  return {
    data: isReadable(document) && aliases.length === 0 && !isTooLarge ? document.toJS() : undefined,
    placeOf: (path) => placeAt(startOf(nodesAlong(document, path).at(-1))),
    placeOfKey: (path) => placeAt(startOf(keyAt(document, path) ?? nodesAlong(document, path).at(-1))),
    writtenAt: (path) => {
      const nodes = nodesAlong(document, path)
      const node = nodes.length === path.length + 1 ? nodes.at(-1) : undefined
      return isScalar(node) ? (node.source ?? String(node.value)) : undefined
    },
    problems,
  }
}

/** A key that stands twice is a mistake, but one that leaves data. */
function isReadable({ errors, warnings }: Document.Parsed): boolean {
  return warnings.length === 0 && errors.every(({ code }) => code === 'DUPLICATE_KEY')
}

type Mistake = Finding & { offset: number }

function mistakesOf(document: Document.Parsed, lines: LineCounter): Mistake[] {
  const errors = firstOfEachLine([...document.errors, ...document.warnings], ({ pos }) => pos[0], lines)
  return errors.map((error) => yamlFinding(error, document))
}

/** One mistake often brings several errors on its line; the first tells most. */
function firstOfEachLine<Item>(items: Item[], offsetOf: (item: Item) => number, lines: LineCounter): Item[] {
  const seen = new Set<number>()
  return items.filter((item) => {
    const { line } = lines.linePos(offsetOf(item))
    return !seen.has(line) && seen.add(line)
  })
}

/** Aliases and their anchors are refused whole: no entry needs one, and a few lines of them can stand for gigabytes. */
function aliasesOf(document: Document.Parsed, text: string): Mistake[] {
  const found: Mistake[] = []
  if (!/[&*]/.test(text)) return found
  visit(document, {
    Node(_key, node) {
      const written = isAlias(node) ? `*${node.source}` : 'anchor' in node && node.anchor !== undefined ? `&${node.anchor}` : undefined
      if (written === undefined) return
      found.push({
        code: 'yaml-alias',
        message: `"${written}" is an alias of YAML, which is not read here.`,
        fix: 'Write the value out, or put it in quotes if it is meant as text.',
        offset: Math.max(0, text.lastIndexOf(written, node.range?.[0])),
      })
    },
  })
  return found
}

/** `%TAG` and `%YAML`, which tell a parser how to read; a file of the content is read in one way only. */
function directivesOf(text: string): Mistake[] {
  return Array.from(text.matchAll(/^%[A-Z]/gm), ({ index }) => ({
    code: 'yaml-tag',
    message: 'A line that begins with "%" is a directive of YAML, which is not read here.',
    fix: 'Delete the line.',
    offset: index,
  }))
}

/** Keys that mean something to objects of the program; of schemas that allow any name, some pass over them without a word. */
function prototypeKeysOf(document: Document.Parsed, text: string): Mistake[] {
  const found: Mistake[] = []
  if (!text.includes('__proto__')) return found
  visit(document, {
    Pair(_key, { key }) {
      if (!isScalar(key) || key.value !== '__proto__') return
      found.push({ code: 'unknown-key', message: 'No entry has a key "__proto__".', fix: 'Delete it.', offset: key.range?.[0] ?? 0 })
    },
  })
  return found
}

const tooLarge: Finding = {
  code: 'text-too-large',
  message: `The YAML that begins here is larger than ${maxLength / 1024} KB.`,
  fix: 'Facts need few words: move the rest into the text of a post.',
}

/** Unwanted characters that a value has by an escape in double quotes (`"\\u202E"`) and not in the text itself. */
function escapesOf(document: Document.Parsed, text: string): Mistake[] {
  const found: Mistake[] = []
  if (!text.includes('\\')) return found
  visit(document, {
    Scalar(_key, { value, range }) {
      if (typeof value !== 'string') return
      const offset = range?.[0] ?? 0
      for (const { character } of unwantedCharacters(value)) found.push({ ...characterFinding(character, 'Delete the escape.'), offset })
    },
  })
  return found
}

/** The nodes from the top of the document along a path, as far as it leads. */
function nodesAlong(document: Document.Parsed, path: readonly PropertyKey[]): unknown[] {
  const nodes: unknown[] = [document.contents]
  for (const step of path) {
    const node = nodes.at(-1)
    const next = isMap(node) ? pairAt(node, step)?.value : isSeq(node) ? node.items[Number(step)] : undefined
    if (!isNode(next)) break
    nodes.push(next)
  }
  return nodes
}

function keyAt(document: Document.Parsed, path: readonly PropertyKey[]): unknown {
  const parents = nodesAlong(document, path.slice(0, -1))
  const parent = parents.length === path.length ? parents.at(-1) : undefined
  return isMap(parent) ? pairAt(parent, path.at(-1))?.key : undefined
}

/** Of a key that stands twice, the last counts, as in the data. */
function pairAt(map: { items: { key: unknown; value: unknown }[] }, key: PropertyKey | undefined) {
  return map.items.findLast((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}
