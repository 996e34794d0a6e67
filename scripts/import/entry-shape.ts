import type { Json } from '../../src/model/body.ts'
import type { ImportedValues } from './imported-values.ts'
import { itemLines, pairLines } from './yaml-text.ts'

/** Data of an entry: what its YAML says. */
export type EntryData = Readonly<Record<string, Json>>

/** How the entries of a collection are laid out in YAML, as far as an import writes them. */
export interface EntryShape {
  /** Keys in the order in which they stand in a new file. */
  keys: readonly string[]
  /** Lists whose items are pieces of their own. */
  lists: Readonly<Record<string, ListShape>>
  /** Maps whose values are pieces of their own. */
  maps: readonly string[]
}

/** A list whose items are merged one by one. */
export interface ListShape {
  /** What tells an item from the others; undefined when it is none that an import could write. */
  nameOf: (item: Json) => string | undefined
  /** The part of an item that the import writes. */
  valueOf: (item: Json) => Json
  /** The item with this part; everything else in it stays. */
  withValue: (item: Json | undefined, name: string, value: Json) => Json
  /** Lines of the item. */
  linesOf: (item: Json) => string[]
  /** Order of items; new ones are put where they belong. */
  compare: (a: Json, b: Json) => number
}

/** The pieces of an entry. Two items of one name are no single piece: their value is the list of both. */
export function piecesOf(data: EntryData, shape: EntryShape): ImportedValues {
  const pieces: Record<string, Json> = {}
  for (const [key, value] of Object.entries(data)) {
    const list = shape.lists[key]
    if (list !== undefined && Array.isArray(value)) {
      const named = value.flatMap((item) => {
        const name = list.nameOf(item)
        return name === undefined ? [] : [{ piece: `${key}/${name}`, value: list.valueOf(item) }]
      })
      for (const { piece, value } of named) {
        const same = named.filter((other) => other.piece === piece).map((other) => other.value)
        pieces[piece] = same.length === 1 ? value : same
      }
    } else if (shape.maps.includes(key) && isMap(value)) {
      for (const [name, part] of Object.entries(value)) pieces[`${key}/${name}`] = part
    } else if (list === undefined && !shape.maps.includes(key) && value !== null && !isEmptyList(value)) {
      pieces[key] = value
    }
  }
  return pieces
}

/** The YAML of a new entry. */
export function newEntryText(values: ImportedValues, shape: EntryShape): string {
  return shape.keys.flatMap((key) => keyLines(key, undefined, values, shape)).join('\n') + '\n'
}

/** Lines of one key: what stands in the file (`current`), changed by the pieces that `values` has of it (undefined: take out). */
export function keyLines(
  key: string,
  current: Json | undefined,
  values: Readonly<Record<string, Json | undefined>>,
  shape: EntryShape,
): string[] {
  const list = shape.lists[key]
  const parts = partsOf(key, values)
  if (list !== undefined) {
    const items = changedItems(Array.isArray(current) ? current : [], parts, list)
    return items.length === 0 ? [] : [`${key}:`, ...items.flatMap((item) => itemLines(list.linesOf(item)))]
  }
  if (shape.maps.includes(key)) {
    const map = Object.entries({ ...(isMap(current) ? current : {}), ...parts })
    return pairLines(key, Object.fromEntries(map.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))))
  }
  return pairLines(key, Object.hasOwn(values, key) ? values[key] : current)
}

/** Pieces of one key by the name of the part: `alpha` for `stages/alpha`. */
export function partsOf(key: string, values: Readonly<Record<string, Json | undefined>>): Record<string, Json | undefined> {
  const prefix = `${key}/`
  return Object.fromEntries(
    Object.entries(values).flatMap(([piece, value]) => (piece.startsWith(prefix) ? [[piece.slice(prefix.length), value]] : [])),
  )
}

/** Items of a list after a change of some of them: new ones stand behind the last one that is not after them. */
export function changedItems(items: Json[], parts: Readonly<Record<string, Json | undefined>>, list: ListShape): Json[] {
  const result = items.flatMap((item) => {
    const name = list.nameOf(item)
    if (name === undefined || !Object.hasOwn(parts, name)) return [item]
    const value = parts[name]
    return value === undefined ? [] : [list.withValue(item, name, value)]
  })
  const known = new Set(items.map(list.nameOf))
  for (const [name, value] of Object.entries(parts)) {
    if (known.has(name) || value === undefined) continue
    const item = list.withValue(undefined, name, value)
    const before = result.findLastIndex((other) => list.compare(other, item) <= 0)
    result.splice(before + 1, 0, item)
  }
  return result
}

function isMap(value: Json | undefined): value is Record<string, Json> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function isEmptyList(value: Json): boolean {
  return Array.isArray(value) && value.length === 0
}
