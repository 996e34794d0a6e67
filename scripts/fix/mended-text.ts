import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Pair, type Scalar } from 'yaml'
import { shapeAt } from '../../src/sources/schema-shape.ts'
import { splitFrontMatter } from '../import/front-matter.ts'
import { certainValue, type Names } from './certain-value.ts'
import { fieldAt, schemas, type Kind } from './fields.ts'

/** One thing that was mended. */
export interface Mend {
  /** Line of the file, from 1. */
  line: number
  before: string
  after: string
}

export interface MendedText {
  /** The whole file; the same text when nothing was mended. */
  text: string
  mends: Mend[]
}

/**
 * A file with everything mended that leaves no doubt: keys and ids that are right but for case, dates with other signs, versions
 * without quotes, spaces at the ends of values and lines. Only those characters change: comments, order, quotes and line ends
 * stay. YAML that cannot be read is left as it is, and so is the text below front matter.
 */
export function mendedText(text: string, kind: Kind, file: string, names: Names): MendedText {
  const parts = /\.mdx?$/.test(file) ? splitFrontMatter(text) : { opening: '', yaml: text, rest: '' }
  if (parts === undefined) return { text, mends: [] }
  const edits = editsOf(parts.yaml, kind, names)
  const yaml = applied(edits, parts.yaml)
  // A mend that breaks what could be read would be worse than the mistake.
  if (edits.length === 0 || !isSound(yaml)) return { text, mends: [] }
  const lines = new LineCounter()
  parseDocument(parts.yaml, { lineCounter: lines })
  const firstLine = parts.opening.split('\n').length
  const mends = edits.map(({ start, before, after }) => ({ line: lines.linePos(start).line + firstLine - 1, before, after }))
  return { text: parts.opening + yaml + parts.rest, mends }
}

/** A part of the YAML and what takes its place. */
interface Edit {
  start: number
  before: string
  after: string
}

function editsOf(yaml: string, kind: Kind, names: Names): Edit[] {
  const document = parseDocument(yaml, { schema: 'core', stringKeys: true, resolveKnownTags: false })
  if (document.errors.length > 0 || document.warnings.length > 0) return []
  const edits: Edit[] = []
  const texts: [start: number, end: number][] = []
  const replace = (start: number, end: number, after: string): void => {
    const before = yaml.slice(start, end)
    if (before !== after) edits.push({ start, before, after })
  }
  const walk = (node: unknown, path: PropertyKey[]): void => {
    if (isMap(node)) {
      const { keys } = shapeAt(schemas[kind], path)
      for (const pair of node.items) {
        const key = keyOf(pair)
        const name = key === undefined ? '' : keyMeant(String(key.value), keys, node.items)
        if (key?.range && key.source === key.value) replace(key.range[0], key.range[1], name)
        walk(pair.value, [...path, name])
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) walk(item, [...path, index])
    } else if (isScalar(node) && node.range) {
      const [start, end] = node.range
      texts.push([start, end])
      const after = mendedScalar(node, kind, path, names)
      if (after !== undefined) replace(start, end, after)
    }
  }
  walk(document.contents, [])
  for (const { index, 0: spaces } of yaml.matchAll(/[ \t]+(?=\r?\n|$)/g)) {
    if (!texts.some(([start, end]) => start < index && index < end)) replace(index, index + spaces.length, '')
  }
  return edits.sort((a, b) => a.start - b.start)
}

function keyOf(pair: Pair): Scalar | undefined {
  return isScalar(pair.key) ? pair.key : undefined
}

/** The key that can be meant; the name itself when there is none, several, or the right key is there already. */
function keyMeant(name: string, keys: string[], pairs: Pair[]): string {
  if (keys.includes(name)) return name
  const isAlike = (other: string): boolean => other.toLowerCase() === name.toLowerCase()
  const [only, ...others] = keys.filter(isAlike)
  const isAlone = pairs.filter((pair) => isAlike(String(keyOf(pair)?.value))).length === 1
  return only !== undefined && others.length === 0 && isAlone ? only : name
}

/** How a single value is to be written; undefined when it stays. */
function mendedScalar(node: Scalar, kind: Kind, path: PropertyKey[], names: Names): string | undefined {
  const { type, value, source = '' } = node
  const field = fieldAt(kind, path)
  if (type === 'PLAIN' && typeof value === 'number') return field?.is === 'version' && /^\d+\.\d+$/.test(source) ? `'${source}'` : undefined
  if (typeof value !== 'string' || !(type === 'PLAIN' || type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE')) return undefined
  const trimmed = value.trim()
  const meant = (field === undefined ? undefined : certainValue(field, trimmed, names)) ?? trimmed
  if (meant === value || meant === '') return undefined
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(meant)
  return type === 'QUOTE_SINGLE' || field?.is === 'version' ? `'${meant.replaceAll("'", "''")}'` : meant
}

function applied(edits: Edit[], yaml: string): string {
  return edits.reduceRight((text, { start, before, after }) => text.slice(0, start) + after + text.slice(start + before.length), yaml)
}

function isSound(yaml: string): boolean {
  return parseDocument(yaml, { schema: 'core', stringKeys: true }).errors.length === 0
}
