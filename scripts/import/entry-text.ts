import { isMap, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml'
import type { Json } from '../../src/model/body.ts'
import { changedItems, type EntryData, type EntryShape, keyLines, type ListShape, partsOf, piecesOf } from './entry-shape.ts'
import { type Change, sameValue } from './imported-values.ts'
import {
  colonOf, endOf, endOfPair, isKey, itemsOf, lineEndOf, lineStartOf, nextLineOf, type NodePair, pairsOf, startOf,
} from './yaml-places.ts' // prettier-ignore
import { pairLines } from './yaml-text.ts'

/** A file that an import cannot read or cannot change without harm; the message says why. */
export class EntryTextError extends Error {}

/** The data in the YAML of an entry. Throws an EntryTextError with the first problem that YAML has with it. */
export function entryDataOf(text: string): EntryData {
  const document = parseDocument(text)
  const [problem] = document.errors
  if (problem !== undefined) throw new EntryTextError(problem.message.split('\n')[0] ?? 'is not YAML')
  const data: unknown = document.toJS() ?? {}
  if (data === null || typeof data !== 'object' || Array.isArray(data)) throw new EntryTextError('is not a map of keys')
  // YAML 1.2's core schema gives JSON values only.
  return data as EntryData
}

/**
 * The text of an entry with some pieces changed. Only the lines of those pieces are touched: comments, blank lines, quotes
 * and the order of keys stay as people wrote them. Throws an EntryTextError when the text cannot be changed so that it
 * then says what it should.
 */
export function changeEntryText(text: string, changes: readonly Change[], shape: EntryShape): string {
  const isRemoval = ({ value }: Change) => value === undefined
  // Removals first, so that nothing is added beside a line that goes.
  const thinned = applyChanges(text, changes.filter(isRemoval), shape)
  const result = applyChanges(thinned, changes.filter((change) => !isRemoval(change)), shape) // prettier-ignore
  const wanted = { ...piecesOf(entryDataOf(text), shape), ...Object.fromEntries(changes.map(({ piece, value }) => [piece, value])) }
  const after = piecesOf(entryDataOf(result), shape)
  const wrong = Object.keys({ ...wanted, ...after }).find((piece) => !sameValue(wanted[piece], after[piece]))
  if (wrong !== undefined) throw new EntryTextError(`is written in a way in which ${wrong} cannot be changed alone`)
  return result
}

/** Pieces to write by their names; undefined: to take out. */
type Values = Readonly<Record<string, Json | undefined>>

/** A map with its keys on lines of their own, and the text it stands in. */
interface BlockMap {
  text: string
  lineEnd: string
  pairs: NodePair[]
}

interface Edit {
  start: number
  end: number
  text: string
}

function applyChanges(text: string, changes: readonly Change[], shape: EntryShape): string {
  if (changes.length === 0) return text
  const data = entryDataOf(text)
  const values: Values = Object.fromEntries(changes.map(({ piece, value }) => [piece, value]))
  const { contents } = parseDocument(text)
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  if (!isMap(contents) || contents.items.length === 0) {
    const lines = shape.keys.flatMap((key) => keyLines(key, undefined, values, shape))
    // What is left of a file without keys are its comments.
    return [...(contents === null && text.trim() !== '' ? [text.trimEnd()] : []), ...lines, ''].join(lineEnd)
  }
  const map = blockMap(text, contents, lineEnd)
  const touched = new Set(changes.map(({ piece }) => piece.split('/')[0]))
  return applyEdits(
    text,
    shape.keys.filter((key) => touched.has(key)).flatMap((key) => editsOfKey(map, key, data[key], values, shape)),
  )
}

function editsOfKey(map: BlockMap, key: string, current: Json | undefined, values: Values, shape: EntryShape): Edit[] {
  const pair = pairOf(map, key)
  const node = pair?.value
  const parts = partsOf(key, values)
  const list = shape.lists[key]
  if (list !== undefined && pair !== undefined && Array.isArray(current)) {
    const edits = editsOfList(map, pair, current, parts, list)
    if (edits !== undefined) return edits
  }
  if (shape.maps.includes(key) && isMap(node) && !node.flow && !node.items.every((_, index) => isRemoved(pairsOf(node)[index], parts))) {
    const inner = blockMap(map.text, node, map.lineEnd)
    return Object.entries(parts).flatMap(([name, value]) => editsOfPair(inner, name, pairLines(name, value), []))
  }
  return editsOfPair(map, key, keyLines(key, current, values, shape), shape.keys)
}

/** Edits of single items; undefined when the list must be written anew: it ends up empty, or not every item begins with `- ` on a line of its own. */
function editsOfList(map: BlockMap, pair: NodePair, current: Json[], parts: Values, list: ListShape): Edit[] | undefined {
  const { text, lineEnd } = map
  if (!isSeq(pair.value) || pair.value.flow) return undefined
  const nodes = itemsOf(pair.value)
  const heads = nodes.map((item) => text.slice(lineStartOf(text, startOf(item)), startOf(item)))
  const wanted = changedItems(current, parts, list)
  if (wanted.length === 0 || !heads.every((head) => /^ *- +$/.test(head))) return undefined
  const edits: Edit[] = []
  for (const [index, item] of current.entries()) {
    const itemNode = nodes[index]
    const name = list.nameOf(item)
    if (itemNode === undefined || name === undefined || !Object.hasOwn(parts, name)) continue
    const value = parts[name]
    edits.push(
      ...(value === undefined
        ? [wholeLines(text, startOf(itemNode), endOf(text, itemNode))]
        : editsOfItem(map, itemNode, item, list.withValue(item, name, value), list)),
    )
  }
  const names = new Set(current.map(list.nameOf))
  const settled = wanted.filter((item) => names.has(list.nameOf(item)))
  for (const item of wanted.filter((other) => !names.has(list.nameOf(other)))) {
    const before = settled.findLastIndex((other) => list.compare(other, item) <= 0)
    const neighbour = nodes[before]
    const head = heads[Math.max(before, 0)] ?? ''
    const lines = list.linesOf(item).map((line, index) => (index === 0 ? head : ' '.repeat(head.length)) + line)
    // A new first item stands right below the key, so that comments above the old first one stay with it.
    const place = neighbour === undefined ? colonOf(text, pair) : endOf(text, neighbour)
    edits.push(insertion(lineEndOf(text, place), lines.map((line) => lineEnd + line))) // prettier-ignore
  }
  return edits
}

/** A changed item: key by key where it is written so, whole where it is short. */
function editsOfItem(map: BlockMap, node: Node, before: Json, after: Json, list: ListShape): Edit[] {
  if (isMap(node) && !node.flow && isRecord(before) && isRecord(after)) {
    const inner = blockMap(map.text, node, map.lineEnd)
    const keys = Object.keys({ ...before, ...after }).filter((key) => !sameValue(before[key], after[key]))
    return keys.flatMap((key) => editsOfPair(inner, key, pairLines(key, after[key]), Object.keys(after)))
  }
  const start = startOf(node)
  const indent = ' '.repeat(start - lineStartOf(map.text, start))
  return [{ start, end: endOf(map.text, node), text: list.linesOf(after).join(map.lineEnd + indent) }]
}

/** Puts `lines` in place of a pair, takes it out when there are none, or adds it behind the keys that come before it in `order`. */
function editsOfPair(map: BlockMap, key: string, lines: string[], order: readonly string[]): Edit[] {
  const { text, lineEnd } = map
  const pair = pairOf(map, key)
  const place = pair ?? predecessorOf(map, key, order)
  if (place === undefined || (pair === undefined && lines.length === 0)) return []
  const start = startOf(place.key)
  const end = endOfPair(text, place)
  if (lines.length === 0) return [wholeLines(text, start, end)]
  const indent = ' '.repeat(start - lineStartOf(text, start))
  if (pair === undefined) return [insertion(lineEndOf(text, end), lines.map((line) => lineEnd + indent + line))] // prettier-ignore
  const value = lines
    .join(lineEnd + indent)
    .slice(lines[0]?.indexOf(':') ?? 0)
    .slice(1)
  return [{ start: colonOf(text, pair) + 1, end, text: value }]
}

/** The pair behind which a new key goes: the one with the highest rank below the key's own, else the last one. */
function predecessorOf(map: BlockMap, key: string, order: readonly string[]): NodePair | undefined {
  const lower = order.slice(0, Math.max(0, order.indexOf(key)))
  const name = lower.findLast((other) => pairOf(map, other) !== undefined)
  return name === undefined ? map.pairs.at(-1) : pairOf(map, name)
}

function blockMap(text: string, map: YAMLMap, lineEnd: string): BlockMap {
  return { text, lineEnd, pairs: pairsOf(map) }
}

function pairOf(map: BlockMap, key: string): NodePair | undefined {
  return map.pairs.find((pair) => isKey(pair, key))
}

function isRemoved(pair: NodePair | undefined, parts: Values): boolean {
  return Object.entries(parts).some(([name, value]) => value === undefined && pair !== undefined && isKey(pair, name))
}

function insertion(at: number, lines: string[]): Edit {
  return { start: at, end: at, text: lines.join('') }
}

/** Takes out the lines from the one with `start` to the one with `end`. */
function wholeLines(text: string, start: number, end: number): Edit {
  return { start: lineStartOf(text, start), end: nextLineOf(text, end), text: '' }
}

/** Edits must not overlap; those at one place stand in the order given. */
function applyEdits(text: string, edits: Edit[]): string {
  let result = ''
  let position = 0
  for (const { start, end, text: fresh } of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(position, start) + fresh
    position = end
  }
  return result + text.slice(position)
}

function isRecord(value: Json): value is Record<string, Json> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
