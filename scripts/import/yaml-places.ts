import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'

/** A pair of a parsed document. */
export type NodePair = Pair<Node, Node | null>

/** Pairs of a map in a parsed document: there, keys and values are nodes (plain JavaScript values come in by hand only). */
export function pairsOf(map: YAMLMap): NodePair[] {
  return map.items as NodePair[]
}

/** Items of a list in a parsed document. */
export function itemsOf(list: YAMLSeq): Node[] {
  return list.items as Node[] // as above
}

export function isKey(pair: NodePair, key: string): boolean {
  return isScalar(pair.key) && pair.key.value === key
}

/** Where a node begins: for a key its first letter, for an item what follows `- `. */
export function startOf(node: Node): number {
  return node.range?.[0] ?? 0
}

/** Where the last visible thing in a node ends, without the comments and line ends that YAML counts to it. */
export function endOf(text: string, node: Node): number {
  if (isMap(node) && !node.flow) {
    const last = pairsOf(node).at(-1)
    if (last !== undefined) return endOfPair(text, last)
  }
  if (isSeq(node) && !node.flow) {
    const last = itemsOf(node).at(-1)
    if (last !== undefined) return endOf(text, last)
  }
  const start = startOf(node)
  const end = node.range?.[1] ?? start
  return start + text.slice(start, end).trimEnd().length
}

/** Where a pair ends; a key without a value ends with its colon. */
export function endOfPair(text: string, pair: NodePair): number {
  const colon = colonOf(text, pair)
  return pair.value === null ? colon + 1 : Math.max(colon + 1, endOf(text, pair.value))
}

/** Index of the colon between key and value. */
export function colonOf(text: string, pair: NodePair): number {
  return text.indexOf(':', pair.key.range?.[1])
}

/** Index of the first letter of the line. */
export function lineStartOf(text: string, position: number): number {
  return text.lastIndexOf('\n', position - 1) + 1
}

/** Index behind the last letter of the line. */
export function lineEndOf(text: string, position: number): number {
  const next = nextLineOf(text, position)
  return position + text.slice(position, next).replace(/\r?\n$/, '').length
}

/** Index of the first letter of the next line; the length of the text in its last line. */
export function nextLineOf(text: string, position: number): number {
  const index = text.indexOf('\n', position)
  return index === -1 ? text.length : index + 1
}
